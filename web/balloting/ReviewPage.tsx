import { useParams } from '@solidjs/router';
import { createMutation, createQuery } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { today } from '../clock.ts';
import { ElectionNav } from '../elections/ElectionNav.tsx';
import { useProblems } from '../errors.ts';
import { type EnumOf, graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import { ReviewTable } from './ReviewTable.tsx';
import './review.css';

const ReviewQuery = graphql(`
  query ReviewPage($id: ID!) {
    election(id: $id) {
      id
      name
    }
    reviews(electionId: $id) {
      id
      state
      name
      canDecide
      ...ReviewTable_review
    }
  }
`);
const ReviewElected = graphql(`
  mutation ReviewElected($input: ReviewElectedInput!) {
    reviewElected(input: $input) {
      id
      state
    }
  }
`);
const Decide = graphql(`
  mutation DecideReviews($input: ConfirmDeputiesInput!) {
    confirmDeputies(input: $input) {
      id
      state
    }
  }
`);

const ITEMS = ['BASIC_CONDITIONS', 'PROCEDURE', 'ILLEGAL_ACTS'] as const;
const GROUNDS: readonly EnumOf<'VoidGround'>[] = [
  'BRIBERY',
  'FORCE_OR_FRAUD',
  'FORGERY',
  'SUPPRESSION',
  'FOREIGN_FUNDING',
  'NOT_ELIGIBLE',
  'PROCEDURE',
];

/** The desk of the qualification review: what it found of the elected, and the decision on them, many at a time. */
export function ReviewPage() {
  const t = useT();
  const say = useProblems();
  const params = useParams<{ id: string }>();
  const [query, look] = createQuery({ query: ReviewQuery, variables: () => ({ id: params.id }) });
  const [reviewed, review] = createMutation(ReviewElected);
  const [decided, decide] = createMutation(Decide);
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set());
  const [findings, setFindings] = createSignal({
    BASIC_CONDITIONS: true,
    PROCEDURE: true,
    ILLEGAL_ACTS: true,
  });
  const [opinion, setOpinion] = createSignal('');
  const [decidedOn, setDecidedOn] = createSignal<string | null>(today());
  const [voidGround, setVoidGround] = createSignal<EnumOf<'VoidGround'> | null>(null);
  const [ground, setGround] = createSignal('');
  const rows = () => query.data?.reviews ?? [];
  const open = () => rows().filter(({ canDecide }) => canDecide);
  const ids = () =>
    open()
      .filter(({ id }) => chosen().has(id))
      .map(({ id }) => id);
  const done = (words: string, error: unknown) => {
    look({ requestPolicy: 'network-only' });
    if (!error) {
      setChosen(new Set<string>());
      notify(words);
    }
  };
  const record = async () => {
    const n = ids().length;
    const input = { idempotencyKey: newIntent(), qualificationIds: ids(), findings: findings() };
    const { error } = await review({ input: { ...input, opinion: opinion().trim() || null } });
    done(t('balloting.review.recorded', { n }), error);
  };
  const send = async (decision: EnumOf<'QualificationDecision'>) => {
    const n = ids().length;
    const input = { idempotencyKey: newIntent(), qualificationIds: ids(), decision, decidedOn: decidedOn() };
    const why = decision === 'VOID' ? { voidGround: voidGround(), ground: ground() } : {};
    const { error } = await decide({ input: { ...input, ...why } });
    done(t(decision === 'VOID' ? 'balloting.confirm.doneVoid' : 'balloting.confirm.done', { n }), error);
  };
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen());
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <Show when={query.data?.election} fallback={<NotFound fetching={query.fetching} />}>
      {(election) => (
        <Page
          title={t('balloting.review.title')}
          state={t('balloting.review.state', {
            open: rows().filter(({ state }) => state === 'UNDER_REVIEW').length,
            all: rows().length,
          })}
          place={[{ label: election().name }]}
        >
          <ElectionNav electionId={params.id} />
          <Show
            when={rows().length > 0}
            fallback={
              <EmptyState title={t('balloting.review.none')}>{t('balloting.review.noneText')}</EmptyState>
            }
          >
            <ErrorSummary errors={say(reviewed.error ?? decided.error).map((text) => ({ text }))} />
            <Show when={open().length > 0}>
              <div class="review__act no-print">
                <p>{t('balloting.review.chosen', { n: ids().length })}</p>
                <Button small kind="quiet" onClick={() => setChosen(new Set(open().map(({ id }) => id)))}>
                  {t('balloting.review.all', { n: open().length })}
                </Button>
              </div>
              <div class="review__forms no-print">
                <section>
                  <h2>{t('balloting.review.opinion')}</h2>
                  <For each={ITEMS}>
                    {(item) => (
                      <Checkbox
                        label={t(`balloting.review.item.${item}`)}
                        checked={findings()[item]}
                        onChange={(on) => setFindings({ ...findings(), [item]: on })}
                      />
                    )}
                  </For>
                  <TextField
                    label={t('balloting.review.words')}
                    optional
                    maxLength={255}
                    value={opinion()}
                    onInput={setOpinion}
                  />
                  <Button
                    disabled={ids().length === 0}
                    busy={reviewed.fetching}
                    onClick={() => void record()}
                  >
                    {t('balloting.review.record')}
                  </Button>
                </section>
                <section>
                  <h2>{t('balloting.review.decision')}</h2>
                  <DateField
                    label={t('balloting.confirm.decidedOn')}
                    value={decidedOn()}
                    onChange={setDecidedOn}
                    max={today()}
                  />
                  <Button
                    kind="primary"
                    disabled={ids().length === 0}
                    busy={decided.fetching}
                    onClick={() => void send('CONFIRMED')}
                  >
                    {t('balloting.confirm.confirmAct', { n: ids().length })}
                  </Button>
                  <Select
                    label={t('balloting.review.voidGround')}
                    optional
                    value={voidGround()}
                    onChange={setVoidGround}
                    options={GROUNDS.map((value) => ({
                      value,
                      label: t(`balloting.review.ground.${value}`),
                    }))}
                  />
                  <TextField
                    label={t('balloting.confirm.ground')}
                    optional
                    maxLength={255}
                    value={ground()}
                    onInput={setGround}
                  />
                  <Button
                    kind="danger"
                    disabled={ids().length === 0 || ground().trim() === ''}
                    onClick={() => void send('VOID')}
                  >
                    {t('balloting.confirm.voidAct')}
                  </Button>
                </section>
              </div>
            </Show>
            <ReviewTable rows={rows()} chosen={chosen()} onToggle={toggle} />
          </Show>
        </Page>
      )}
    </Show>
  );
}
