import { type JSX, Show, splitProps } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import './button.css';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  /** One `primary` a page; `danger` for what destroys; `quiet` inside tables and toolbars. */
  readonly kind?: ButtonKind;
  /** Its work is under way: it stays in place and in focus, and cannot be pressed again. */
  readonly busy?: boolean;
  readonly small?: boolean;
}

/** A button with words on it. */
export function Button(props: ButtonProps) {
  const t = useT();
  const [own, rest] = splitProps(props, [
    'kind',
    'busy',
    'small',
    'class',
    'children',
    'onClick',
    'disabled',
  ]);
  const press: JSX.EventHandler<HTMLButtonElement, MouseEvent> = (event) => {
    if (own.busy || own.disabled) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    if (typeof own.onClick === 'function') own.onClick(event);
    else if (own.onClick) own.onClick[0](own.onClick[1], event);
  };
  return (
    <button
      type="button"
      {...rest}
      class={`ui-button ui-button--${own.kind ?? 'secondary'} ${own.class ?? ''}`}
      classList={{ 'ui-button--small': own.small ?? false }}
      aria-disabled={own.busy || own.disabled ? 'true' : undefined}
      aria-busy={own.busy ? 'true' : undefined}
      onClick={press}
    >
      <Show when={own.busy}>
        <span class="ui-button__busy" aria-hidden="true" />
        <span class="hidden-words">{t('ui.busy')}</span>
      </Show>
      {own.children}
    </button>
  );
}
