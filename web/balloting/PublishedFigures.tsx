import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Facts } from '../ui/Facts.tsx';

export const PublishedFigures_result = graphql(`
  fragment PublishedFigures_result on Result {
    registered
    participants
    issued
    returned
    validBallots
    invalid
  }
`);

/** The figures a result is published with (EW-10). */
export function PublishedFigures(props: { readonly result: FragmentType<typeof PublishedFigures_result> }) {
  const t = useT();
  const format = useFormat();
  const result = () => readFragment(PublishedFigures_result, props.result);
  const people = (n: number) => t('balloting.result.people', { n: format().number(n) });
  const papers = (n: number) => t('balloting.result.papers', { n: format().number(n) });
  const turnout = () => {
    const { participants, registered } = result();
    return t('balloting.result.turnout', { share: format().percent(participants / registered) });
  };
  return (
    <section class="figures-published">
      <h2>{t('balloting.result.figures')}</h2>
      <Facts
        as="figures"
        items={[
          { label: t('balloting.result.registered'), value: people(result().registered) },
          {
            label: t('balloting.result.participants'),
            value: people(result().participants),
            note: turnout(),
          },
          { label: t('balloting.result.issued'), value: papers(result().issued) },
          { label: t('balloting.result.returned'), value: papers(result().returned) },
          { label: t('balloting.result.valid'), value: papers(result().validBallots) },
          { label: t('balloting.result.invalid'), value: papers(result().invalid) },
        ]}
      />
    </section>
  );
}
