import { createQuery } from '@urql/solid';
import { graphql } from '../graphql.ts';

const ELECTIONS = graphql(`
  query UpcomingElections {
    elections {
      id
      name
      electionDay
      daysLeft
    }
  }
`);

/** The elections whose day is still to come, the nearest first. */
export function useUpcomingElections() {
  const [result] = createQuery({ query: ELECTIONS });
  return {
    elections: () => (result.data?.elections ?? []).filter(({ daysLeft }) => daysLeft > 0),
    fetching: () => result.fetching,
  };
}
