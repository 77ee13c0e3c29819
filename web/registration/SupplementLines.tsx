import { createQuery } from '@urql/solid';
import { Show } from 'solid-js';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import type { Column } from '../ui/columns.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';

const LINE = graphql(`
  fragment ChangeLine_line on VoterListChange {
    registrationId
    constituency
    kind
    reason
    ground
    name
  }
`);
const CHANGES = graphql(`
  fragment ChangeLines_changes on PendingListChanges {
    added
    removed
    corrected
    lines {
      ...ChangeLine_line
    }
  }
`);
const LINES = graphql(`
  query SupplementLines($supplementId: ID!) {
    supplementLines(supplementId: $supplementId, first: 100) {
      totalCount
      edges {
        node {
          ...ChangeLine_line
        }
      }
    }
  }
`);
const TONES: Readonly<Record<EnumOf<'ListChangeKind'>, Tone>> = {
  ADDED: 'jade',
  REMOVED: 'seal',
  CORRECTED: 'river',
};

function LineTable(props: {
  readonly caption: string;
  readonly count: number;
  readonly lines: readonly FragmentType<typeof LINE>[];
}) {
  const t = useT();
  const rows = () => props.lines.map((line) => readFragment(LINE, line));
  type Row = ReturnType<typeof rows>[number];
  const columns = (): readonly Column<Row>[] => [
    {
      key: 'voter',
      title: t('lists.page.column.voter'),
      cell: (row) => <span class="serif">{row.name}</span>,
    },
    {
      key: 'kind',
      title: t('lists.page.column.kind'),
      cell: (row) => <Tag tone={TONES[row.kind]}>{t(`lists.page.kind.${row.kind}`)}</Tag>,
    },
    { key: 'constituency', title: t('lists.page.column.constituency'), cell: (row) => row.constituency },
    {
      key: 'reason',
      title: t('lists.page.column.reason'),
      cell: (row) => (
        <>
          <Show when={row.reason}>{(reason) => t(`voters.reason.${reason()}`)}</Show>
          <Show when={row.ground}>
            {' '}
            <span class="soft">{row.ground}</span>
          </Show>
        </>
      ),
    },
  ];
  return (
    <DataTable
      dense
      caption={props.caption}
      count={props.count}
      columns={columns()}
      rows={rows()}
      rowKey={(row) => row.registrationId}
    />
  );
}

/** What the next supplement would say. */
export function ChangeLines(props: { readonly changes: FragmentType<typeof CHANGES> }) {
  const t = useT();
  const changes = () => readFragment(CHANGES, props.changes);
  return (
    <LineTable
      caption={t('lists.page.pending')}
      count={changes().added + changes().removed + changes().corrected}
      lines={changes().lines}
    />
  );
}

/** What a published supplement says. */
export function SupplementLines(props: { readonly supplementId: string; readonly number: number }) {
  const t = useT();
  const [result] = createQuery({
    query: LINES,
    variables: () => ({ supplementId: props.supplementId }),
  });
  return (
    <Show when={result.data} fallback={<p role="status">{t('common.loading')}</p>}>
      {(data) => (
        <LineTable
          caption={t('lists.page.supplement', { number: props.number })}
          count={data().supplementLines.totalCount}
          lines={data().supplementLines.edges.map(({ node }) => node)}
        />
      )}
    </Show>
  );
}
