import { createQuery } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { NameSubject, useCaseChange } from './case-changes.ts';

export const CaseSubjects_case = graphql(`
  fragment CaseSubjects_case on DisciplineCaseWhole {
    id
    state
    subjects {
      personId
      name
      standing
    }
  }
`);
const NAMED = graphql(`
  query SubjectsNamed($name: String!) {
    subjectsNamed(name: $name) {
      personId
      name
      birthDate
    }
  }
`);
const STANDINGS: readonly EnumOf<'SubjectStanding'>[] = ['CANDIDATE', 'NOMINEE', 'OFFICIAL', 'OTHER'];

/** Whom a case is about, and the way to say so once it is known. */
export function CaseSubjects(props: { readonly of: FragmentType<typeof CaseSubjects_case> }) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const it = () => readFragment(CaseSubjects_case, props.of);
  const [name, setName] = createSignal('');
  const [asked, setAsked] = createSignal('');
  const [standing, setStanding] = createSignal<EnumOf<'SubjectStanding'>>('CANDIDATE');
  const [found] = createQuery({
    query: NAMED,
    variables: () => ({ name: asked() }),
    pause: () => asked() === '',
  });
  const [outcome, nameSubject] = useCaseChange(NameSubject);
  const choose = async (personId: string) => {
    if (await nameSubject({ caseId: it().id, personId, standing: standing() })) {
      setAsked('');
      setName('');
    }
  };
  return (
    <section class="case-page__part">
      <h2>{t('discipline.one.subjects')}</h2>
      <Show when={it().subjects.length > 0} fallback={<p class="soft">{t('discipline.one.subjectsNone')}</p>}>
        <ul>
          <For each={it().subjects}>
            {(subject) => (
              <li>
                {subject.name} <span class="soft">{t(`discipline.standing.${subject.standing}`)}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={it().state !== 'CLOSED'}>
        <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
        <form
          class="case-page__row no-print"
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(name().trim());
          }}
        >
          <TextField label={t('discipline.one.name')} value={name()} onInput={setName} maxLength={50} />
          <Select
            label={t('discipline.one.standing')}
            options={STANDINGS.map((value) => ({ value, label: t(`discipline.standing.${value}`) }))}
            value={standing()}
            onChange={setStanding}
          />
          <Button type="submit" disabled={name().trim() === ''}>
            {t('discipline.one.find')}
          </Button>
        </form>
        <Show when={asked() !== '' && found.data}>
          <ul>
            <For
              each={found.data?.subjectsNamed}
              fallback={<li class="soft">{t('discipline.one.nobody', { name: asked() })}</li>}
            >
              {(person) => (
                <li>
                  {t('discipline.one.person', { name: person.name, birth: format().date(person.birthDate) })}{' '}
                  <Button small busy={outcome.fetching} onClick={() => void choose(person.personId)}>
                    {t('discipline.one.nameSubject')}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Show>
    </section>
  );
}
