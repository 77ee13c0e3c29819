import { Content, Description, Overlay, Portal, Root, Title } from '@kobalte/core/alert-dialog';
import { type JSX, Show, createEffect, createSignal, on } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { Button } from './Button.tsx';
import { createOpener } from './opener.ts';
import { TextField } from './TextField.tsx';
import './dialog.css';

/** Asks before something cannot be undone, and says what will be gone. */
export function ConfirmDialog(props: {
  readonly open: boolean;
  readonly title: string;
  /** What is destroyed, in one sentence with its numbers. */
  readonly loses: JSX.Element;
  /** The verb and its object: 删除 37 条记录. */
  readonly confirm: string;
  /** A word to be typed first, for what matters most. */
  readonly word?: string;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const t = useT();
  const giveBack = createOpener(() => props.open);
  const [typed, setTyped] = createSignal('');
  createEffect(
    on(
      () => props.open,
      () => setTyped(''),
    ),
  );
  const ready = () => props.word === undefined || typed().trim() === props.word;
  return (
    <Root open={props.open} onOpenChange={(open) => !open && props.onCancel()}>
      <Portal>
        <Overlay class="ui-veil" />
        <div class="ui-dialog__place">
          <Content class="ui-dialog" onCloseAutoFocus={giveBack}>
            <Title class="ui-dialog__title">{props.title}</Title>
            <Description class="ui-dialog__description">{props.loses}</Description>
            <Show when={props.word}>
              {(word) => (
                <div class="ui-dialog__body">
                  <TextField label={t('ui.typeWord', { word: word() })} value={typed()} onInput={setTyped} />
                </div>
              )}
            </Show>
            <div class="ui-dialog__actions">
              <Button onClick={() => props.onCancel()}>{t('common.cancel')}</Button>
              <Button
                kind="danger"
                busy={props.busy ?? false}
                disabled={!ready()}
                onClick={() => props.onConfirm()}
              >
                {props.confirm}
              </Button>
            </div>
          </Content>
        </div>
      </Portal>
    </Root>
  );
}
