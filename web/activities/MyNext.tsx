import { createMutation } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';

export const MyNext_activity = graphql(`
  fragment MyNext_activity on MyActivity {
    id
    title
    kind
    heldOn
    startsAt
    place
    leaveKinds
    leaveId
    leaveState
    decisionReason
  }
`);
const Request = graphql(`
  mutation RequestLeave($input: RequestLeaveInput!) {
    requestLeave(input: $input) {
      leaveId
    }
  }
`);
const Withdraw = graphql(`
  mutation WithdrawLeave($input: WithdrawLeaveInput!) {
    withdrawLeave(input: $input) {
      leaveId
    }
  }
`);

const TONE: Readonly<Record<EnumOf<'LeaveState'>, Tone>> = {
  REQUESTED: 'amber',
  APPROVED: 'jade',
  REFUSED: 'seal',
  WITHDRAWN: 'plain',
};
const ABOUT = { additionalTypenames: ['MyActivity'] };

/** One activity that lies ahead, and leave from it. */
export function MyNext(props: { readonly activity: FragmentType<typeof MyNext_activity> }) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const it = () => readFragment(MyNext_activity, props.activity);
  const [asking, setAsking] = createSignal(false);
  const [chosen, setChosen] = createSignal<EnumOf<'LeaveKind'> | null>(null);
  const [reason, setReason] = createSignal('');
  const [asked, request] = createMutation(Request);
  const [taken, withdraw] = createMutation(Withdraw);
  let idempotencyKey = newIntent();
  const kind = () => chosen() ?? it().leaveKinds[0];
  const pending = () => it().leaveState === 'REQUESTED' || it().leaveState === 'APPROVED';
  const begin = () => {
    idempotencyKey = newIntent();
    setAsking(true);
  };

  const send = async () => {
    const what = kind();
    if (!what) return;
    const input = { idempotencyKey, activityId: it().id, kind: what, reason: reason() };
    const { error } = await request({ input }, ABOUT);
    if (error) {
      // What was refused may be sent again in other words: that is another intent.
      idempotencyKey = newIntent();
      return;
    }
    setAsking(false);
    setReason('');
    notify(t('activities.my.sent'));
  };
  const takeBack = async () => {
    const { leaveId } = it();
    if (!leaveId) return;
    const { error } = await withdraw({ input: { idempotencyKey: newIntent(), leaveId } }, ABOUT);
    notify(error ? said(error).join(' ') : t('activities.my.withdrawn'), { tone: error ? 'wrong' : 'done' });
  };

  return (
    <article class="my-item">
      <h3>{it().title}</h3>
      <p>
        {it().startsAt
          ? t('activities.at', { date: format().date(it().heldOn), time: it().startsAt ?? '' })
          : format().date(it().heldOn)}{' '}
        <span class="soft">{format().until(it().heldOn)}</span>
      </p>
      <p class="soft">{[t(`duty.kind.${it().kind}`), it().place].filter(Boolean).join(' · ')}</p>
      <div class="my-item__act">
        <Show when={it().leaveState}>
          {(state) => <Tag tone={TONE[state()]}>{t(`activities.leave.is.${state()}`)}</Tag>}
        </Show>
        <Show
          when={pending()}
          fallback={
            <Button small onClick={begin}>
              {t('activities.my.ask')}
            </Button>
          }
        >
          <Button small kind="quiet" busy={taken.fetching} onClick={() => void takeBack()}>
            {t('activities.my.withdraw')}
          </Button>
        </Show>
      </div>
      <Show when={it().leaveState === 'REFUSED' && it().decisionReason}>
        {(why) => <p>{t('activities.my.why', { reason: why() })}</p>}
      </Show>
      <Dialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={t('activities.my.askTitle', { title: it().title })}
        actions={
          <Button
            kind="primary"
            busy={asked.fetching}
            disabled={reason().trim() === ''}
            onClick={() => void send()}
          >
            {t('activities.my.send')}
          </Button>
        }
      >
        <ErrorSummary errors={said(asked.error).map((text) => ({ text }))} />
        <Show when={it().leaveKinds.length > 1}>
          <Select
            label={t('activities.my.askKind')}
            options={it().leaveKinds.map((value) => ({ value, label: t(`activities.leave.kind.${value}`) }))}
            value={kind() ?? null}
            onChange={setChosen}
          />
        </Show>
        <TextField
          label={t('activities.my.askReason')}
          hint={t('activities.my.askReasonHint')}
          rows={4}
          maxLength={2000}
          value={reason()}
          onInput={setReason}
        />
      </Dialog>
    </article>
  );
}
