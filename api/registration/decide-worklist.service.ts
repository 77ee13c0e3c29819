import { requireAccount, requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText, requiredText } from '../kernel/text.ts';
import { applyWorklist } from './apply-worklist.service.ts';
import { type ElectionOfRoll, electionOfRoll, placesOf } from './election-of-roll.queries.ts';
import { refuseLate } from './register-voter.service.ts';
import { bornBy } from './voter-list.rules.ts';
import { BEGINS, type Worklist, type WorklistDecision } from './worklist.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Entries of a worklist were decided by a person. */
    WORKLIST_DECIDED: {
      readonly electionId: string;
      readonly list: Worklist;
      readonly decision: WorklistDecision;
      readonly entryIds: readonly string[];
      readonly ground: string | null;
    };
  }
}

export interface DecideWorklist extends Intent {
  readonly electionId: string;
  readonly list: Worklist;
  /** Which entries; every one that is ready to be applied when left out. */
  readonly entryIds: readonly string[] | null;
  readonly decision: WorklistDecision;
  readonly ground: string | null;
  /** Where those are registered who have no constituency yet. */
  readonly countyConstituencyId?: string | null;
  readonly townshipConstituencyId?: string | null;
}

/** Not more in one transaction than a county can follow on its screens. */
const MOST = 5_000;
/** What an event names one by one. */
const NAMED = 200;

/**
 * Decides entries of a worklist (ER-4; EL 27; ZJE 26): applied to the roll, not applied, or left for later with the reason.
 * A batch is one change: when one of the entries is decided already or not complete, none of them is.
 */
export async function decideWorklist(
  ctx: RequestContext,
  input: DecideWorklist,
): Promise<{ decided: number }> {
  const { id: decidedBy } = requireAccount(ctx.viewer);
  const apply = input.decision === 'APPLY';
  const ground = apply ? optionalText('ground', input.ground) : requiredText('ground', input.ground ?? '');
  return change(ctx, 'decideWorklist', input, async (work) => {
    const { sql, record } = work;
    const election = await electionOfRoll(ctx, sql, input.electionId);
    // What one batch enters, the next one sees; and no list is published in the middle.
    await sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`roll ${ctx.county.schema}`]);
    const chosen = await choose(ctx, sql, input, election);
    if (input.countyConstituencyId || input.townshipConstituencyId) await place(sql, election, input, chosen);
    if (apply) {
      await refuseIncomplete(ctx, sql, election, chosen);
      await applyWorklist(sql, { chosen, today: ctx.clock.today(), now: ctx.clock.now(), ground });
    }
    await sql(
      `update county.worklist_entry set state = ?, decided_at = ?, decided_by = ?, ground = ?
       where id in (select value::bigint from jsonb_array_elements_text(?::jsonb))`,
      [STATE[input.decision], ctx.clock.now(), decidedBy, ground, JSON.stringify(chosen)],
    );
    const { electionId, list, decision } = input;
    record({
      type: 'WORKLIST_DECIDED',
      electionId,
      list,
      decision,
      entryIds: chosen.slice(0, NAMED),
      ground,
    });
    return { decided: chosen.length };
  });
}

const STATE = { APPLY: 'APPLIED', DO_NOT_APPLY: 'NOT_APPLIED', LATER: 'LATER' } as const;

/** The entries, held; all of them must still wait for a decision. */
async function choose(
  ctx: RequestContext,
  sql: Change['sql'],
  { electionId, list, entryIds }: DecideWorklist,
  { electionDay }: ElectionOfRoll,
): Promise<readonly string[]> {
  const rows = await sql<{ id: string; state: string }>(
    `select w.id::text, w.state from county.worklist_entry w
     where w.election_id = ? and w.list = ? and ${
       entryIds === null
         ? `w.state = 'OPEN' and w.birth_date <= ? and ${COMPLETE}`
         : `?::date is not null and w.id in (select value::bigint from jsonb_array_elements_text(?::jsonb))`
     }
     order by w.id limit ${MOST} for update of w`,
    [electionId, list, bornBy(electionDay), ...(entryIds === null ? [] : [JSON.stringify(entryIds)])],
  );
  const decided = rows.filter(({ state }) => state !== 'OPEN' && state !== 'LATER');
  const missing = entryIds === null ? 0 : new Set(entryIds).size - rows.length;
  if (rows.length === 0 || decided.length + missing > 0)
    throw new DomainError('WORKLIST_DECIDED', { n: Math.max(1, decided.length + missing) });
  await requireAreas(ctx, sql, rows);
  return rows.map(({ id }) => id);
}

/** An entry can be applied when it says where somebody is registered, or what is to end. */
const COMPLETE = `(w.reason not in (${BEGINS.map((reason) => `'${reason}'`).join()})
  or w.county_constituency_id is not null or w.township_constituency_id is not null)`;

/** The permission must reach every place the entries touch: where somebody stands, and where they are to stand. */
async function requireAreas(
  ctx: RequestContext,
  sql: Change['sql'],
  rows: readonly { readonly id: string }[],
): Promise<void> {
  const areas = await sql<{ code: string }>(
    `select distinct c.division_code as code
     from county.worklist_entry w
     left join county.registration g on g.removed_on is null and (g.person_id = w.person_id or g.id = w.registration_id)
     join county.constituency c on c.id in (w.county_constituency_id, w.township_constituency_id, g.constituency_id)
     where w.id in (select value::bigint from jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(rows.map(({ id }) => id))],
  );
  for (const { code } of areas) requireIn(ctx, 'roll:register', code);
  if (areas.length === 0) requireIn(ctx, 'roll:register', ctx.county.code);
}

async function place(
  sql: Change['sql'],
  election: ElectionOfRoll,
  { countyConstituencyId = null, townshipConstituencyId = null }: DecideWorklist,
  chosen: readonly string[],
): Promise<void> {
  await placesOf(sql, election, { COUNTY: countyConstituencyId, TOWNSHIP: townshipConstituencyId });
  await sql(
    `update county.worklist_entry w
     set county_constituency_id = coalesce(?::uuid, county_constituency_id),
       township_constituency_id = coalesce(?::uuid, township_constituency_id)
     where w.id in (select value::bigint from jsonb_array_elements_text(?::jsonb))`,
    [countyConstituencyId, townshipConstituencyId, JSON.stringify(chosen)],
  );
}

async function refuseIncomplete(
  ctx: RequestContext,
  sql: Change['sql'],
  election: ElectionOfRoll,
  chosen: readonly string[],
): Promise<void> {
  const [found] = await sql<{ incomplete: number; begins: number }>(
    `select count(*) filter (where not ${COMPLETE} or w.birth_date > ?)::int as incomplete,
       count(*) filter (where w.reason in (${BEGINS.map((reason) => `'${reason}'`).join()}))::int as begins
     from county.worklist_entry w where w.id in (select value::bigint from jsonb_array_elements_text(?::jsonb))`,
    [bornBy(election.electionDay), JSON.stringify(chosen)],
  );
  if (found && found.incomplete > 0) throw new DomainError('WORKLIST_INCOMPLETE', { n: found.incomplete });
  // Whoever is on a worklist is known to the office: no request of theirs is needed, the last day holds.
  if (found && found.begins > 0) refuseLate(election, civilDate(ctx.clock.today()), true);
}
