import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import type { Column } from '../ui/columns.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { StepMark } from './StepMark.tsx';

export const ReadinessTableRow = graphql(`
  fragment ReadinessTable_row on ConstituencyReadiness {
    id
    number
    name
    congress
    nominees
    turnout
    steps {
      step
      state
      reasons
      on
    }
  }
`);

/** The steps of a constituency, in the order of the columns. */
export const READINESS_STEPS = [
  'ROLL',
  'NOMINATIONS',
  'PRELIMINARY_LIST',
  'FORMAL_LIST',
  'NOTICES',
  'PLACES',
  'COUNT',
  'DECLARED',
] as const;
const WEIGHT = { RED: 3, AMBER: 2, NONE: 1, GREEN: 0 } as const;

/** Constituencies by what needs a look first: a mark a step, its reason on focus or under the pointer. */
export function ReadinessTable(props: {
  readonly electionId: string;
  readonly rows: readonly FragmentType<typeof ReadinessTableRow>[];
}) {
  const t = useT();
  const rows = () => props.rows.map((row) => readFragment(ReadinessTableRow, row));
  type Row = ReturnType<typeof rows>[number];
  const of = (row: Row, step: (typeof READINESS_STEPS)[number]) => row.steps.find((one) => one.step === step);
  const weight = (row: Row, step: (typeof READINESS_STEPS)[number]) => WEIGHT[of(row, step)?.state ?? 'NONE'];

  const columns = (): readonly Column<Row>[] => [
    {
      key: 'name',
      title: t('elections.readiness.constituency'),
      cell: (row) => row.name,
      sortable: true,
      compare: (a, b) => a.number - b.number,
    },
    { key: 'congress', title: t('elections.readiness.congress'), cell: (row) => row.congress },
    {
      key: 'nominees',
      title: t('elections.readiness.nominees'),
      cell: (row) => row.nominees,
      numeric: true,
      sortable: true,
      compare: (a, b) => a.nominees - b.nominees,
    },
    ...(rows().some(({ turnout }) => turnout !== null && turnout !== undefined)
      ? [
          {
            key: 'turnout',
            title: t('elections.readiness.turnout'),
            cell: (row: Row) => row.turnout ?? '',
            numeric: true,
            sortable: true,
            compare: (a: Row, b: Row) => (a.turnout ?? 0) - (b.turnout ?? 0),
          },
        ]
      : []),
    ...READINESS_STEPS.map((step): Column<Row> => ({
      key: step,
      title: t(`elections.readiness.step.${step}`),
      sortable: true,
      // The first press brings the worst to the top.
      compare: (a, b) => weight(b, step) - weight(a, step),
      cell: (row) => {
        const found = of(row, step);
        return found ? <StepMark state={found.state} reasons={found.reasons} on={found.on} /> : '';
      },
    })),
  ];
  return (
    <DataTable
      caption={t('elections.readiness.title')}
      columns={columns()}
      columnsName="readiness"
      rows={rows()}
      rowKey={(row) => row.id}
      hrefOf={(row) => `/elections/${props.electionId}/constituencies/${row.id}`}
      empty={t('elections.readiness.empty')}
      dense
    />
  );
}
