import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Facts } from '../ui/Facts.tsx';
import { BALLOT_FIELDS } from './figures.ts';

export const OwnSheet_round = graphql(`
  fragment OwnSheet_round on Round {
    choices {
      personId
      name
    }
    sheets {
      own
      placeId
      issued
      participants
      returned
      invalid
      votes {
        personId
        votes
      }
    }
  }
`);

/** What this clerk keyed, to be compared with the paper once more while the other one is at work. */
export function OwnSheet(props: {
  readonly round: FragmentType<typeof OwnSheet_round>;
  readonly placeId: string;
}) {
  const t = useT();
  const format = useFormat();
  const items = () => {
    const { choices, sheets } = readFragment(OwnSheet_round, props.round);
    const sheet = sheets.findLast(({ own, placeId }) => own && placeId === props.placeId);
    if (!sheet) return [];
    const votes = new Map(sheet.votes.map((one) => [one.personId, one.votes]));
    return [
      ...BALLOT_FIELDS.map((field) => ({
        label: t(`balloting.count.${field}`),
        value: format().number(sheet[field]),
      })),
      ...choices.map(({ personId, name }) => ({
        label: t('balloting.differences.votesOf', { name }),
        value: format().number(votes.get(personId) ?? 0),
      })),
    ];
  };
  return (
    <section>
      <h2>{t('balloting.count.own')}</h2>
      <Facts as="rows" items={items()} />
    </section>
  );
}
