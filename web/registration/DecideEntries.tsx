import { createMutation } from '@urql/solid';
import { createEffect, createSignal, on, Show } from 'solid-js';
import { type EnumOf, graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import { NOWHERE, PlaceFields } from './PlaceFields.tsx';
import { useRollProblems } from './roll-problems.ts';

const DECIDE = graphql(`
  mutation DecideWorklist($input: DecideWorklistInput!) {
    decideWorklist(input: $input) {
      decided
    }
  }
`);

/** Which entries are to be decided, and how; null ids mean every one that is ready. */
export interface Deciding {
  readonly decision: EnumOf<'WorklistDecision'>;
  readonly entryIds: readonly string[] | null;
  readonly needsPlace: boolean;
}

/** The last word before a batch is decided: the ground, and a constituency for those who have none. */
export function DecideEntries(props: {
  readonly electionId: string;
  readonly list: EnumOf<'Worklist'>;
  readonly deciding: Deciding | null;
  readonly onClose: () => void;
  readonly onDecided: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const said = useRollProblems();
  const [outcome, decide] = createMutation(DECIDE);
  const [ground, setGround] = createSignal('');
  const [places, setPlaces] = createSignal(NOWHERE);
  const [sent, setSent] = createSignal(false);
  let intent = newIntent();
  createEffect(
    on(
      () => props.deciding,
      () => {
        setGround('');
        setPlaces(NOWHERE);
        setSent(false);
      },
    ),
  );
  const apply = () => props.deciding?.decision === 'APPLY';
  const send = async () => {
    const what = props.deciding;
    if (!what) return;
    setSent(true);
    const { data } = await decide({
      input: {
        idempotencyKey: intent,
        electionId: props.electionId,
        list: props.list,
        entryIds: what.entryIds ? [...what.entryIds] : null,
        decision: what.decision,
        ground: ground().trim() === '' ? null : ground(),
        ...(what.needsPlace ? places() : {}),
      },
    });
    intent = newIntent();
    if (!data) return;
    notify(t('voters.worklists.decided', { n: format().number(data.decideWorklist.decided) }));
    props.onDecided();
  };
  return (
    <Dialog
      open={props.deciding !== null}
      onClose={props.onClose}
      title={t(`voters.worklists.decideTitle.${props.deciding?.decision ?? 'APPLY'}`)}
      description={apply() ? t('voters.worklists.applyText') : undefined}
      actions={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button
            kind="primary"
            busy={outcome.fetching}
            disabled={!apply() && ground().trim() === ''}
            onClick={() => void send()}
          >
            {t('common.confirm')}
          </Button>
        </>
      }
    >
      <div class="roll-fields">
        <ErrorSummary errors={sent() ? said(outcome.error) : []} />
        <Show when={props.deciding?.needsPlace}>
          <PlaceFields electionId={props.electionId} value={places()} onChange={setPlaces} />
        </Show>
        <TextField
          label={t('voters.ground')}
          value={ground()}
          onInput={setGround}
          optional={apply()}
          maxLength={255}
        />
      </div>
    </Dialog>
  );
}
