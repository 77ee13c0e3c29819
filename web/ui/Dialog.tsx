import { Content, Description, Overlay, Portal, Root, Title } from '@kobalte/core/dialog';
import { type JSX, Show } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { Button } from './Button.tsx';
import { createOpener } from './opener.ts';
import './dialog.css';

/** A sheet over the page that holds the focus until it is answered or closed. */
export function Dialog(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: JSX.Element;
  /** Buttons at the foot; without any, one that closes. */
  readonly actions?: JSX.Element;
  readonly wide?: boolean;
  readonly children?: JSX.Element;
}) {
  const t = useT();
  const giveBack = createOpener(() => props.open);
  return (
    <Root open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Portal>
        <Overlay class="ui-veil" />
        <div class="ui-dialog__place">
          <Content
            onCloseAutoFocus={giveBack}
            class="ui-dialog"
            classList={{ 'ui-dialog--wide': props.wide ?? false }}
          >
            <Title class="ui-dialog__title">{props.title}</Title>
            <Show when={props.description}>
              <Description class="ui-dialog__description">{props.description}</Description>
            </Show>
            <div class="ui-dialog__body">{props.children}</div>
            <div class="ui-dialog__actions">
              <Show
                when={props.actions}
                fallback={<Button onClick={() => props.onClose()}>{t('common.close')}</Button>}
              >
                {props.actions}
              </Show>
            </div>
          </Content>
        </div>
      </Portal>
    </Root>
  );
}
