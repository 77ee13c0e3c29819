import { civilDate, type CivilDate } from '../kernel/civil-date.rules.ts';
import { dayChangeFaults, type DayChangeFacts, listsMadeLate } from '../elections/day-change.rules.ts';
import type { ElectionKind } from '../elections/election.rules.ts';
import { type ElectionStep, electionSteps } from '../elections/election-steps.rules.ts';
import { latenessOf } from '../elections/milestone-state.rules.ts';
import type { Published } from '../elections/timetable.rules.ts';
import { DomainError } from '../kernel/errors.ts';
import { bornBy } from '../registration/voter-list.rules.ts';

/** Runs a statement written with `?` for each value: in a change, or through the reader. */
type Ask = <T extends object>(text: string, values: readonly unknown[]) => Promise<T[]>;

/** The part of an election whose day is moved: all of it, or one constituency. */
export interface MovedPart {
  readonly electionId: string;
  readonly constituencyId: string | null;
}

interface FactsRow {
  readonly kind: ElectionKind;
  readonly fromDay: CivilDate;
  readonly windowFrom: CivilDate | null;
  readonly windowTo: CivilDate | null;
  readonly published: Published;
  readonly counted: number;
  readonly open: number;
  readonly proxies: number;
}

/** Constituencies whose day moves: the one, or all that have none of their own. Takes the constituency twice, wherever it stands. */
export const MOVED = `(select k.id from county.election_term et join county.constituency k on k.term_id = et.term_id
  where et.election_id = e.id and case when ?::uuid is null then not exists (select from county.constituency_day own
    where own.election_id = e.id and own.constituency_id = k.id) else k.id = ?::uuid end)`;

/** A proxy for the first vote that was asked for or granted, and so holds for the old day alone. */
export const IN_FORCE = `x.vote_number = 1 and x.state in ('ASKED', 'GRANTED')`;

const FACTS = `
  with e as (select * from county.election where id = ?)
  select e.kind, coalesce((select own.election_day from county.constituency_day own
      where own.election_id = e.id and own.constituency_id = ?::uuid), e.election_day)::text as "fromDay",
    e.window_from::text as "windowFrom", e.window_to::text as "windowTo",
    (select coalesce(json_object_agg(p.milestone, p.on_day), '{}') from (
      select milestone, max(posted_on)::text as on_day from county.posting
      where election_id = e.id and (constituency_id is null or constituency_id in ${MOVED})
      group by milestone) p) as published,
    (select count(*)::int from county.round r where r.election_id = e.id and r.constituency_id in ${MOVED}
      and (r.state <> 'OPEN' or exists (select from county.count_sheet c where c.round_id = r.id)))
    + (select count(*)::int from county.check_in c join county.registration g on g.id = c.registration_id
      where c.election_id = e.id and c.state <> 'UNDONE' and g.constituency_id in ${MOVED}) as counted,
    (select count(*)::int from county.proxy_grant x where x.election_id = e.id and ${IN_FORCE} and exists (
      select from county.registration g where g.person_id = x.principal_id and g.removed_on is null
        and g.constituency_id in ${MOVED})) as proxies,
    (select count(*)::int from county.round r where r.election_id = e.id and r.constituency_id in ${MOVED}
      and r.state = 'OPEN' and not exists (select from county.count_sheet c where c.round_id = r.id)) as open
  from e`;

/** Everything that stands when a day is to be moved, and how many votes would be voided. */
export async function dayChangeFacts(
  ask: Ask,
  { electionId, constituencyId }: MovedPart,
  today: CivilDate,
): Promise<DayChangeFacts & { readonly openRounds: number; readonly proxies: number }> {
  const part = [constituencyId, constituencyId];
  const [row] = await ask<FactsRow>(FACTS, [
    electionId,
    constituencyId,
    ...part,
    ...part,
    ...part,
    ...part,
    ...part,
  ]);
  if (!row) throw new DomainError('NOT_FOUND', { entity: 'Election', where: electionId });
  return {
    kind: row.kind,
    today,
    from: civilDate(row.fromDay),
    published: row.published,
    countedRounds: row.counted,
    openRounds: row.open,
    proxies: row.proxies,
    window: { from: row.windowFrom, to: row.windowTo },
  };
}

/**
 * Persons on record who are old enough on the new day and were not on the old one (ER-2): those registered in the
 * constituency or, for the whole election, everybody. Who of them registers is for the worklists to say.
 */
export async function newlyOfAge(
  ask: Ask,
  { constituencyId }: MovedPart,
  from: CivilDate,
  to: CivilDate,
): Promise<number> {
  if (to <= from) return 0;
  const [row] = await ask<{ persons: number }>(
    `select count(*)::int as persons from county.person p where p.birth_date > ?::date and p.birth_date <= ?::date
       and (?::uuid is null or exists (select from county.registration r where r.person_id = p.id
         and r.constituency_id = ?::uuid and r.removed_on is null))`,
    [bornBy(from), bornBy(to), constituencyId, constituencyId],
  );
  return row?.persons ?? 0;
}

/** A step before and after the day is moved. */
export interface MovedStep {
  readonly step: ElectionStep;
  readonly was: CivilDate | null;
  readonly becomes: CivilDate | null;
  readonly postedOn: CivilDate | null;
  readonly stateBecomes: 'IN_TIME' | 'STRICT_ONLY' | 'LATE' | null;
}

/** What moving the day does: every limit that moves, and whether what hangs on the wall stays in time. */
export function movedSteps(facts: DayChangeFacts, to: CivilDate): MovedStep[] {
  const before = new Map(electionSteps(facts.from, facts.kind).map((one) => [one.step, one.latest]));
  const published: Partial<Record<string, CivilDate>> = facts.published;
  return electionSteps(to, facts.kind)
    .filter(({ latest }) => latest !== null)
    .map((dates) => {
      const postedOn = published[dates.step] ?? null;
      return {
        step: dates.step,
        was: before.get(dates.step) ?? null,
        becomes: dates.latest,
        postedOn,
        stateBecomes: postedOn ? latenessOf(dates, postedOn).state : null,
      };
    });
}

/** Every fault of a move, with what explains it. */
export const faultsOfMove = (facts: DayChangeFacts, to: CivilDate) => ({
  faults: dayChangeFaults(facts, to),
  late: listsMadeLate(facts, to),
});
