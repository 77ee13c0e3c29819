import { Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { useT } from '../i18n/index.tsx';
import { useVoterLine } from '../nomination/NomineeFinder.tsx';
import { type Voter, useRollSearch } from '../nomination/roll-search.ts';
import { Button } from '../ui/Button.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextField } from '../ui/TextField.tsx';
import './voting.css';

export interface ChosenVoter {
  readonly personId: string;
  readonly name: string;
}

/** Finds somebody on the rolls of an election by the exact name, and asks which when several bear it. */
export function VoterFinder(props: {
  readonly label: string;
  readonly termIds: readonly string[];
  readonly value: ChosenVoter | null;
  readonly onChange: (voter: ChosenVoter | null) => void;
  readonly error?: string | undefined;
}) {
  const t = useT();
  const said = useProblems();
  const line = useVoterLine();
  const search = useRollSearch();
  const [name, setName] = createSignal(props.value?.name ?? '');
  const [found, setFound] = createSignal<readonly Voter[] | null>(null);
  const [failed, setFailed] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);

  const find = async () => {
    setBusy(true);
    const answers = await Promise.all(props.termIds.map((termId) => search([name()], termId, null)));
    setBusy(false);
    setFailed(said(answers.find(({ error }) => error)?.error)[0]);
    const voters = answers.flatMap(({ data }) => data?.votersByName[0]?.voters ?? []);
    // Who votes for two congresses is on two rolls, and is one person.
    const persons = [...new Map(voters.map((voter) => [voter.personId, voter])).values()];
    setFound(persons);
    const [only] = persons;
    props.onChange(persons.length === 1 && only ? { personId: only.personId, name: name().trim() } : null);
  };
  return (
    <div class="voter-finder">
      <div class="voter-finder__line">
        <TextField
          label={props.label}
          value={name()}
          onInput={(typed) => {
            setName(typed);
            setFound(null);
            props.onChange(null);
          }}
          error={failed() ?? props.error}
        />
        <Button busy={busy()} disabled={name().trim() === ''} onClick={() => void find()}>
          {t('voting.find.find')}
        </Button>
      </div>
      <Show when={found()}>
        {(voters) => (
          <Show
            when={voters().length > 0}
            fallback={<p role="status">{t('voting.find.nobody', { name: name() })}</p>}
          >
            <RadioGroup
              label={t('voting.find.which')}
              value={props.value?.personId ?? null}
              onChange={(personId) => props.onChange({ personId, name: name().trim() })}
              options={voters().map((voter) => ({ value: voter.personId, label: line(voter) }))}
            />
          </Show>
        )}
      </Show>
    </div>
  );
}
