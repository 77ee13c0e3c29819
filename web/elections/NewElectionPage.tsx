import { useNavigate } from '@solidjs/router';
import { createMutation, createQuery } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type EnumOf, graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Page } from '../shell/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { createDraft } from '../ui/draft.ts';
import { ErrorSummary, type SummedError } from '../ui/ErrorSummary.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextField } from '../ui/TextField.tsx';
import './election-page.css';

const TermsQuery = graphql(`
  query NewElectionTerms {
    congresses {
      id
      name
      terms {
        id
        number
      }
    }
  }
`);
const CreateElection = graphql(`
  mutation CreateElection($input: CreateElectionInput!) {
    createElection(input: $input) {
      id
    }
  }
`);

interface Draft {
  name: string;
  kind: EnumOf<'ElectionKind'>;
  electionDay: string | null;
  dayReading: EnumOf<'DayReading'>;
  termIds: string[];
}

const EMPTY: Draft = { name: '', kind: 'GENERAL', electionDay: null, dayReading: 'STRICT', termIds: [] };

/** Sets up an election: its day, its kind, the congresses it fills. What is typed survives a reload. */
export function NewElectionPage() {
  const t = useT();
  const said = useProblems();
  const navigate = useNavigate();
  const [result] = createQuery({ query: TermsQuery, context: { additionalTypenames: ['Congress'] } });
  const [outcome, create] = createMutation(CreateElection);
  const [draft, setDraft, forget] = createDraft<Draft>('new-election', EMPTY);
  const [missing, setMissing] = createSignal<readonly SummedError[]>([]);
  const idempotencyKey = newIntent();
  const fault = (field: string) => missing().find((one) => one.field === field)?.text;
  const errors = () =>
    missing().length > 0 ? missing() : said(outcome.error ?? result.error).map((text) => ({ text }));
  const toggle = (id: string, chosen: boolean) =>
    setDraft('termIds', (all) => (chosen ? [...all, id] : all.filter((one) => one !== id)));

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { electionDay } = draft;
    setMissing([
      ...(draft.name.trim() === '' ? [{ field: 'name', text: t('elections.form.missing.name') }] : []),
      ...(electionDay ? [] : [{ field: 'election-day', text: t('elections.form.missing.electionDay') }]),
      ...(draft.termIds.length > 0 ? [] : [{ text: t('elections.form.missing.terms') }]),
    ]);
    if (missing().length > 0 || !electionDay) return;
    const input = { ...draft, electionDay, termIds: [...draft.termIds], idempotencyKey };
    const { data } = await create({ input }, { additionalTypenames: ['Election'] });
    if (!data) return;
    forget();
    navigate(`/elections/${data.createElection.id}`);
  };

  return (
    <Page title={t('elections.create')} width="form">
      <form class="election-form" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary errors={errors()} />
        <TextField
          id="name"
          label={t('elections.form.name')}
          hint={t('elections.form.nameHint')}
          value={draft.name}
          onInput={(name) => setDraft({ name })}
          error={fault('name')}
        />
        <RadioGroup
          label={t('elections.form.kind')}
          value={draft.kind}
          onChange={(kind) => setDraft({ kind })}
          options={(['GENERAL', 'BY_ELECTION'] as const).map((value) => ({
            value,
            label: t(`elections.kind.${value}`),
          }))}
        />
        <DateField
          id="election-day"
          label={t('elections.form.electionDay')}
          value={draft.electionDay}
          onChange={(electionDay) => setDraft({ electionDay })}
          error={fault('election-day')}
        />
        <RadioGroup
          label={t('elections.form.reading')}
          value={draft.dayReading}
          onChange={(dayReading) => setDraft({ dayReading })}
          options={(['STRICT', 'COMMON'] as const).map((value) => ({
            value,
            label: t(`elections.reading.${value}`),
          }))}
        />
        <fieldset>
          <legend>{t('elections.form.terms')}</legend>
          <For
            each={result.data?.congresses ?? []}
            fallback={
              <Show when={!result.fetching}>
                <p class="soft">{t('elections.form.noTerms')}</p>
              </Show>
            }
          >
            {(congress) => (
              <For each={congress.terms.slice(0, 2)}>
                {(term) => (
                  <Checkbox
                    label={t('elections.term', { congress: congress.name, number: term.number })}
                    checked={draft.termIds.includes(term.id)}
                    onChange={(chosen) => toggle(term.id, chosen)}
                  />
                )}
              </For>
            )}
          </For>
        </fieldset>
        <Button kind="primary" type="submit" busy={outcome.fetching}>
          {t('elections.create')}
        </Button>
      </form>
    </Page>
  );
}
