import type { CongressLevel } from '../constituencies/congress.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { consequencesOf, type EndingBody, type MandateEndKind } from './mandate-end.rules.ts';

interface EndRow {
  readonly deputyId: string;
  readonly name: string;
  readonly congress: string;
  readonly constituency: string;
  readonly level: CongressLevel;
  readonly kind: MandateEndKind;
  readonly body: EndingBody;
  readonly decidedOn: string;
  readonly session: string | null;
  readonly members: number | null;
  readonly yes: number | null;
  readonly ground: string | null;
}

const MOST_ENDS = 200;

/** The decisions with which mandates of a term ended, newest first. */
export async function mandateEnds(ctx: RequestContext, termId: string) {
  const rows = await ctx.reader.rows<EndRow>(
    `select d.id as "deputyId", d.name, g.name as congress, g.level, c.name as constituency, e.kind, e.body,
       e.decided_on::text as "decidedOn", e.session, e.members, e.yes, e.ground
     from county.mandate_end e
     join county.mandate m on m.id = e.mandate_id
     join county.deputy d on d.id = m.deputy_id
     join county.constituency c on c.id = d.constituency_id
     join county.congress_term t on t.id = d.term_id
     join county.congress g on g.id = t.congress_id
     where d.term_id = $1 order by e.decided_on desc, e.id limit ${MOST_ENDS}`,
    [termId],
  );
  return rows.map((row) => ({ ...row, consequences: consequencesOf(row.kind, row.level) }));
}

/** The term a deputy sits in. */
export async function termOf(ctx: RequestContext, deputyId: string): Promise<string> {
  const [row] = await ctx.reader.rows<{ termId: string }>(
    `select term_id as "termId" from county.deputy where id = $1`,
    [deputyId],
  );
  return row?.termId ?? '';
}
