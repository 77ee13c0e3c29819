import { recountAttendance } from '../activities/recount-attendance.service.ts';
import { type Change, change } from '../kernel/change.ts';
import { addDays } from '../kernel/civil-date.rules.ts';
import type { DemoCalendar } from './calendar.ts';
import { idOf } from './chance.ts';
import { fillSeats, registerRows } from './deputies.ts';
import type { Desks } from './desks.ts';
import { type PastElection, pastElectionRows } from './past-election.ts';
import { People } from './people.ts';
import { addRecords } from './records.ts';
import { insertRows, insertTables } from './rows.ts';
import type { DemoTerm } from './terms.ts';
import { storiesOf, withVacancies } from './vacancies.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The past of a demo district was loaded in bulk: invented persons and records. */
    DEMO_HISTORY_LOADED: { readonly deputies: number; readonly participations: number };
  }
}

/** The terms the past of the demo district lies in: the district's first, then its townships'. */
export interface PastTerms {
  readonly fourth: readonly DemoTerm[];
  readonly fifth: readonly DemoTerm[];
}

/**
 * Loads two terms of invented records: deputies, the elections that brought them in, activities, leave, reports,
 * appraisals. One transaction, once.
 */
export function loadHistory(desks: Desks, calendar: DemoCalendar, terms: PastTerms): Promise<unknown> {
  const ctx = desks.loader();
  const input = { idempotencyKey: idOf('history'), today: calendar.today };
  return change(ctx, 'loadDemoHistory', input, async (at) => {
    const people = new People();
    const cast = castOf(terms, people, calendar);
    const elections = electionsOf(terms, cast, calendar).map((one) => pastElectionRows(one, people, desks));
    const register = registerRows(cast.everybody, calendar.today);
    await insertRows(at.sql, 'person', people.rows(ctx.vault, ctx.clock.now()));
    await insertTables(at.sql, register);
    for (const tables of elections) await insertTables(at.sql, tables);
    await declareRounds(at.sql, desks.accountId('election'));
    const decidedBy = desks.accountId('committee');
    const participations = await addRecords(at.sql, { ...terms, ...cast, calendar, decidedBy });
    // The planner knows nothing of rows that arrived in this transaction, and would read them all for each deputy.
    await at.sql('analyze county.participation, county.activity, county.deputy, county.mandate');
    await recountAttendance(
      at,
      register.deputy.map(({ id }) => String(id)),
    );
    await countReports(at.sql);
    at.record({ type: 'DEMO_HISTORY_LOADED', deputies: register.deputy.length, participations });
    return null;
  });
}

/** Everybody who sat in the two terms. */
function castOf({ fourth, fifth }: PastTerms, people: People, calendar: DemoCalendar) {
  const { fourthTermFrom, fourthTermTo, fifthTermFrom } = calendar;
  const before = fillSeats(fourth, people, { from: fourthTermFrom, to: fourthTermTo });
  const elected = fillSeats(fifth, people, { from: fifthTermFrom, to: null }, before);
  const now = withVacancies(elected, storiesOf(districtOf(fifth)), people, calendar);
  return { before, elected, now: now.all, successors: now.successors, everybody: [...before, ...now.all] };
}

type Cast = ReturnType<typeof castOf>;

export const districtOf = ([district]: readonly DemoTerm[]): DemoTerm => {
  if (!district) throw new Error('the demo has no district');
  return district;
};

function electionsOf({ fifth }: PastTerms, cast: Cast, calendar: DemoCalendar): PastElection[] {
  const { lastElection, lastConfirmed, pastByElection } = calendar;
  return [
    {
      name: '2021年区、镇乡两级人大换届选举（演示）',
      kind: 'GENERAL',
      termIds: fifth.map(({ id }) => id),
      electionDay: lastElection,
      nominatedOn: addDays(lastElection, -24),
      preliminaryOn: addDays(lastElection, -18),
      formalOn: addDays(lastElection, -9),
      confirmedOn: lastConfirmed,
      winners: cast.elected,
    },
    {
      name: '2024年区人大代表补选（演示）',
      kind: 'BY_ELECTION',
      termIds: [districtOf(fifth).id],
      electionDay: pastByElection,
      nominatedOn: addDays(pastByElection, -16),
      preliminaryOn: addDays(pastByElection, -12),
      formalOn: addDays(pastByElection, -9),
      confirmedOn: addDays(pastByElection, 14),
      winners: cast.successors,
    },
  ];
}

/** Declared after its sheets are there, for a declared round takes nothing more. */
const declareRounds = (sql: Change['sql'], declaredBy: string) =>
  sql(
    `update county.round set state = 'DECLARED', declared_by = ?,
       declared_at = (held_on + time '22:00') at time zone 'Asia/Shanghai' where state = 'COUNTED'`,
    [declaredBy],
  );

const countReports = (sql: Change['sql']) =>
  sql(
    `update county.deputy_total t set
       reports = (select count(*) from county.duty_report r where r.deputy_id = t.deputy_id and r.state = 'ACCEPTED'),
       appraisals = (select count(*) from county.appraisal a where a.deputy_id = t.deputy_id and a.state = 'CLOSED')`,
  );
