import type { CongressLevel } from '../constituencies/congress.rules.ts';
import type { RequestContext } from '../kernel/context.ts';

/** A constituency as somebody looks for theirs: by the street or town it lies in, then by its name. */
interface RegistrationPlace {
  readonly id: string;
  readonly level: CongressLevel;
  readonly number: number;
  readonly name: string;
  readonly area: string;
  readonly areaName: string;
}

/** Every constituency of an election, by level, area and number: a few hundred, for pickers. */
export const registrationPlaces = (ctx: RequestContext, electionId: string): Promise<RegistrationPlace[]> =>
  ctx.reader.rows<RegistrationPlace>(
    `select c.id, k.level, c.number, c.name, c.division_code as area, coalesce(d.name, k.name) as "areaName"
     from county.election_term e
     join county.congress_term t on t.id = e.term_id
     join county.congress k on k.id = t.congress_id
     join county.constituency c on c.term_id = t.id
     left join shared.division d on d.code = c.division_code
     where e.election_id = $1
     order by k.level, c.division_code, c.number`,
    [electionId],
  );
