import { recountAttendance } from '../activities/recount-attendance.service.ts';
import { recountReports } from '../appraisals/recount-reports.service.ts';
import { type Change, change } from '../kernel/change.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.rules.ts';
import type { DemoCalendar } from './calendar.ts';
import { type Cast, demoDeputy, districtOf, type PastTerms } from './cast.ts';
import { idOf } from './chance.ts';
import { type DemoDeputy, registerRows } from './deputies.ts';
import type { Desks } from './desks.ts';
import { type PastElection, pastElectionRows } from './past-election.ts';
import { addRecords } from './records.ts';
import { insertRows, insertTables } from './rows.ts';
import { storiesOf, voteStories } from './vacancies.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The past of a demo district was loaded in bulk: invented persons and records. */
    DEMO_HISTORY_LOADED: { readonly deputies: number; readonly participations: number };
  }
}

/**
 * Loads two terms of invented records: deputies, the elections that brought them in, activities, leave, reports,
 * appraisals. One transaction, once.
 */
export function loadHistory(
  desks: Desks,
  calendar: DemoCalendar,
  terms: PastTerms,
  cast: Cast,
): Promise<unknown> {
  const ctx = desks.loader();
  const input = { idempotencyKey: idOf('history'), today: calendar.today };
  return change(ctx, 'loadDemoHistory', input, async (at) => {
    const { people } = cast;
    const elections = electionsOf(terms, cast, calendar).map((one) => pastElectionRows(one, people, desks));
    const register = registerRows([...cast.before, ...cast.now], calendar.today);
    await insertRows(at.sql, 'person', people.rows(ctx.vault, ctx.clock.now()));
    await insertTables(at.sql, register);
    for (const tables of elections) await insertTables(at.sql, tables);
    await declareRounds(at.sql, desks.accountId('election'));
    const decidedBy = desks.accountId('committee');
    const participations = await addRecords(at.sql, {
      ...terms,
      ...cast,
      author: demoDeputy(cast),
      calendar,
      decidedBy,
    });
    // The planner knows nothing of rows that arrived in this transaction, and would read them all for each deputy.
    await at.sql('analyze county.participation, county.activity, county.deputy, county.mandate');
    const ids = register.deputy.map(({ id }) => String(id));
    await recountAttendance(at, ids);
    await recountReports(at, ids);
    at.record({ type: 'DEMO_HISTORY_LOADED', deputies: register.deputy.length, participations });
    return null;
  });
}

function electionsOf({ fifth }: PastTerms, cast: Cast, calendar: DemoCalendar): PastElection[] {
  const { lastElection, lastConfirmed } = calendar;
  const [district, ...townships] = fifth;
  const stories = voteStories(storiesOf(districtOf(fifth)), townships);
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
      stories,
    },
    smallElection(
      '2022年区人大代表另选缺额（演示）',
      district?.id ?? '',
      calendar.completion,
      cast.completed,
    ),
    smallElection(
      '2024年区人大代表补选（演示）',
      district?.id ?? '',
      calendar.pastByElection,
      cast.successors,
    ),
  ];
}

/** An election of a few seats between two general ones (ZJE 59). */
const smallElection = (
  name: string,
  termId: string,
  electionDay: CivilDate,
  winners: readonly DemoDeputy[],
): PastElection => ({
  name,
  kind: 'BY_ELECTION',
  termIds: [termId],
  electionDay,
  nominatedOn: addDays(electionDay, -16),
  preliminaryOn: addDays(electionDay, -12),
  formalOn: addDays(electionDay, -9),
  confirmedOn: addDays(electionDay, 14),
  winners,
  stories: new Map(),
});

/** Declared after its sheets are there, for a declared round takes nothing more. */
const declareRounds = (sql: Change['sql'], declaredBy: string) =>
  sql(
    `update county.round set state = 'DECLARED', declared_by = ?,
       declared_at = (held_on + time '22:00') at time zone 'Asia/Shanghai' where state = 'COUNTED'`,
    [declaredBy],
  );
