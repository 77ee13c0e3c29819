import type { EnumOf } from '../graphql.ts';
import type { Problem } from '../errors.ts';

/** A figure that cannot be true, by the API's code. */
export interface Fault {
  readonly code: EnumOf<'CountSheetFault'>;
  readonly field: string;
}

const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'code' in value && 'field' in value;

/** The faults a refused sheet came back with. */
export const faultsIn = (problems: readonly Problem[]): readonly Fault[] =>
  problems.flatMap(({ details }) =>
    Array.isArray(details['faults']) ? details['faults'].filter(isFault) : [],
  );
