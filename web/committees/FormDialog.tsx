import type { CombinedError } from '@urql/core';
import type { JSX } from 'solid-js';
import { useProblems } from '../errors.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';

/** A short form over the page: what is wrong at its top, one button that does what it says. */
export function FormDialog(props: {
  readonly open: boolean;
  readonly title: string;
  readonly description?: JSX.Element;
  readonly send: string;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly error: CombinedError | undefined;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: JSX.Element;
}) {
  const t = useT();
  const said = useProblems();
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      description={props.description}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button kind="primary" disabled={!props.ready} busy={props.busy} onClick={() => props.onSend()}>
            {props.send}
          </Button>
        </>
      }
    >
      <div class="committee-form">
        <ErrorSummary errors={said(props.error).map((text) => ({ text }))} />
        {props.children}
      </div>
    </Dialog>
  );
}
