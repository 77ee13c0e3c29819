import { addDays, type CivilDate } from '../kernel/civil-date.rules.ts';
import { LAW_NAMES, STEP_NAMES } from './election-step.data.ts';
import { type ElectionStep, electionSteps, type StepDates } from './election-steps.rules.ts';
import type { ElectionKind } from './election.rules.ts';

/** An election as its calendar needs it. */
export interface CalendarElection {
  readonly id: string;
  readonly name: string;
  readonly kind: ElectionKind;
  readonly electionDay: CivilDate;
  readonly listOn: CivilDate | null;
  readonly constituencyDays: readonly {
    readonly constituencyId: string;
    readonly constituency: string;
    readonly electionDay: CivilDate;
  }[];
}

/** A whole day of the calendar. `uid` never changes, so that a moved day moves in every calendar that has it. */
export interface CalendarEntry {
  readonly uid: string;
  readonly day: CivilDate;
  /** The day after the last: whole days end where the next begins (RFC 5545). */
  readonly dayAfter: CivilDate;
  readonly summary: string;
  readonly description: string;
}

/** Articles as people cite them: `EL 28` is 选举法第二十八条 in figures. */
export const articlesOf = (basis: readonly string[]): string =>
  basis
    .map((article) => {
      const [law = '', number = ''] = article.split(' ');
      return `${LAW_NAMES[law] ?? law}第 ${number} 条`;
    })
    .join('、');

/**
 * The days of an election that have a limit, each with its article and both readings of "N days before" (law.md 2.1), on
 * the day that is lawful under both; and the days of constituencies that vote on one of their own (ZJE 51).
 */
export function calendarEntries(election: CalendarElection): CalendarEntry[] {
  const { id, name, kind, electionDay, listOn, constituencyDays } = election;
  const steps = electionSteps(electionDay, kind, listOn);
  const whole = steps.flatMap((step) => {
    const day = step.latestStrict ?? step.latest;
    return day ? [entryOf(`${id}-${step.step}`, day, { name, step })] : [];
  });
  const own = constituencyDays.map(({ constituencyId, constituency, electionDay: day }) => {
    const step = steps.find((one) => one.step === 'ELECTION_DAY');
    return entryOf(`${id}-ELECTION_DAY-${constituencyId}`, day, {
      name,
      step: step ?? { step: 'ELECTION_DAY', latest: day, latestStrict: null, basis: ['ZJE 51'] },
      constituency,
    });
  });
  return [...whole, ...own];
}

interface Told {
  readonly name: string;
  readonly step: Pick<StepDates, 'latest' | 'latestStrict' | 'basis'> & { readonly step: ElectionStep };
  readonly constituency?: string;
}

function entryOf(uid: string, day: CivilDate, { name, step, constituency }: Told): CalendarEntry {
  const said = `${constituency ?? ''}${STEP_NAMES[step.step]}（${articlesOf(step.basis)}）`;
  const readings = step.latestStrict
    ? [
        `通行口径最迟 ${step.latest ?? day}（当日仍可以）`,
        `严格口径最迟 ${step.latestStrict}（中间隔满法定日数）`,
      ]
    : [];
  return {
    uid,
    day,
    dayAfter: addDays(day, 1),
    summary: said,
    description: [name, ...readings].join('\n'),
  };
}
