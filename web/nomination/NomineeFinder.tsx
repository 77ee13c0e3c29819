import { Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextField } from '../ui/TextField.tsx';
import { type Bearers, type Voter, useRollSearch } from './roll-search.ts';

/** How a voter is told apart from others of the same name. */
export function useVoterLine(): (voter: Voter) => string {
  const t = useT();
  const format = useFormat();
  return ({ sex, birthDate, constituency }) =>
    t('nomination.form.person', {
      sex: t(`nomination.form.sex.${sex}`),
      birth: format().day(birthDate),
      constituency,
    });
}

/** Finds the nominee on the roll of the whole term: whoever votes in the area may be nominated (EN-7). */
export function NomineeFinder(props: {
  readonly termId: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly personId: string | null;
  readonly onPerson: (personId: string | null) => void;
  readonly error: string | undefined;
}) {
  const t = useT();
  const said = useProblems();
  const line = useVoterLine();
  const search = useRollSearch();
  const [found, setFound] = createSignal<Bearers | null>(null);
  const [failed, setFailed] = createSignal<string>();
  const find = async () => {
    const { data, error } = await search([props.name], props.termId, null);
    const [bearers = null] = data?.votersByName ?? [];
    setFailed(said(error)[0]);
    setFound(bearers);
    props.onPerson(bearers?.voters.length === 1 ? (bearers.voters[0]?.personId ?? null) : null);
  };
  return (
    <>
      <div class="nominate-form__find">
        <TextField
          id="nominee"
          label={t('nomination.form.nominee')}
          value={props.name}
          onInput={(name) => {
            props.onName(name);
            props.onPerson(null);
            setFound(null);
          }}
          error={failed() ?? props.error}
        />
        <Button onClick={() => void find()} disabled={props.name.trim() === ''}>
          {t('nomination.form.find')}
        </Button>
      </div>
      <Show when={found()}>
        {(bearers) => (
          <Show
            when={bearers().voters.length > 0}
            fallback={<p role="status">{t('nomination.form.nobody', { name: bearers().name })}</p>}
          >
            <RadioGroup
              label={t('nomination.form.who')}
              value={props.personId}
              onChange={props.onPerson}
              options={bearers().voters.map((voter) => ({ value: voter.personId, label: line(voter) }))}
            />
          </Show>
        )}
      </Show>
    </>
  );
}
