import { A } from '@solidjs/router';
import { createMutation } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';

export const LeaveDecision_leave = graphql(`
  fragment LeaveDecision_leave on LeaveToDecide {
    id
    activityId
    title
    heldOn
    name
    kind
    reason
    approvers
  }
`);

const Decide = graphql(`
  mutation DecideLeave($input: DecideLeaveInput!) {
    decideLeave(input: $input) {
      leaveId
    }
  }
`);

/** One request for leave, and the decision of the body its kind demands. */
export function LeaveDecision(props: {
  readonly leave: FragmentType<typeof LeaveDecision_leave>;
  /** Whether the activity is named: not on its own page. */
  readonly named: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const leave = () => readFragment(LeaveDecision_leave, props.leave);
  const [chosen, setChosen] = createSignal<EnumOf<'LeaveApprover'> | null>(null);
  const [refusing, setRefusing] = createSignal(false);
  const [reason, setReason] = createSignal('');
  const [outcome, decide] = createMutation(Decide);
  const keys = { APPROVED: newIntent(), REFUSED: newIntent() };
  const approver = () => chosen() ?? leave().approvers[0];

  const send = async (decision: EnumOf<'LeaveDecision'>) => {
    const by = approver();
    if (!by) return;
    const { name, id } = leave();
    const { error } = await decide(
      {
        input: {
          // A changed mind is another intent: each decision has its own key, with the body and the words it names.
          idempotencyKey: keys[decision],
          leaveId: id,
          decision,
          approver: by,
          reason: decision === 'REFUSED' ? reason() : null,
        },
      },
      { additionalTypenames: ['LeaveToDecide', 'Activity'] },
    );
    keys[decision] = newIntent();
    if (error) return;
    notify(t(decision === 'APPROVED' ? 'activities.leave.approved' : 'activities.leave.refused', { name }));
  };

  return (
    <div class="leave-decision">
      <p>
        <strong class="serif">
          {t('activities.leave.asks', {
            name: leave().name,
            kind: t(`activities.leave.kind.${leave().kind}`),
          })}
        </strong>
        <Show when={props.named}>
          {' '}
          <A href={`/activities/${leave().activityId}`}>{leave().title}</A>{' '}
          <span class="soft">{format().date(leave().heldOn)}</span>
        </Show>
      </p>
      <p class="soft">{leave().reason}</p>
      <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
      <div class="leave-decision__act">
        <Select
          label={t('activities.leave.approver')}
          options={leave().approvers.map((value) => ({ value, label: t(`activities.leave.by.${value}`) }))}
          value={approver() ?? null}
          onChange={setChosen}
        />
        <Button busy={outcome.fetching} onClick={() => void send('APPROVED')}>
          {t('activities.leave.approve')}
        </Button>
        <Show when={!refusing()}>
          <Button kind="quiet" onClick={() => setRefusing(true)}>
            {t('activities.leave.refuse')}
          </Button>
        </Show>
      </div>
      <Show when={refusing()}>
        <div class="leave-decision__act">
          <TextField label={t('activities.leave.reason')} value={reason()} onInput={setReason} />
          <Button
            kind="danger"
            busy={outcome.fetching}
            disabled={reason().trim() === ''}
            onClick={() => void send('REFUSED')}
          >
            {t('activities.leave.refuse')}
          </Button>
        </div>
      </Show>
    </div>
  );
}
