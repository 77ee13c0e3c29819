import { For, Show } from 'solid-js';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';
import { MendCell } from './MendCell.tsx';

export const SKIPPED_ROW = graphql(`
  fragment SkippedTable_row on RollImportRow {
    line
    name
    nameOnRoll
    idMasked
    countyConstituency
    townshipConstituency
    verdict
    answer
    faults {
      fault
      field
    }
  }
`);

type RollColumn = EnumOf<'RollColumn'>;
type Answer = EnumOf<'RowAnswer'>;
/** What an officer can settle by a yes; the API holds to the same. */
const ANSWERABLE: readonly EnumOf<'RowFault'>[] = [
  'NAME_DIFFERS',
  'SEX_MISMATCH',
  'SEX_UNKNOWN',
  'CATEGORY_UNKNOWN',
  'CERTIFICATE_MISSING',
  'PENAL_UNKNOWN',
  'VOTING_WAY_UNKNOWN',
  'VOTING_WAY_UNFIT',
];
const OTHERS: readonly RollColumn[] = ['SEX', 'TOWNSHIP', 'CATEGORY', 'PENAL_SITUATION', 'VOTING_WAY'];

/** Rows at fault: a cell in order is a word, one at fault a field with the reason under it. */
export function SkippedTable(props: {
  readonly importId: string;
  readonly rows: readonly FragmentType<typeof SKIPPED_ROW>[];
  readonly count: number;
  readonly empty: string;
  readonly mayMend: boolean;
  readonly onChanged: () => void;
  readonly onAnswer: (answer: Answer, line: number) => void;
}) {
  const t = useT();
  const format = useFormat();
  const rows = () => props.rows.map((row) => readFragment(SKIPPED_ROW, row));
  type Row = ReturnType<typeof rows>[number];

  const cell = (row: Row, column: RollColumn, text: string | null) => {
    const faults = row.faults.flatMap(({ fault, field }) => (field === column ? [fault] : []));
    return (
      <Show when={faults.length > 0} fallback={<span class="figures">{text}</span>}>
        <MendCell
          cell={{
            importId: props.importId,
            line: row.line,
            column,
            text: text ?? '',
            faults,
            nameOnRoll: row.nameOnRoll,
          }}
          mayMend={props.mayMend}
          onMended={props.onChanged}
        />
      </Show>
    );
  };
  const settles = ({ verdict, faults }: Row) =>
    verdict === 'QUESTION' && faults.every(({ fault }) => ANSWERABLE.includes(fault));
  const answer = (row: Row) => (
    <Show when={settles(row)}>
      <Show when={row.answer}>
        {(said) => (
          <Tag tone={said() === 'ACCEPT' ? 'jade' : 'plain'}>{t(`registration.answer.said.${said()}`)}</Tag>
        )}
      </Show>
      <Show when={props.mayMend}>
        <Show
          when={row.answer !== 'ACCEPT'}
          fallback={
            <Button kind="quiet" small onClick={() => props.onAnswer('SKIP', row.line)}>
              {t('registration.answer.skip')}
            </Button>
          }
        >
          <Button kind="quiet" small onClick={() => props.onAnswer('ACCEPT', row.line)}>
            {t('registration.answer.accept')}
          </Button>
        </Show>
      </Show>
    </Show>
  );
  return (
    <DataTable
      caption={t('registration.rows')}
      columnsName="skipped-rows"
      count={props.count}
      rows={rows()}
      rowKey={({ line }) => String(line)}
      empty={props.empty}
      dense
      columns={[
        {
          key: 'line',
          title: t('registration.column.line'),
          numeric: true,
          cell: ({ line }) => format().number(line),
        },
        { key: 'name', title: t('registration.column.name'), cell: (row) => cell(row, 'NAME', row.name) },
        {
          key: 'number',
          title: t('registration.column.number'),
          cell: (row) => cell(row, 'ID_NUMBER', row.idMasked),
        },
        {
          key: 'county',
          title: t('registration.column.county'),
          cell: (row) => cell(row, 'COUNTY_CONSTITUENCY', row.countyConstituency),
        },
        {
          key: 'township',
          title: t('registration.column.township'),
          cell: (row) => cell(row, 'TOWNSHIP_CONSTITUENCY', row.townshipConstituency),
        },
        {
          key: 'other',
          title: t('registration.column.other'),
          cell: (row) => (
            <For each={OTHERS.filter((column) => row.faults.some(({ field }) => field === column))}>
              {(column) => cell(row, column, '')}
            </For>
          ),
        },
        { key: 'answer', title: t('registration.column.answer'), cell: answer },
      ]}
    />
  );
}
