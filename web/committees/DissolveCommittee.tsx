import { createMutation } from '@urql/solid';
import { createSignal } from 'solid-js';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { DateField } from '../ui/DateField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import { FormDialog } from './FormDialog.tsx';

const DissolveMutation = graphql(`
  mutation DissolveCommittee($input: DissolveCommitteeInput!) {
    dissolveCommittee(input: $input) {
      id
    }
  }
`);

/** The end of a committee, with its report and its archive (ZJE 14). */
export function DissolveCommittee(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly committeeId: string;
  readonly congress: string;
  readonly today: string;
}) {
  const t = useT();
  const [outcome, dissolve] = createMutation(DissolveMutation);
  const [summary, setSummary] = createSignal('');
  const [archivedWith, setArchivedWith] = createSignal('');
  const [on, setOn] = createSignal<string | null>(null);
  const intent = newIntent();
  const send = async () => {
    const input = {
      idempotencyKey: intent,
      committeeId: props.committeeId,
      dissolvedOn: on() ?? props.today,
      summary: summary(),
      archivedWith: archivedWith(),
    };
    const { data } = await dissolve({ input }, { additionalTypenames: ['CongressCommittee'] });
    if (!data) return;
    notify(t('committees.dissolve.done'));
    props.onClose();
  };
  return (
    <FormDialog
      open={props.open}
      title={t('committees.dissolve.title', { congress: props.congress })}
      description={t('committees.dissolve.text')}
      send={t('committees.dissolve.record')}
      ready={summary().trim() !== '' && archivedWith().trim() !== ''}
      busy={outcome.fetching}
      error={outcome.error}
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <DateField
        label={t('committees.dissolve.on')}
        value={on() ?? props.today}
        onChange={setOn}
        max={props.today}
      />
      <TextField label={t('committees.dissolve.summary')} rows={6} value={summary()} onInput={setSummary} />
      <TextField
        label={t('committees.dissolve.archivedWith')}
        value={archivedWith()}
        onInput={setArchivedWith}
      />
    </FormDialog>
  );
}
