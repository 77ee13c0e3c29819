import { createMutation } from '@urql/solid';
import { createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { notify } from '../ui/Toast.tsx';

export const CloseMeeting_appraisal = graphql(`
  fragment CloseMeeting_appraisal on Appraisal {
    id
    returned
    faults
  }
`);
const Close = graphql(`
  mutation CloseAppraisal($input: CloseAppraisalInput!) {
    closeAppraisal(input: $input) {
      appraisalId
    }
  }
`);

/** Ends the meeting: asks once more; what is still missing stands on the page. */
export function CloseMeeting(props: { readonly appraisal: FragmentType<typeof CloseMeeting_appraisal> }) {
  const t = useT();
  const said = useProblems();
  const appraisal = () => readFragment(CloseMeeting_appraisal, props.appraisal);
  const [asking, setAsking] = createSignal(false);
  const [outcome, close] = createMutation(Close);
  const send = async () => {
    const input = { idempotencyKey: newIntent(), appraisalId: appraisal().id };
    const { error } = await close({ input }, { additionalTypenames: ['Appraisal', 'DutyReport'] });
    setAsking(false);
    if (!error) return notify(t('appraisals.page.closed2'));
    notify(said(error).join(' '), { tone: 'wrong' });
  };
  return (
    <>
      <Button kind="primary" disabled={appraisal().faults.length > 0} onClick={() => setAsking(true)}>
        {t('appraisals.page.close')}
      </Button>
      <ConfirmDialog
        open={asking()}
        title={t('appraisals.page.close')}
        loses={t('appraisals.page.closeLoses', { n: appraisal().returned })}
        confirm={t('appraisals.page.close')}
        busy={outcome.fetching}
        onConfirm={() => void send()}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
