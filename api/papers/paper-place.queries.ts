import type { CongressLevel } from '../constituencies/congress.rules.ts';
import { requireIn } from '../kernel/auth.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { type BodySettings, bodyOf } from './issuing-body.queries.ts';
import { placeOf } from './notice-before.rules.ts';
import { congressOfTerm } from './notice-facts.queries.ts';

/** A constituency in an election, as papers about it need it. */
export interface PaperPlace {
  readonly electionId: string;
  readonly electionDay: string;
  readonly constituencyId: string;
  readonly termId: string;
  readonly seats: number;
  readonly level: CongressLevel;
  readonly divisionCode: string;
  /** 吴兴区第六届人民代表大会 */
  readonly congress: string;
  /** 第1选区（晟舍村） */
  readonly constituency: string;
  readonly number: number;
  readonly body: BodySettings;
}

/** Where a paper belongs, for whoever may print there. Without an election, the newest of its term. */
export async function paperPlace(
  ctx: RequestContext,
  constituencyId: string,
  electionId: string | undefined,
): Promise<PaperPlace> {
  const [row] = await ctx.reader.rows<
    Omit<PaperPlace, 'congress' | 'constituency' | 'body'> & {
      readonly name: string;
      readonly term: number;
      readonly congressName: string;
      readonly congressCode: string;
    }
  >(
    `select e.id as "electionId", e.election_day::text as "electionDay", c.id as "constituencyId", c.term_id as "termId",
       c.seats, c.number, c.name, c.division_code as "divisionCode", k.level, k.name as "congressName",
       k.division_code as "congressCode", t.number as term
     from county.constituency c join county.congress_term t on t.id = c.term_id
     join county.congress k on k.id = t.congress_id
     join county.election_term x on x.term_id = t.id join county.election e on e.id = x.election_id
     where c.id = $1 and ($2::uuid is null or e.id = $2::uuid) order by e.election_day desc limit 1`,
    [constituencyId, electionId ?? null],
  );
  if (!row) throw new DomainError('NOT_FOUND', { entity: 'Constituency', where: constituencyId });
  requireIn(ctx, 'paper:print', row.divisionCode);
  const { name, term, congressName, congressCode, ...place } = row;
  return {
    ...place,
    congress: congressOfTerm(congressName, term),
    constituency: placeOf({ number: row.number, name }),
    body: await bodyOf(ctx, congressCode, congressName),
  };
}
