import type { Problem } from '../errors.ts';

/** One of several voters of the same name. */
export interface Namesake {
  readonly registrationId: string;
  readonly constituency: string;
  readonly sex: 'FEMALE' | 'MALE';
  readonly birthYear: number;
}

const isNamesake = (value: unknown): value is Namesake =>
  typeof value === 'object' && value !== null && 'registrationId' in value && 'birthYear' in value;

/** The voters a refusal says a name could mean. */
export const namesakesIn = (found: readonly Problem[]): readonly Namesake[] =>
  found.flatMap(({ details }) =>
    Array.isArray(details['voters']) ? details['voters'].filter(isNamesake) : [],
  );
