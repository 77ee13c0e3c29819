import { Election } from '../../api/elections/election.entity.ts';
import { CandidateList } from '../../api/nomination/candidate-list.entity.ts';
import { candidateListFaults } from '../../api/nomination/candidate-list.rules.ts';
import { Candidate } from '../../api/nomination/candidate.entity.ts';
import { nominationFactsOf } from '../../api/nomination/nomination-facts.queries.ts';
import { lawfulNominees, nominationFaults } from '../../api/nomination/nomination.rules.ts';
import { bySurnameStrokes } from '../../api/people/surname-strokes.rules.ts';
import type { World } from '../support/world.ts';

/** Every nomination and every list of an election against the rules, with all the faults they have. */
export async function candidatesHeldAgainstTheLaw(world: World, electionId: string) {
  const { em, reader } = world.as();
  const election = await em.findOneOrFail(Election, electionId);
  const all = await em.find(CandidateList, { electionId });
  const candidates = await em.find(
    Candidate,
    { listId: { $in: all.map(({ id }) => id) } },
    { orderBy: { position: 'asc' } },
  );
  const listed = Map.groupBy(candidates, ({ listId }) => listId);
  const personsOf = (list: CandidateList) => (listed.get(list.id) ?? []).map(({ personId }) => personId);
  const constituencies = await reader.rows<{ id: string; seats: number; termId: string }>(
    `select k.id, k.seats, k.term_id as "termId" from county.constituency k join county.election_term e on e.term_id = k.term_id
     where e.election_id = $1`,
    [electionId],
  );
  const faults: string[] = [];
  let nominations = 0;
  for (const constituency of constituencies) {
    const facts = await nominationFactsOf(em, electionId, constituency, election.electionDay);
    nominations += facts.nominations.length;
    faults.push(...nominationFaults(facts).map(({ code }) => code));
    const lists = all.filter(({ constituencyId }) => constituencyId === constituency.id);
    const first = lists.find(({ kind }) => kind === 'PRELIMINARY');
    for (const list of lists) {
      const standing = {
        kind: list.kind,
        electionKind: election.kind,
        electionDay: election.electionDay,
        seats: constituency.seats,
        nominees: lawfulNominees(facts),
        preliminary: first ? { publishedOn: first.publishedOn, personIds: personsOf(first) } : null,
      };
      faults.push(...candidateListFaults(standing, personsOf(list), list.publishedOn));
      const names = (listed.get(list.id) ?? []).map(({ name }) => name);
      if (bySurnameStrokes(names).join() !== names.join()) faults.push('NOT_BY_STROKES');
    }
  }
  return { nominations, lists: all.length, faults };
}
