import { useT } from '../i18n/index.tsx';

/** The code of a case, large enough to be copied by hand. */
export function GivenCode(props: { readonly number: string; readonly code: string; readonly text: string }) {
  const t = useT();
  return (
    <section class="given-code" aria-live="polite">
      <p>
        <strong>{t('discipline.report.number', { number: props.number })}</strong>
      </p>
      <p>{props.text}</p>
      <p>
        <span class="soft">{t('discipline.report.code')}</span>{' '}
        <output class="given-code__code">{props.code}</output>
      </p>
    </section>
  );
}
