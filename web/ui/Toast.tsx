import { For, Show, createSignal, onCleanup } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { Button } from './Button.tsx';
import { Mark } from './Mark.tsx';
import './toast.css';

interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'wrong';
  readonly action?: { readonly label: string; readonly run: () => void };
}

const LASTS = 6000;
const [notices, setNotices] = createSignal<readonly Notice[]>([]);
let last = 0;

const dismiss = (id: number) => setNotices((all) => all.filter((one) => one.id !== id));

/** Says in passing that something was done. What went wrong belongs beside its field; here only when it has none. */
export function notify(text: string, options: Partial<Pick<Notice, 'tone' | 'action'>> = {}): void {
  last += 1;
  setNotices((all) => [...all, { id: last, text, tone: 'done', ...options }]);
}

/** One notice. A failure, or one that offers something, stays until it is dismissed. */
function Toast(props: { readonly notice: Notice }) {
  const t = useT();
  const lasting = () => props.notice.tone === 'wrong' || props.notice.action !== undefined;
  const timer = lasting() ? undefined : setTimeout(() => dismiss(props.notice.id), LASTS);
  onCleanup(() => clearTimeout(timer));
  return (
    <li class={`ui-toast ui-toast--${props.notice.tone}`}>
      <Mark kind={props.notice.tone} />
      <span class="ui-toast__text">{props.notice.text}</span>
      <Show when={props.notice.action}>
        {(action) => (
          <Button
            kind="quiet"
            small
            onClick={() => {
              action().run();
              dismiss(props.notice.id);
            }}
          >
            {action().label}
          </Button>
        )}
      </Show>
      <Button kind="quiet" small aria-label={t('ui.dismiss')} onClick={() => dismiss(props.notice.id)}>
        {t('common.close')}
      </Button>
    </li>
  );
}

/** Where notices appear: a polite live region that is always there. The frame holds the one of the product. */
export function Toasts() {
  const t = useT();
  return (
    <section class="ui-toasts" aria-label={t('ui.notices')} aria-live="polite" aria-relevant="additions">
      <ol>
        <For each={notices()}>{(notice) => <Toast notice={notice} />}</For>
      </ol>
    </section>
  );
}
