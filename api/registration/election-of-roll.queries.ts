import type { CongressLevel } from '../constituencies/congress.rules.ts';
import type { ElectionKind } from '../elections/election.rules.ts';
import { type Change } from '../kernel/change.ts';
import { type CivilDate, civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';

/** The election whose roll is changed. */
export interface ElectionOfRoll {
  readonly id: string;
  readonly name: string;
  readonly kind: ElectionKind;
  readonly electionDay: CivilDate;
  readonly listPublished: boolean;
}

/** The election of a change of its roll; refused from election day on, when the figure of the vote stands. */
export async function electionOfRoll(
  { clock }: Pick<RequestContext, 'clock'>,
  sql: Change['sql'],
  electionId: string,
): Promise<ElectionOfRoll> {
  const [found] = await sql<Omit<ElectionOfRoll, 'electionDay'> & { day: string }>(
    `select e.id, e.name, e.kind, e.election_day::text as day,
       exists (select from county.voter_list v where v.election_id = e.id) as "listPublished"
     from county.election e where e.id = ? for share of e`,
    [electionId],
  );
  if (!found) throw new DomainError('NOT_FOUND', { entity: 'Election', where: electionId });
  const { day, ...election } = found;
  if (clock.today() >= day) throw new DomainError('ROLL_CLOSED', { electionDay: day });
  return { ...election, electionDay: civilDate(day) };
}

/** A constituency in which somebody is registered, or is to be. */
export interface PlaceOnRoll {
  readonly id: string;
  readonly level: CongressLevel;
  readonly name: string;
  readonly divisionCode: string;
  /** The day it votes, where it is its own (ZJE 51). */
  readonly ownDay: CivilDate | null;
}

/** The constituencies a voter is to be registered in, each of its own level; refused when one is not the election’s. */
export async function placesOf(
  sql: Change['sql'],
  election: Pick<ElectionOfRoll, 'id' | 'name'>,
  wanted: Readonly<Record<CongressLevel, string | null>>,
): Promise<PlaceOnRoll[]> {
  const ids = Object.values(wanted).filter((id) => id !== null);
  const all = await sql<PlaceOnRoll>(
    `select c.id, k.level, c.name, c.division_code as "divisionCode",
       (select own.election_day::text from county.constituency_day own where own.election_id = e.election_id
         and own.constituency_id = c.id) as "ownDay"
     from county.election_term e
     join county.constituency c on c.term_id = e.term_id
     join county.congress_term t on t.id = c.term_id
     join county.congress k on k.id = t.congress_id
     where e.election_id = ? and c.id in (select value::uuid from jsonb_array_elements_text(?::jsonb))
     order by k.level`,
    [election.id, JSON.stringify(ids)],
  );
  for (const [level, id] of Object.entries(wanted)) {
    if (id !== null && !all.some((one) => one.id === id && one.level === level)) {
      throw new DomainError('CONSTITUENCY_NOT_IN_ELECTION', { constituency: id, election: election.name });
    }
  }
  if (all.length === 0) throw new DomainError('CONSTITUENCY_MISSING');
  return all;
}
