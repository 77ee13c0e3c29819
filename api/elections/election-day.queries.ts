import type { EntityManager } from '@mikro-orm/postgresql';
import { civilDate, type CivilDate } from '../kernel/civil-date.rules.ts';
import { ConstituencyDay } from './constituency-day.entity.ts';
import type { Election } from './election.entity.ts';

/** SQL for the election day of a constituency: its own where its committee agreed to one, else the election’s (ZJE 51; EB-6). */
export const dayIn = (election: string, constituency: string): string =>
  `coalesce((select own.election_day from county.constituency_day own where own.election_id = ${election}.id
    and own.constituency_id = ${constituency}.id), ${election}.election_day)`;

/** The day a constituency votes (ZJE 51; EB-6); without one, the day of the whole election. */
export async function electionDayOf(
  em: EntityManager,
  election: Pick<Election, 'id' | 'electionDay'>,
  constituencyId: string | null,
): Promise<CivilDate> {
  const own = constituencyId
    ? await em.findOne(ConstituencyDay, { electionId: election.id, constituencyId })
    : null;
  return civilDate(own?.electionDay ?? election.electionDay);
}
