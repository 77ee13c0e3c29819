import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { BALLOT_FIELDS, VOID_CAUSES } from './figures.ts';

export const Differences_round = graphql(`
  fragment Differences_round on Round {
    differences {
      placeId
      field
      name
      first
      second
    }
  }
`);

/** What the two clerks keyed differently, side by side. */
export function Differences(props: {
  readonly round: FragmentType<typeof Differences_round>;
  readonly placeId: string;
}) {
  const t = useT();
  const rows = () =>
    readFragment(Differences_round, props.round).differences.filter(
      ({ placeId }) => placeId === props.placeId,
    );
  const figure = ({ field, name }: { readonly field: string; readonly name: string | null }) => {
    const known = BALLOT_FIELDS.find((one) => one === field);
    const cause = VOID_CAUSES.find((one) => `void.${one}` === field);
    if (cause) return t(`balloting.count.voidCause.${cause}`);
    if (field.startsWith('against.')) return t('balloting.count.againstOf', { name: name ?? '' });
    if (field.startsWith('abstained.')) return t('balloting.count.abstainedOf', { name: name ?? '' });
    if (field.startsWith('written.')) return t('balloting.differences.written', { name: name ?? '' });
    return known ? t(`balloting.count.${known}`) : t('balloting.differences.votesOf', { name: name ?? '' });
  };
  const keyed = (value: number | null) => value ?? t('balloting.differences.nothing');
  return (
    <DataTable
      caption={t('balloting.differences.caption')}
      rows={rows()}
      rowKey={({ field }) => field}
      columns={[
        { key: 'figure', title: t('balloting.differences.figure'), cell: figure },
        {
          key: 'first',
          title: t('balloting.differences.first'),
          numeric: true,
          cell: ({ first }) => keyed(first),
        },
        {
          key: 'second',
          title: t('balloting.differences.second'),
          numeric: true,
          cell: ({ second }) => keyed(second),
        },
      ]}
    />
  );
}
