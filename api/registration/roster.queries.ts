import type { RequestContext } from '../kernel/context.ts';
import type { Sex } from '../people/person.rules.ts';
import { hangingEntries } from './hanging-list.queries.ts';

/** A voter as a paper roll of a constituency has them. */
export interface RosterLine {
  readonly registrationId: string;
  readonly name: string;
  readonly sex: Sex;
}

/**
 * The voters of a constituency as the newest list and its supplements have them on a day, in the order of the list: what
 * a paper roll is printed from, so that a station can go on when the power fails. Empty while no list is published.
 */
export function rosterOf(
  ctx: Pick<RequestContext, 'reader' | 'clock'>,
  electionId: string,
  constituencyId: string,
  day: string | null = null,
): Promise<RosterLine[]> {
  return ctx.reader.rows<RosterLine>(
    `with list as (
       select id from county.voter_list where election_id = $1 and published_on <= $3::date
       order by version desc limit 1)
     select n.registration_id::text as "registrationId", n.name, n.sex
     from list, lateral (${hangingEntries('list.id', '$3::date')}) n
     where n.constituency_id = $2
     order by n.registration_id`,
    [electionId, constituencyId, day ?? ctx.clock.today()],
  );
}
