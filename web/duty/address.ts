import { useSearchParams } from '@solidjs/router';
import { today } from '../clock.ts';
import { readDate } from '../ui/read-date.ts';
import { type Kind, readKind } from './kinds.ts';

const YEAR = /^(?:19|20|21)\d\d$/;
const thisYear = () => Number(today().slice(0, 4));

/** What of a record is looked at, as its address says: a year, a day, a kind, and what is opened. */
export function createRecordAddress() {
  const [search, setSearch] = useSearchParams();
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' ? value : '';
  };
  const day = () => (text('day') ? (readDate(text('day')) ?? null) : null);
  const year = () => {
    const named = day()?.slice(0, 4) ?? text('year');
    return YEAR.test(named) ? Number(named) : thisYear();
  };
  return {
    day,
    year,
    kind: (): Kind | null => readKind(text('kind')),
    /** `attendance`, or the id of a report. */
    opened: (): string | null => text('show') || null,
    chooseYear: (next: number) => setSearch({ year: next === thisYear() ? null : next, day: null }),
    // A second day takes the place of the first, so that Back leaves the record and not one day after another.
    chooseDay: (next: string | null) => setSearch({ day: next, year: null }, { replace: day() !== null }),
    chooseKind: (next: Kind | null) => setSearch({ kind: next }),
    open: (what: string) => setSearch({ show: what }),
    close: () => setSearch({ show: null }, { replace: true }),
  };
}

export type RecordAddress = ReturnType<typeof createRecordAddress>;

/** Whose record, and through which of its faces it is read. */
export interface Face {
  readonly deputyId: string;
  /** The deputy’s own: every field of theirs is open. */
  readonly own: boolean;
  /** Fields of class STAFF are asked for. */
  readonly staff: boolean;
}
