import { useSearchParams } from '@solidjs/router';
import { createMutation, createQuery } from '@urql/solid';
import { Show } from 'solid-js';
import { type EnumOf, graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { createPaging } from '../shell/paging.ts';
import { Button } from '../ui/Button.tsx';
import { Pager } from '../ui/Pager.tsx';
import { Select } from '../ui/Select.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { SkippedTable } from './SkippedTable.tsx';

const SKIPPED_ROWS = graphql(`
  query SkippedRows($importId: ID!, $verdict: RowVerdict!, $fault: RowFault, $first: Int!, $after: String) {
    rollImportRows(importId: $importId, verdict: $verdict, fault: $fault, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          line
          ...SkippedTable_row
        }
      }
    }
  }
`);
const ANSWER = graphql(`
  mutation AnswerRollRows($input: AnswerRollRowsInput!) {
    answerRollRows(input: $input) {
      importId
      rows
    }
  }
`);

type Skipped = Extract<EnumOf<'RowVerdict'>, 'QUESTION' | 'REFUSED'>;
type Fault = EnumOf<'RowFault'>;

interface SkippedProps {
  readonly importId: string;
  readonly faults: readonly { readonly fault: Fault; readonly verdict: string; readonly rows: number }[];
  readonly mayMend: boolean;
  readonly onChanged: () => void;
}

/** The rows that will not be taken, those to be looked at first; each bad cell with its reason, to be mended in place. */
export function SkippedRows(props: SkippedProps & { readonly question: number; readonly refused: number }) {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const shown = (): Skipped => {
    if (search.rows === 'REFUSED' || search.rows === 'QUESTION') return search.rows;
    return props.question > 0 ? 'QUESTION' : 'REFUSED';
  };
  const panel = (verdict: Skipped) => () => <RowsOf {...props} verdict={verdict} />;
  return (
    <section class="roll-part">
      <h2>{t('registration.skipped')}</h2>
      <Tabs
        label={t('registration.skipped')}
        value={shown()}
        onChange={(rows) => setSearch({ rows, fault: null, after: null, at: null })}
        tabs={[
          {
            key: 'QUESTION',
            label: t('registration.verdict.question'),
            count: props.question,
            panel: panel('QUESTION'),
          },
          {
            key: 'REFUSED',
            label: t('registration.verdict.refused'),
            count: props.refused,
            panel: panel('REFUSED'),
          },
        ]}
      />
    </section>
  );
}

function RowsOf(props: SkippedProps & { readonly verdict: Skipped }) {
  const t = useT();
  const paging = createPaging(50);
  const [search, setSearch] = useSearchParams();
  const [, answer] = createMutation(ANSWER);
  const faults = () => props.faults.filter(({ verdict }) => verdict === props.verdict);
  const fault = (): Fault | null => faults().find((one) => one.fault === search.fault)?.fault ?? null;
  const [result, ask] = createQuery({
    query: SKIPPED_ROWS,
    variables: () => ({
      importId: props.importId,
      verdict: props.verdict,
      fault: fault(),
      first: paging.size,
      after: paging.after(),
    }),
  });
  const page = () => result.data?.rollImportRows;
  const rows = () => page()?.edges.map(({ node }) => node) ?? [];
  const last = () => paging.at() + rows().length - 1;
  const next = () => {
    const info = page()?.pageInfo;
    const cursor = info?.endCursor;
    return info?.hasNextPage && cursor ? () => paging.next(cursor, last() + 1) : undefined;
  };
  const handleChanged = () => {
    ask({ requestPolicy: 'network-only' });
    props.onChanged();
  };
  const handleAnswer = async (said: EnumOf<'RowAnswer'>, lines: readonly number[] | null) => {
    await answer({
      input: {
        idempotencyKey: newIntent(),
        importId: props.importId,
        answer: said,
        lines: lines === null ? null : [...lines],
        fault: lines === null ? fault() : null,
      },
    });
    handleChanged();
  };
  return (
    <>
      <div class="roll-tools no-print">
        <Select
          label={t('registration.filter.label')}
          filter
          value={fault() ?? 'ALL'}
          onChange={(value) => setSearch({ fault: value === 'ALL' ? null : value, after: null, at: null })}
          options={[
            { value: 'ALL', label: t('registration.filter.all') },
            ...faults().map((one) => ({
              value: one.fault,
              label: t('registration.filter.one', {
                fault: t(`registration.faultKind.${one.fault}`),
                rows: String(one.rows),
              }),
            })),
          ]}
        />
        <Show when={props.mayMend && props.verdict === 'QUESTION'}>
          <Button onClick={() => void handleAnswer('ACCEPT', null)}>
            {t('registration.answer.acceptAll')}
          </Button>
          <Button onClick={() => void handleAnswer('SKIP', null)}>{t('registration.answer.skipAll')}</Button>
        </Show>
      </div>
      <SkippedTable
        importId={props.importId}
        rows={rows()}
        count={page()?.totalCount ?? 0}
        empty={t(result.fetching ? 'common.loading' : 'registration.noSkipped')}
        mayMend={props.mayMend}
        onChanged={handleChanged}
        onAnswer={(said, line) => void handleAnswer(said, [line])}
      />
      <Show when={(page()?.totalCount ?? 0) > rows().length}>
        <Pager
          from={paging.at()}
          to={last()}
          total={page()?.totalCount ?? 0}
          busy={result.fetching}
          onPrevious={paging.at() > 1 ? paging.previous : undefined}
          onNext={next()}
        />
      </Show>
    </>
  );
}
