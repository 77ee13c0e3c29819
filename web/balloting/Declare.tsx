import { createMutation } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { notify } from '../ui/Toast.tsx';
import { RequestDeclaration } from './RequestDeclaration.tsx';

export const Declare_round = graphql(`
  fragment Declare_round on Round {
    id
    state
    constituencyName
    declaration {
      askedAt
      photoSkipReason
      nextHeldOn
      anotherCandidates
      anotherGround
    }
    viewerCan {
      declare
      keyedItself
      requestDeclaration
      withdraw
      reopen
    }
    ...RequestDeclaration_round
  }
`);

const DeclareResult = graphql(`
  mutation DeclareResult($input: DeclareResultInput!) {
    declareResult(input: $input) {
      id
      state
    }
  }
`);

const WithdrawDeclaration = graphql(`
  mutation WithdrawDeclaration($input: WithdrawDeclarationInput!) {
    withdrawDeclaration(input: $input) {
      id
      state
    }
  }
`);

const ReopenCount = graphql(`
  mutation ReopenCount($input: ReopenCountInput!) {
    reopenCount(input: $input) {
      id
      state
    }
  }
`);

/** Declaring a counted round: one officer asks, another declares, neither of whom keyed it; it cannot be undone. */
export function Declare(props: { readonly round: FragmentType<typeof Declare_round> }) {
  const t = useT();
  const format = useFormat();
  const say = useProblems();
  const round = () => readFragment(Declare_round, props.round);
  const [outcome, declare] = createMutation(DeclareResult);
  const [withdrawn, withdraw] = createMutation(WithdrawDeclaration);
  const [sentBack, reopen] = createMutation(ReopenCount);
  const [asking, setAsking] = createSignal<'declare' | 'reopen'>();
  const [key, setKey] = createSignal(newIntent());

  const ask = (what: 'declare' | 'reopen') => {
    setKey(newIntent());
    setAsking(what);
  };
  const input = () => ({ input: { idempotencyKey: key(), roundId: round().id } });
  const sendBack = async () => {
    const { error } = await reopen(input());
    setAsking();
    if (!error) notify(t('balloting.declare.reopened'));
  };
  const confirm = async () => {
    const { error } = await declare(input());
    setAsking();
    if (!error) notify(t('balloting.declare.done'));
  };
  const takeBack = async () => {
    const { error } = await withdraw(input());
    setKey(newIntent());
    if (!error) notify(t('balloting.declare.withdrawn'));
  };
  const rule = () => {
    const { keyedItself, declare: may, withdraw: mayWithdraw } = round().viewerCan;
    if (keyedItself) return t('balloting.declare.keyedItself');
    if (round().declaration && mayWithdraw && !may) return t('balloting.declare.askedYourself');
    return t('balloting.declare.rule');
  };
  return (
    <Show when={round().state === 'COUNTED'}>
      <section class="declare no-print">
        <h2>{t('balloting.declare.heading')}</h2>
        <ErrorSummary
          errors={say(outcome.error ?? withdrawn.error ?? sentBack.error).map((text) => ({ text }))}
        />
        <p>{rule()}</p>
        <Show when={round().declaration}>
          {(asked) => (
            <div role="status">
              <ul class="declare__asked">
                <li>{t('balloting.declare.askedState', { at: format().moment(asked().askedAt ?? '') })}</li>
                <Show when={asked().nextHeldOn}>
                  {(day) => <li>{t('balloting.declare.nextDay', { day: format().date(day()) })}</li>}
                </Show>
                <Show when={asked().anotherCandidates.length > 0}>
                  <li>
                    {t('balloting.declare.decidedCandidates', {
                      names: format().list(asked().anotherCandidates),
                      ground: asked().anotherGround ?? '',
                    })}
                  </li>
                </Show>
                <Show when={asked().photoSkipReason}>
                  {(reason) => <li>{t('balloting.declare.skippedPhoto', { reason: reason() })}</li>}
                </Show>
              </ul>
            </div>
          )}
        </Show>
        <Show when={round().viewerCan.requestDeclaration}>
          <RequestDeclaration round={round()} />
        </Show>
        <div class="declare__acts">
          <Show when={round().viewerCan.declare}>
            <Button kind="primary" onClick={() => ask('declare')}>
              {t('balloting.declare.act')}
            </Button>
          </Show>
          <Show when={round().viewerCan.withdraw}>
            <Button busy={withdrawn.fetching} onClick={() => void takeBack()}>
              {t('balloting.declare.withdraw')}
            </Button>
          </Show>
          <Show when={round().viewerCan.reopen}>
            <Button kind="quiet" onClick={() => ask('reopen')}>
              {t('balloting.declare.reopen')}
            </Button>
          </Show>
        </div>
        <ConfirmDialog
          open={asking() === 'declare'}
          title={t('balloting.declare.title', { name: round().constituencyName })}
          loses={t('balloting.declare.loses')}
          confirm={t('balloting.declare.act')}
          busy={outcome.fetching}
          onConfirm={() => void confirm()}
          onCancel={() => setAsking()}
        />
        <ConfirmDialog
          open={asking() === 'reopen'}
          title={t('balloting.declare.reopenTitle')}
          loses={t('balloting.declare.reopenLoses')}
          confirm={t('balloting.declare.reopen')}
          busy={sentBack.fetching}
          onConfirm={() => void sendBack()}
          onCancel={() => setAsking()}
        />
      </section>
    </Show>
  );
}
