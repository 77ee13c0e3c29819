import { useClient } from '@urql/solid';
import { graphql } from '../graphql.ts';
import type { VotersByNameQuery } from '../gql/graphql.ts';

const VotersByName = graphql(`
  query VotersByName($names: [String!]!, $termId: ID!, $constituencyId: ID) {
    votersByName(names: $names, termId: $termId, constituencyId: $constituencyId) {
      name
      voters {
        registrationId
        personId
        sex
        birthDate
        constituency
      }
    }
  }
`);

/** A name with the voters who bear it. */
export type Bearers = VotersByNameQuery['votersByName'][number];
export type Voter = Bearers['voters'][number];

/** Finds voters by exact names: over a whole term, or in one constituency. */
export function useRollSearch() {
  const client = useClient();
  return (names: readonly string[], termId: string, constituencyId: string | null) =>
    client.query(VotersByName, { names, termId, constituencyId }).toPromise();
}

/** The names of a pasted line or column: parted by spaces, commas of any kind, or lines. */
export const namesIn = (text: string): string[] => text.split(/[\s,，、;；]+/u).filter((name) => name !== '');
