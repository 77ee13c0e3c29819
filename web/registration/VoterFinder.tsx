import { createQuery } from '@urql/solid';
import { createSignal, Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextField } from '../ui/TextField.tsx';

const FIND = graphql(`
  query FindVoter($name: String!, $idLastFour: String) {
    votersAtDesk(name: $name, idLastFour: $idLastFour) {
      personId
      name
      sex
      birthDate
      registrations {
        id
        constituency
        removedOn
      }
    }
  }
`);

/** Finds one voter by name, narrowed by the end of the number; who shares a name is told apart by birth and place. */
export function VoterFinder(props: {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly personId: string | null;
  readonly onPerson: (personId: string | null) => void;
}) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const [four, setFour] = createSignal('');
  const [asked, setAsked] = createSignal<{ name: string; idLastFour: string | null } | null>(null);
  const [result] = createQuery({
    query: FIND,
    variables: () => asked() ?? { name: '', idLastFour: null },
    pause: () => asked() === null,
    requestPolicy: 'network-only',
  });
  const find = () => {
    props.onPerson(null);
    setAsked({ name: props.name.trim(), idLastFour: four().trim() === '' ? null : four().trim() });
  };
  const found = () => (asked() ? (result.data?.votersAtDesk ?? []) : []);
  return (
    <>
      <div class="roll-row">
        <TextField
          label={t('voters.name')}
          value={props.name}
          onInput={props.onName}
          error={said(result.error)[0]}
          maxLength={50}
        />
        <TextField label={t('voters.lastFour')} value={four()} onInput={setFour} optional maxLength={4} />
        <Button onClick={find} disabled={props.name.trim() === ''} busy={result.fetching}>
          {t('voters.find')}
        </Button>
      </div>
      <Show when={asked() && !result.fetching && result.data}>
        <Show when={found().length > 0} fallback={<p role="status">{t('voters.nobody')}</p>}>
          <RadioGroup
            label={t('voters.who')}
            value={props.personId}
            onChange={props.onPerson}
            options={found().map((one) => ({
              value: one.personId,
              label: `${one.name} · ${t('voters.person', {
                sex: t(`voters.sex.${one.sex}`),
                birth: format().day(one.birthDate),
              })}`,
              hint: one.registrations
                .filter(({ removedOn }) => removedOn === null)
                .map(({ constituency }) => constituency)
                .join(' · '),
            }))}
          />
        </Show>
      </Show>
    </>
  );
}
