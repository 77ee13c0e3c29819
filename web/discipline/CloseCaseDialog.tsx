import { createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import type { EnumOf } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextField } from '../ui/TextField.tsx';
import { CloseCase, useCaseChange } from './case-changes.ts';

const FINDINGS: readonly EnumOf<'CaseFinding'>[] = [
  'SUBSTANTIATED',
  'UNSUBSTANTIATED',
  'HANDED_OVER',
  'WITHDRAWN',
];

/** Closes a case: what was found, on what ground, and the answer. */
export function CloseCaseDialog(props: {
  readonly caseId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const t = useT();
  const said = useProblems();
  const [finding, setFinding] = createSignal<EnumOf<'CaseFinding'>>('UNSUBSTANTIATED');
  const [ground, setGround] = createSignal('');
  const [answer, setAnswer] = createSignal('');
  const [outcome, close] = useCaseChange(CloseCase);
  const save = async () => {
    const input = { caseId: props.caseId, finding: finding(), ground: ground(), answer: answer() };
    if (await close(input, t('discipline.one.closed'))) props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      wide
      title={t('discipline.one.closeTitle')}
      description={t('discipline.one.review')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={outcome.fetching} onClick={() => void save()}>
            {t('discipline.one.closeConfirm')}
          </Button>
        </>
      }
    >
      <div class="case-form">
        <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
        <RadioGroup
          label={t('discipline.one.finding')}
          value={finding()}
          onChange={setFinding}
          options={FINDINGS.map((value) => ({ value, label: t(`discipline.finding.${value}`) }))}
        />
        <TextField
          label={t('discipline.one.ground')}
          hint={t('discipline.one.groundHint')}
          rows={4}
          value={ground()}
          onInput={setGround}
        />
        <TextField
          label={t('discipline.one.answer')}
          hint={t('discipline.one.answerHint')}
          rows={3}
          value={answer()}
          onInput={setAnswer}
        />
      </div>
    </Dialog>
  );
}
