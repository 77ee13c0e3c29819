import type { DemoCalendar } from './calendar.ts';
import { type DemoDeputy, fillSeats } from './deputies.ts';
import { People } from './people.ts';
import type { DemoTerm } from './terms.ts';
import { storiesOf, withVacancies } from './vacancies.ts';

/** The terms the past of the demo district lies in: the district's first, then its townships'. */
export interface PastTerms {
  readonly fourth: readonly DemoTerm[];
  readonly fifth: readonly DemoTerm[];
}

/** Everybody who sat in the two terms, and who stood beside them. */
export interface Cast {
  readonly people: People;
  /** The deputies of the fourth term. */
  readonly before: readonly DemoDeputy[];
  /** The deputies of the fifth term whom its general election brought in. */
  readonly elected: readonly DemoDeputy[];
  /** Those who came a year later, for a seat that it had left empty. */
  readonly completed: readonly DemoDeputy[];
  /** The same as they stand today, with those who came in a by-election. */
  readonly now: readonly DemoDeputy[];
  readonly successors: readonly DemoDeputy[];
}

/** Casts the two terms: the same persons whenever it is done. */
export function castOf({ fourth, fifth }: PastTerms, calendar: DemoCalendar): Cast {
  const people = new People();
  const { fourthTermFrom, fourthTermTo, fifthTermFrom } = calendar;
  const before = fillSeats(fourth, people, { from: fourthTermFrom, to: fourthTermTo });
  const filled = fillSeats(fifth, people, { from: fifthTermFrom, to: null }, before);
  const stories = storiesOf(districtOf(fifth));
  const { all, successors, atOnce, completed } = withVacancies(filled, stories, people, calendar);
  return { people, before, elected: atOnce, completed, now: all, successors };
}

/** The district's own term among those of one number. */
export const districtOf = ([district]: readonly DemoTerm[]): DemoTerm => {
  if (!district) throw new Error('the demo has no district');
  return district;
};

/** Who the demo account of a deputy belongs to: somebody of the standing committee, from a street. */
export function demoDeputy({ now }: Cast): DemoDeputy {
  const found = now.find(
    ({ committee, to, person }) => committee && to === null && person.birthDate > '1975-01-01',
  );
  if (!found) throw new Error('nobody fits the demo account');
  return found;
}
