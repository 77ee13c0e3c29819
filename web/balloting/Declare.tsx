import { createMutation } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { today } from '../clock.ts';
import { useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { DateField } from '../ui/DateField.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { notify } from '../ui/Toast.tsx';

export const Declare_round = graphql(`
  fragment Declare_round on Round {
    id
    state
    constituencyName
    heldOn
    result {
      nextKind
    }
    viewerCan {
      declare
      keyedItself
      reopen
    }
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

const ReopenCount = graphql(`
  mutation ReopenCount($input: ReopenCountInput!) {
    reopenCount(input: $input) {
      id
      state
    }
  }
`);

/** Declaring a counted round: by somebody who keyed none of it, asked once more, for it cannot be undone. */
export function Declare(props: { readonly round: FragmentType<typeof Declare_round> }) {
  const t = useT();
  const say = useProblems();
  const round = () => readFragment(Declare_round, props.round);
  const [outcome, declare] = createMutation(DeclareResult);
  const [sentBack, reopen] = createMutation(ReopenCount);
  const [asking, setAsking] = createSignal<'declare' | 'reopen'>();
  const [key, setKey] = createSignal('');
  const [nextHeldOn, setNextHeldOn] = createSignal<string | null>(today());
  const follows = () => Boolean(round().result?.nextKind);

  const ask = (what: 'declare' | 'reopen') => {
    setKey(newIntent());
    setAsking(what);
  };
  const sendBack = async () => {
    const { error } = await reopen({ input: { idempotencyKey: key(), roundId: round().id } });
    setAsking();
    if (!error) notify(t('balloting.declare.reopened'));
  };
  const confirm = async () => {
    const { error } = await declare({
      input: {
        idempotencyKey: key(),
        roundId: round().id,
        ...(follows() ? { nextHeldOn: nextHeldOn() } : {}),
      },
    });
    setAsking();
    if (!error) notify(t('balloting.declare.done'));
  };
  return (
    <Show when={round().state === 'COUNTED'}>
      <section class="declare no-print">
        <h2>{t('balloting.declare.act')}</h2>
        <ErrorSummary errors={say(outcome.error ?? sentBack.error).map((text) => ({ text }))} />
        <p>{t(round().viewerCan.keyedItself ? 'balloting.declare.keyedItself' : 'balloting.declare.rule')}</p>
        <Show when={round().viewerCan.declare}>
          <Show when={follows()}>
            <DateField
              label={t('balloting.declare.nextHeldOn')}
              value={nextHeldOn()}
              onChange={setNextHeldOn}
              min={round().heldOn}
            />
          </Show>
          <div>
            <Button kind="primary" onClick={() => ask('declare')}>
              {t('balloting.declare.act')}
            </Button>
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
        </Show>
        <Show when={round().viewerCan.reopen}>
          <div>
            <Button kind="quiet" onClick={() => ask('reopen')}>
              {t('balloting.declare.reopen')}
            </Button>
          </div>
          <ConfirmDialog
            open={asking() === 'reopen'}
            title={t('balloting.declare.reopenTitle')}
            loses={t('balloting.declare.reopenLoses')}
            confirm={t('balloting.declare.reopen')}
            busy={sentBack.fetching}
            onConfirm={() => void sendBack()}
            onCancel={() => setAsking()}
          />
        </Show>
      </section>
    </Show>
  );
}
