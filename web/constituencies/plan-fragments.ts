import { graphql } from '../graphql.ts';

/** A constituency as a plan draws it, wherever one is shown. */
export const DrawnConstituencyParts = graphql(`
  fragment DrawnConstituencyParts on DrawnConstituency {
    constituencyId
    number
    name
    divisionCode
    seats
    population
    voters
    peoplePerDeputy
    percent
    severity
    units {
      code
      name
      kind
      divisionCode
      population
      voters
    }
  }
`);
