import { createQuery } from '@urql/solid';
import { For, Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Tag } from '../ui/Tag.tsx';
import { Consultations } from './Consultations.tsx';
import { Meetings } from './Meetings.tsx';
import { Primaries } from './Primaries.tsx';
import { Profiles } from './Profiles.tsx';
import { Reports } from './Reports.tsx';

const CandidateDeskQuery = graphql(`
  query CandidateDesk($electionId: ID!, $constituencyId: ID!) {
    candidateDesk(electionId: $electionId, constituencyId: $constituencyId) {
      id
      proposed
      preliminary {
        personId
        name
      }
      otherMandates {
        personId
        name
        congress
      }
      ...Profiles_desk
      ...Reports_desk
      ...Consultations_desk
      ...Primaries_desk
      ...Meetings_desk
    }
  }
`);

/** The way from nominees to formal candidates in one constituency: what is known of them, what was discussed and voted. */
export function CandidateDesk(props: {
  readonly electionId: string;
  readonly constituencyId: string;
  readonly today: string;
  readonly nominees: readonly { readonly personId: string; readonly name: string }[];
  readonly changeable: boolean;
  readonly mayPublish: boolean;
}) {
  const t = useT();
  const said = useProblems();
  const [result] = createQuery({
    query: CandidateDeskQuery,
    variables: () => ({ electionId: props.electionId, constituencyId: props.constituencyId }),
  });
  const where = () => ({ electionId: props.electionId, constituencyId: props.constituencyId });
  const names = () => {
    const desk = result.data?.candidateDesk;
    const proposed = desk?.proposed ?? [];
    return (desk?.preliminary ?? [])
      .filter(({ personId }) => proposed.includes(personId))
      .map(({ name }) => name);
  };
  return (
    <>
      <ErrorSummary errors={said(result.error).map((text) => ({ text }))} />
      <Show when={result.data?.candidateDesk}>
        {(desk) => (
          <>
            <For each={desk().otherMandates}>
              {({ name, congress }) => (
                <p>
                  <Tag tone="amber">{t('candidates.otherMandate', { name, congress })}</Tag>
                </p>
              )}
            </For>
            <Show when={desk().preliminary.length > 0}>
              <Consultations
                desk={desk()}
                where={where()}
                today={props.today}
                changeable={props.changeable}
                mayConclude={props.mayPublish}
              />
              <Primaries desk={desk()} where={where()} today={props.today} mayAnnounce={props.mayPublish} />
              <Show when={names().length > 0}>
                <p role="status">{t('candidates.proposed', { names: names().join('、') })}</p>
              </Show>
            </Show>
            <Profiles
              desk={desk()}
              where={where()}
              today={props.today}
              nominees={props.nominees}
              changeable={props.changeable && desk().preliminary.length === 0}
            />
            <Meetings desk={desk()} where={where()} today={props.today} changeable={props.changeable} />
            <Reports
              desk={desk()}
              where={where()}
              today={props.today}
              nominees={props.nominees}
              changeable={props.changeable}
              mayDecide={props.mayPublish}
            />
          </>
        )}
      </Show>
    </>
  );
}
