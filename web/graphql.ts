import type { Enums } from './gql/enums.ts';

export { type FragmentType, makeFragmentData, readFragment } from './gql/fragment-masking.ts';
export { graphql } from './gql/gql.ts';

/** The values of an enum of the schema: `EnumOf<'CountFault'>`. */
export type EnumOf<N extends keyof Enums> = Enums[N];
