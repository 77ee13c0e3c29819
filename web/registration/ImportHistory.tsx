import { Show } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';

export const HISTORY = graphql(`
  fragment ImportHistory_import on RollImport {
    id
    fileName
    state
    failure
    uploadedBy
    createdAt
    counts {
      new
      moved
      unchanged
      question
      refused
    }
  }
`);

const TONES: Readonly<Record<string, Tone>> = {
  COMMITTED: 'jade',
  FAILED: 'seal',
  PREVIEW: 'amber',
  RECEIVING: 'river',
  CHECKING: 'river',
  INTERRUPTED: 'amber',
  MAPPING: 'amber',
};

/** Every file that came for an election, newest first. */
export function ImportHistory(props: {
  readonly electionId: string;
  readonly imports: readonly FragmentType<typeof HISTORY>[];
}) {
  const t = useT();
  const format = useFormat();
  const rows = () => props.imports.map((one) => readFragment(HISTORY, one));
  return (
    <DataTable
      caption={t('registration.history')}
      rows={rows()}
      rowKey={({ id }) => id}
      hrefOf={({ id }) => `/elections/${props.electionId}/roll?import=${id}`}
      empty={t('registration.noHistory')}
      columns={[
        { key: 'file', title: t('registration.column.file'), cell: ({ fileName }) => fileName },
        {
          key: 'state',
          title: t('registration.column.state'),
          cell: ({ state, failure }) => (
            <>
              <Tag tone={TONES[state] ?? 'plain'}>{t(`registration.state.${state}`)}</Tag>
              <Show when={failure}>{(code) => <> {t(`registration.failure.${code()}`)}</>}</Show>
            </>
          ),
        },
        {
          key: 'taken',
          title: t('registration.column.taken'),
          numeric: true,
          cell: ({ counts }) => format().number(counts.new + counts.moved),
        },
        {
          key: 'skipped',
          title: t('registration.column.skipped'),
          numeric: true,
          cell: ({ counts }) => format().number(counts.question + counts.refused),
        },
        { key: 'by', title: t('registration.column.by'), cell: ({ uploadedBy }) => uploadedBy },
        {
          key: 'at',
          title: t('registration.column.at'),
          cell: ({ createdAt }) => format().moment(createdAt),
        },
      ]}
    />
  );
}
