import type { CongressLevel } from '../constituencies/congress.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { consequencesOf } from '../deputies/mandate-end.rules.ts';
import { type DefenceKind, type RecallState, type RecallVote, signaturesNeeded } from './recall.rules.ts';

interface RecallRow {
  readonly id: string;
  readonly deputyId: string;
  readonly deputy: string;
  readonly congress: string;
  readonly level: CongressLevel;
  readonly constituency: string;
  readonly state: RecallState;
  readonly demandedOn: string;
  readonly reasons: string;
  readonly signatures: number;
  readonly defenceKind: DefenceKind | null;
  readonly defence: string | null;
  readonly printedOn: string | null;
  readonly heldOn: string | null;
  readonly presidedBy: string | null;
  readonly vote: RecallVote | null;
  readonly registered: number;
}

const MOST_RECALLS = 100;

/** The recalls of the county, those under way first, then the newest. */
export async function recalls(ctx: RequestContext) {
  const rows = await ctx.reader.rows<RecallRow>(
    `select r.id, d.id as "deputyId", d.name as deputy, g.name as congress, g.level, c.name as constituency,
       r.state, r.demanded_on::text as "demandedOn", r.reasons, r.signatures, r.defence_kind as "defenceKind",
       r.defence, r.printed_on::text as "printedOn", r.held_on::text as "heldOn",
       r.presided_by as "presidedBy", r.vote,
       (select count(*)::int from county.registration v where v.constituency_id = c.id and v.removed_on is null)
         as registered
     from county.recall r
     join county.deputy d on d.id = r.deputy_id
     join county.constituency c on c.id = d.constituency_id
     join county.congress_term t on t.id = d.term_id
     join county.congress g on g.id = t.congress_id
     order by r.state in ('CARRIED', 'FAILED', 'WITHDRAWN'), r.demanded_on desc, r.id limit ${MOST_RECALLS}`,
  );
  return rows.map((row) => {
    const registered = row.vote?.registered ?? row.registered;
    return {
      ...row,
      ...(row.vote ?? { issued: null, returned: null, yes: null, no: null, invalid: null }),
      registered,
      needed: Math.floor(registered / 2) + 1,
      signaturesNeeded: signaturesNeeded[row.level],
      consequences: row.state === 'CARRIED' ? consequencesOf('RECALLED', row.level) : [],
    };
  });
}
