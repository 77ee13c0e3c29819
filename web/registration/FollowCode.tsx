import { createResource, Show } from 'solid-js';
import { useT } from '../i18n/index.tsx';

/** The address that follows an application. The code stands behind the hash, where no server and no log sees it. */
const followAddress = (code: string): string => `${location.origin}/register/status#${code}`;

/** The code of an application, shown once: as signs to write down and as a picture to take. */
export function FollowCode(props: { readonly code: string }) {
  const t = useT();
  const [picture] = createResource(
    () => props.code,
    async (code) => {
      const { toString } = await import('qrcode');
      const svg = await toString(followAddress(code), { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
      return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
    },
  );
  return (
    <section class="follow-code" aria-live="polite">
      <h2>{t('applications.register.code')}</h2>
      <strong class="follow-code__signs">{props.code}</strong>
      <Show when={picture()}>{(src) => <img src={src()} alt={t('applications.register.qr')} />}</Show>
      <a href={`/register/status#${props.code}`}>{t('applications.register.follow')}</a>
    </section>
  );
}
