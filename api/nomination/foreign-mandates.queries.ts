import type { Constituency } from '../constituencies/constituency.entity.ts';
import { incompatibleSeats } from '../deputies/double-mandate.rules.ts';
import type { RequestContext } from '../kernel/context.ts';

interface HeldRow {
  readonly personId: string;
  readonly name: string;
  readonly congress: string;
  readonly divisionCode: string;
}

/**
 * Nominees who sit in a congress of an area that neither holds this one nor lies in it (EL 48; ZJE 53; EN-8, EX-3): only
 * one of both mandates can be kept, so it is said before the list is published. It forbids nothing.
 */
export async function foreignMandates(
  ctx: RequestContext,
  electionId: string,
  { id, divisionCode, termId }: Pick<Constituency, 'id' | 'divisionCode' | 'termId'>,
): Promise<HeldRow[]> {
  const held = await ctx.reader.rows<HeldRow & { readonly area: string }>(
    `select distinct d.person_id as "personId", p.name, g.name as congress, g.division_code as "divisionCode",
       (select own.division_code from county.congress_term t join county.congress own on own.id = t.congress_id
         where t.id = $3) as area
     from county.nomination n join county.deputy d on d.person_id = n.person_id
     join county.person p on p.id = d.person_id
     join county.mandate m on m.deputy_id = d.id and m.ends_on is null
     join county.seat s on s.id = m.seat_id join county.constituency k on k.id = s.constituency_id
     join county.congress_term t on t.id = k.term_id join county.congress g on g.id = t.congress_id
     where n.election_id = $1 and n.constituency_id = $2 and n.withdrawn_on is null order by p.name`,
    [electionId, id, termId],
  );
  return incompatibleSeats(held[0]?.area ?? divisionCode, held);
}
