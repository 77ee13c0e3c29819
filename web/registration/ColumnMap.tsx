import { createMutation, createQuery } from '@urql/solid';
import { createSignal, For, Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';

export const COLUMN_MAP = graphql(`
  fragment ColumnMap_import on RollImport {
    id
    state
    columns {
      position
      heading
      column
      ignored
    }
  }
`);
const SAMPLE = graphql(`
  query RollSample($importId: ID!) {
    rollImportSample(importId: $importId)
  }
`);
const MAP = graphql(`
  mutation MapRollColumns($input: MapRollColumnsInput!) {
    mapRollColumns(input: $input) {
      importId
      state
      failure
    }
  }
`);

type RollColumn = EnumOf<'RollColumn'>;
type Choice = RollColumn | 'IGNORE';
const COLUMNS: readonly RollColumn[] = [
  'NAME',
  'ID_NUMBER',
  'SEX',
  'COUNTY_CONSTITUENCY',
  'TOWNSHIP_CONSTITUENCY',
  'TOWNSHIP',
  'CATEGORY',
  'PENAL_SITUATION',
  'VOTING_WAY',
];
const ROWS_SHOWN = 3;

/** The columns of a file with its first rows: what we take each for, changed by menu, and remembered by the county. */
export function ColumnMap(props: {
  readonly rollImport: FragmentType<typeof COLUMN_MAP>;
  readonly onChanged: () => void;
}) {
  const t = useT();
  const said = useProblems();
  const it = () => readFragment(COLUMN_MAP, props.rollImport);
  const [sample] = createQuery({ query: SAMPLE, variables: () => ({ importId: it().id }) });
  const [mapped, map] = createMutation(MAP);
  const [changed, setChanged] = createSignal<Readonly<Record<number, Choice>>>({});
  const waits = () => it().state === 'MAPPING';
  let intent = newIntent();

  const choiceOf = ({ position, column, ignored }: ReturnType<typeof it>['columns'][number]) =>
    changed()[position] ?? column ?? (ignored ? 'IGNORE' : null);
  const chosen = () => it().columns.map(choiceOf);
  const has = (column: RollColumn) => chosen().includes(column);
  const missing = () => [
    ...(['NAME', 'ID_NUMBER'] as const)
      .filter((column) => !has(column))
      .map((column) => t(`registration.rollColumn.${column}`)),
    ...(has('COUNTY_CONSTITUENCY') || has('TOWNSHIP_CONSTITUENCY')
      ? []
      : [t('registration.map.constituency')]),
  ];
  const cellsOf = (position: number) =>
    (sample.data?.rollImportSample ?? [])
      .map((cells) => cells[position] ?? '')
      .filter((cell) => cell !== '')
      .slice(0, ROWS_SHOWN)
      .join(t('registration.map.between'));
  const options = () => [
    { value: 'IGNORE' as const, label: t('registration.map.ignore') },
    ...COLUMNS.map((column) => ({ value: column, label: t(`registration.rollColumn.${column}`) })),
  ];
  const choose = (position: number, choice: Choice) => {
    // A column of the roll stands in one place: who takes it there leaves it open here.
    const before = it().columns.find((one) => one.position !== position && choiceOf(one) === choice);
    const freed = choice !== 'IGNORE' && before ? { [before.position]: 'IGNORE' as const } : {};
    setChanged({ ...changed(), ...freed, [position]: choice });
  };
  const handleMap = async () => {
    const columns = chosen().map((choice) => (choice === 'IGNORE' ? null : choice));
    const { data, error } = await map({ input: { idempotencyKey: intent, importId: it().id, columns } });
    if (data || (error?.graphQLErrors.length ?? 0) > 0) intent = newIntent();
    if (data) setChanged({});
    props.onChanged();
  };

  return (
    <div class="roll-columns">
      <ErrorSummary errors={said(mapped.error).map((text) => ({ text }))} />
      <ul class="roll-columns__list">
        <For each={it().columns}>
          {(column) => (
            <li>
              <Select
                label={column.heading === '' ? t('registration.map.unnamed') : column.heading}
                filter
                value={choiceOf(column)}
                options={options()}
                onChange={(choice) => choose(column.position, choice)}
              />
              <p class="soft roll-columns__sample">{cellsOf(column.position)}</p>
            </li>
          )}
        </For>
      </ul>
      <Show when={missing().length > 0}>
        <p class="roll-late" role="status">
          {t('registration.map.missing', { columns: missing().join(t('registration.map.and')) })}
        </p>
      </Show>
      <Show when={waits() || Object.keys(changed()).length > 0}>
        <Button
          kind={waits() ? 'primary' : 'secondary'}
          busy={mapped.fetching}
          disabled={missing().length > 0}
          onClick={() => void handleMap()}
        >
          {t(waits() ? 'registration.map.read' : 'registration.map.again')}
        </Button>
      </Show>
    </div>
  );
}
