import type { EnumOf } from '../graphql.ts';

export type Mark = EnumOf<'AttendanceMark'>;

/** A line of the sheet. */
export interface Person {
  readonly deputyId: string;
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly delegation?: string | null;
  readonly summoned: boolean;
  readonly presence: EnumOf<'Presence'>;
}

/** How many were called, came, did not; guests are those who came unasked. */
export function countsOf(people: readonly Person[]) {
  const called = people.filter(({ summoned }) => summoned);
  const of = (presence: Person['presence']) => called.filter((one) => one.presence === presence).length;
  return {
    summoned: called.length,
    present: of('PRESENT'),
    absent: of('ABSENT'),
    excused: of('EXCUSED'),
    unrecorded: of('UNRECORDED'),
    guests: people.length - called.length,
  };
}

const MOST = 6;

/** Those whom a few letters may mean and who have not come yet: by name, pinyin or initials. */
export function matching(people: readonly Person[], typed: string): readonly Person[] {
  const text = typed.trim().toLowerCase();
  if (text === '') return [];
  return people
    .filter(
      ({ name, pinyin, initials, presence }) =>
        presence !== 'PRESENT' &&
        (name.includes(text) || pinyin.startsWith(text) || initials.startsWith(text)),
    )
    .slice(0, MOST);
}
