import { useSearchParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { Show, createEffect } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { READINESS_STEPS, ReadinessTable } from './ReadinessTable.tsx';

const ReadinessQuery = graphql(`
  query Readiness($electionId: ID!, $termId: ID, $area: DivisionCode, $county: DivisionCode!) {
    readiness(electionId: $electionId, termId: $termId, divisionCode: $area) {
      id
      name
      worst
      steps {
        step
        state
      }
      ...ReadinessTable_row
    }
    divisions(parentCode: $county) {
      code
      name
    }
  }
`);

const ALL = '';

/** The readiness of constituencies, of one congress or area when the address asks for it. */
export function Readiness(props: {
  readonly electionId: string;
  readonly terms: readonly { readonly id: string; readonly label: string }[];
  /** Tells the page which constituencies there are. */
  readonly onRows: (rows: { id: string; name: string }[]) => void;
}) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const { viewer } = useViewer();
  const [search, setSearch] = useSearchParams<{ term?: string; area?: string; step?: string }>();
  const [result] = createQuery({
    query: ReadinessQuery,
    variables: () => ({
      electionId: props.electionId,
      termId: search.term ?? null,
      area: search.area ?? null,
      county: viewer()?.county?.code ?? '',
    }),
    pause: () => !viewer()?.county,
  });
  const everything = () => result.data?.readiness ?? [];
  /** With a step in the address, the constituencies in which it needs a look. */
  const rows = () =>
    search.step === undefined
      ? everything()
      : everything().filter(({ steps }) =>
          steps.some(({ step, state }) => step === search.step && (state === 'RED' || state === 'AMBER')),
        );
  const count = (state: string) => rows().filter(({ worst }) => worst === state).length;
  const summary = () =>
    count('RED') + count('AMBER') === 0
      ? t('elections.readiness.fine')
      : t('elections.readiness.summary', {
          red: format().number(count('RED')),
          amber: format().number(count('AMBER')),
        });
  const all = { value: ALL, label: t('elections.readiness.all') };
  createEffect(() => props.onRows(everything().map(({ id, name }) => ({ id, name }))));

  return (
    <section class="election-page__readiness">
      <ErrorSummary errors={said(result.error).map((text) => ({ text }))} />
      <div class="election-page__filters no-print">
        <Show when={props.terms.length > 1}>
          <Select
            label={t('elections.readiness.term')}
            value={search.term ?? ALL}
            onChange={(term) => setSearch({ term: term || undefined })}
            options={[all, ...props.terms.map(({ id, label }) => ({ value: id, label }))]}
          />
        </Show>
        <Select
          label={t('elections.readiness.area')}
          value={search.area ?? ALL}
          onChange={(area) => setSearch({ area: area || undefined })}
          options={[
            all,
            ...(result.data?.divisions ?? []).map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <Select
          label={t('elections.readiness.stepFilter')}
          value={search.step ?? ALL}
          onChange={(step) => setSearch({ step: step || undefined })}
          options={[
            all,
            ...READINESS_STEPS.map((step) => ({
              value: step,
              label: t(`elections.readiness.step.${step}`),
            })),
          ]}
        />
        <Show when={result.data}>
          <p role="status">{summary()}</p>
        </Show>
      </div>
      <Show when={result.data} fallback={<p role="status">{t('common.loading')}</p>}>
        <ReadinessTable electionId={props.electionId} rows={rows()} />
      </Show>
    </section>
  );
}
