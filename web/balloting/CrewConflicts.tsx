import { A } from '@solidjs/router';
import { createMutation } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { useArticles } from '../elections/articles.ts';
import { useProblems } from '../errors.ts';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { notify } from '../ui/Toast.tsx';
import { type ChosenVoter, VoterFinder } from './VoterFinder.tsx';
import './voting.css';

export const CrewConflicts_conflict = graphql(`
  fragment CrewConflicts_conflict on CrewConflict {
    placeId
    place
    personId
    name
    role
    candidate
    kinship
    basis
  }
`);

export const CrewConflicts_kinship = graphql(`
  fragment CrewConflicts_kinship on DeclaredKinship {
    id
    person
    relative
    kinship
  }
`);

const Declare = graphql(`
  mutation DeclareKinship($input: DeclareKinshipInput!) {
    declareKinship(input: $input) {
      id
    }
  }
`);

const Withdraw = graphql(`
  mutation WithdrawKinship($input: WithdrawKinshipInput!) {
    withdrawKinship(input: $input) {
      id
    }
  }
`);

const KINDS = ['SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'GRANDPARENT', 'GRANDCHILD'] as const;
const CHANGES = { additionalTypenames: ['DeclaredKinship', 'CrewConflict'] };

/** Who of the crews must step back, by name and article, and the declarations it is known from (EP-9). */
export function CrewConflicts(props: {
  readonly conflicts: readonly FragmentType<typeof CrewConflicts_conflict>[];
  readonly kinships: readonly FragmentType<typeof CrewConflicts_kinship>[];
  readonly termIds: readonly string[];
  readonly today: string;
}) {
  const t = useT();
  const { can } = useViewer();
  const said = useProblems();
  const articles = useArticles();
  const conflicts = () => props.conflicts.map((one) => readFragment(CrewConflicts_conflict, one));
  const kinships = () => props.kinships.map((one) => readFragment(CrewConflicts_kinship, one));
  const [open, setOpen] = createSignal(false);
  const [person, setPerson] = createSignal<ChosenVoter | null>(null);
  const [relative, setRelative] = createSignal<ChosenVoter | null>(null);
  const [kinship, setKinship] = createSignal<EnumOf<'Kinship'>>('SPOUSE');
  const [outcome, declare] = createMutation(Declare);
  const [, withdraw] = createMutation(Withdraw);

  const send = async () => {
    const [personId, relativeId] = [person()?.personId, relative()?.personId];
    if (!personId || !relativeId) return;
    const input = { personId, relativeId, kinship: kinship(), declaredOn: props.today };
    const { data } = await declare({ input: { idempotencyKey: newIntent(), ...input } }, CHANGES);
    if (!data) return;
    notify(t('voting.kinship.done'));
    setRelative(null);
    setOpen(false);
  };
  const takeBack = (kinshipId: string) =>
    void withdraw({ input: { idempotencyKey: newIntent(), kinshipId } }, CHANGES);

  return (
    <>
      <Show when={conflicts().length > 0}>
        <section class="voting-alert" aria-label={t('voting.places.conflicts')}>
          <h2>{t('voting.places.conflicts')}</h2>
          <p>{t('voting.places.conflictsText')}</p>
          <ul class="voting-lines">
            <For each={conflicts()}>
              {(one) => {
                const values = () => ({
                  name: one.name,
                  place: one.place,
                  candidate: one.candidate,
                  role: t(`voting.place.role.${one.role}`),
                });
                return (
                  <li>
                    <A href={`/places/${one.placeId}`}>
                      {one.kinship
                        ? t('voting.places.related', {
                            ...values(),
                            kinship: t(`voting.kinship.kind.${one.kinship}`),
                          })
                        : t('voting.places.oneself', values())}
                    </A>
                    <span class="soft">
                      {t('voting.places.basis', { articles: articles([...one.basis, 'CC 1045']) })}
                    </span>
                  </li>
                );
              }}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={can('election:manage')}>
        <details class="voting-section">
          <summary>
            {t('voting.kinship.title')} <span class="soft">{kinships().length}</span>
          </summary>
          <p class="soft">{t('voting.kinship.text')}</p>
          <ul class="voting-lines">
            <For each={kinships()}>
              {(one) => (
                <li>
                  {t('voting.kinship.line', {
                    person: one.person,
                    relative: one.relative,
                    kinship: t(`voting.kinship.kind.${one.kinship}`),
                  })}
                  <Button kind="quiet" small onClick={() => takeBack(one.id)}>
                    {t('voting.kinship.withdraw')}
                  </Button>
                </li>
              )}
            </For>
          </ul>
          <Button onClick={() => setOpen(true)}>{t('voting.kinship.add')}</Button>
        </details>
        <Dialog
          open={open()}
          onClose={() => setOpen(false)}
          title={t('voting.kinship.add')}
          description={t('voting.kinship.text')}
          actions={
            <>
              <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
              <Button
                kind="primary"
                busy={outcome.fetching}
                disabled={!person() || !relative()}
                onClick={() => void send()}
              >
                {t('voting.kinship.add')}
              </Button>
            </>
          }
        >
          <div class="voting-form">
            <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
            <VoterFinder
              label={t('voting.kinship.person')}
              termIds={props.termIds}
              value={person()}
              onChange={setPerson}
            />
            <VoterFinder
              label={t('voting.kinship.relative')}
              termIds={props.termIds}
              value={relative()}
              onChange={setRelative}
            />
            <Select
              label={t('voting.kinship.is')}
              value={kinship()}
              onChange={setKinship}
              options={KINDS.map((value) => ({ value, label: t(`voting.kinship.kind.${value}`) }))}
            />
          </div>
        </Dialog>
      </Show>
    </>
  );
}
