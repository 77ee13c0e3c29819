import { today } from '../clock.ts';

interface Congress {
  readonly name: string;
  readonly englishName: string;
  readonly terms: readonly Term[];
}

interface Term {
  readonly id: string;
  readonly number: number;
  readonly startsOn?: string | null;
}

/** A term with the congress it is of. */
export interface TermOfCongress {
  readonly id: string;
  readonly number: number;
  readonly congress: string;
  readonly congressEnglishName: string;
}

/** Every term of every congress, in the order of the API: the county's congress first, newest terms first. */
export const termsOf = (congresses: readonly Congress[]): readonly TermOfCongress[] =>
  congresses.flatMap(({ name, englishName, terms }) =>
    terms.map(({ id, number }) => ({ id, number, congress: name, congressEnglishName: englishName })),
  );

/** The term that sits: the newest of the first congress that has met, else its newest. */
export function sittingTerm(congresses: readonly Congress[]): string | undefined {
  const terms = congresses.find((one) => one.terms.length > 0)?.terms ?? [];
  return (terms.find(({ startsOn }) => startsOn && startsOn <= today()) ?? terms[0])?.id;
}
