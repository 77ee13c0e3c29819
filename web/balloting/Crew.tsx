import { createMutation, createQuery } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { today } from '../clock.ts';
import { useProblems } from '../errors.ts';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { Tag } from '../ui/Tag.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import { type ChosenVoter, VoterFinder } from './VoterFinder.tsx';
import './voting.css';

export const Crew_place = graphql(`
  fragment Crew_place on PollingPlace {
    id
    electionId
    state
    crewFaults
    crew {
      id
      name
      role
      chosenOn
      chosenBy
    }
  }
`);

const Terms = graphql(`
  query CrewTerms($id: ID!) {
    election(id: $id) {
      id
      terms {
        id
      }
    }
  }
`);

const Assign = graphql(`
  mutation AssignCrew($input: AssignCrewInput!) {
    assignCrew(input: $input) {
      placeId
    }
  }
`);

const Remove = graphql(`
  mutation RemoveCrew($input: RemoveCrewInput!) {
    removeCrew(input: $input) {
      placeId
    }
  }
`);

const ROLES = ['CHAIR', 'WORKER', 'SCRUTINEER', 'TELLER'] as const;
const CHANGES = { additionalTypenames: ['PollingPlace', 'CrewMember', 'CrewConflict'] };

/** The crew of a place, what it lacks, and the way to add somebody (EP-4, EP-9, EP-10). */
export function Crew(props: { readonly place: FragmentType<typeof Crew_place> }) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const { can } = useViewer();
  const place = () => readFragment(Crew_place, props.place);
  const [open, setOpen] = createSignal(false);
  const [person, setPerson] = createSignal<ChosenVoter | null>(null);
  const [role, setRole] = createSignal<EnumOf<'CrewRole'>>('WORKER');
  const [chosenOn, setChosenOn] = createSignal<string | null>(today());
  const [chosenBy, setChosenBy] = createSignal('');
  const [terms] = createQuery({
    query: Terms,
    variables: () => ({ id: place().electionId }),
    pause: () => !open(),
  });
  const [outcome, assign] = createMutation(Assign);
  const [, remove] = createMutation(Remove);
  const chosen = () => role() === 'SCRUTINEER' || role() === 'TELLER';
  const mayChange = () => can('election:manage') && place().state !== 'CLOSED';

  const join = async () => {
    const who = person();
    if (!who) return;
    const input = {
      idempotencyKey: newIntent(),
      placeId: place().id,
      personId: who.personId,
      role: role(),
      chosenOn: chosen() ? chosenOn() : null,
      chosenBy: chosen() ? chosenBy() : null,
    };
    const { data } = await assign({ input }, CHANGES);
    if (!data) return;
    notify(t('voting.place.joined', { name: who.name }));
    setPerson(null);
    setOpen(false);
  };

  return (
    <section class="voting-section">
      <h2>{t('voting.place.crew')}</h2>
      <Show when={place().state === 'PLANNED' && place().crewFaults.length > 0}>
        <p>
          <For each={place().crewFaults}>
            {(fault) => <Tag tone="amber">{t(`voting.place.fault.${fault}`)}</Tag>}
          </For>
        </p>
      </Show>
      <ul class="voting-lines">
        <For each={place().crew} fallback={<li class="soft">{t('voting.place.noCrew')}</li>}>
          {(member) => (
            <li>
              <strong class="serif">{member.name}</strong>
              <span>{t(`voting.place.role.${member.role}`)}</span>
              <Show when={member.chosenOn}>
                {(date) => (
                  <span class="soft">
                    {t('voting.place.chosen', { date: format().day(date()), by: member.chosenBy ?? '' })}
                  </span>
                )}
              </Show>
              <Show when={mayChange()}>
                <Button
                  kind="quiet"
                  small
                  aria-label={`${t('voting.place.leave')} ${member.name}`}
                  onClick={() =>
                    void remove({ input: { idempotencyKey: newIntent(), memberId: member.id } }, CHANGES)
                  }
                >
                  {t('voting.place.leave')}
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={mayChange()}>
        <div>
          <Button onClick={() => setOpen(true)}>{t('voting.place.add')}</Button>
        </div>
      </Show>
      <Dialog
        open={open()}
        onClose={() => setOpen(false)}
        title={t('voting.place.add')}
        description={t('voting.place.addText')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
            <Button kind="primary" busy={outcome.fetching} disabled={!person()} onClick={() => void join()}>
              {t('voting.place.join')}
            </Button>
          </>
        }
      >
        <div class="voting-form">
          <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
          <VoterFinder
            label={t('voting.find.name')}
            termIds={terms.data?.election?.terms.map(({ id }) => id) ?? []}
            value={person()}
            onChange={setPerson}
          />
          <Select
            label={t('voting.place.roleLabel')}
            value={role()}
            onChange={setRole}
            options={ROLES.map((value) => ({ value, label: t(`voting.place.role.${value}`) }))}
          />
          <Show when={chosen()}>
            <div class="voting-form__pair">
              <DateField
                label={t('voting.place.chosenOn')}
                value={chosenOn()}
                onChange={setChosenOn}
                max={today()}
              />
              <TextField label={t('voting.place.chosenBy')} value={chosenBy()} onInput={setChosenBy} />
            </div>
          </Show>
        </div>
      </Dialog>
    </section>
  );
}
