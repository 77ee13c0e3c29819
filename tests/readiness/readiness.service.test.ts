import { expect, test } from 'vitest';
import { constituencyReadiness } from '../../api/readiness/readiness.queries.ts';
import { buildDeputy } from '../support/build/deputies.ts';
import { buildElection, buildPosting } from '../support/build/elections.ts';
import { buildCandidateList, buildFormalList, buildNomination } from '../support/build/nomination.ts';
import { buildPersons, buildRoll, buildVoterList } from '../support/build/roll.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
const everywhere = { termId: null, divisionCode: null };
const states = (row: { steps: readonly { state: string }[] } | undefined) =>
  row?.steps.map(({ state }) => state);

test('every fact of a constituency comes from its own tables', async () => {
  world.setDay('2026-12-10');
  const { em, election, constituencies } = await buildElection(world);
  const [one, two] = constituencies;
  if (!one || !two) throw new Error('no constituencies');
  const { registrations } = await buildRoll(em, one, 10);
  await buildVoterList(em, election.id, [one], '2026-11-20');
  const persons = await buildPersons(em, ['丁一川', '王明远', '朱清', '沈月']);
  for (const [index, person] of persons.entries())
    await buildNomination(em, election.id, one, person, index === 3 ? registrations.slice(0, 9) : []);
  const [first] = persons;
  if (!first) throw new Error('no persons');
  const gone = await buildNomination(em, election.id, two, first);
  gone.withdrawnOn = '2026-11-25';
  await em.flush();
  await buildCandidateList(em, election.id, one, { kind: 'PRELIMINARY', publishedOn: '2026-11-28' });
  await buildFormalList(em, election.id, one, { publishedOn: '2026-12-10' });

  const rows = await constituencyReadiness(world.as('AUDITOR'), { electionId: election.id, ...everywhere });
  expect(rows.map(({ number }) => number)).toEqual([2, 1]);
  const listed = rows.find(({ number }) => number === 1);
  expect(listed).toMatchObject({ nominees: 3, weakNominations: 1, formalCandidates: 3, worst: 'RED' });
  expect(states(listed)).toEqual(['GREEN', 'GREEN', 'GREEN', 'RED', 'NONE', 'AMBER', 'NONE', 'NONE']);
  expect(rows[0]).toMatchObject({ nominees: 0, formalCandidates: null });
  expect(states(rows[0])).toEqual(['RED', 'RED', 'RED', 'RED', 'NONE', 'AMBER', 'NONE', 'NONE']);
});

test('a notice of the whole election counts for each; one of the constituency comes first', async () => {
  world.setDay('2026-11-27');
  const { election, constituencies } = await buildElection(world);
  await buildPosting(world, election.id, 'VOTER_LIST', '2026-11-20');
  await buildPosting(world, election.id, 'VOTER_LIST', '2026-11-27', constituencies[0]?.id);
  const rows = await constituencyReadiness(world.as('AUDITOR'), { electionId: election.id, ...everywhere });
  expect(rows.map(({ number, steps }) => [number, steps[0]?.reasons])).toEqual([
    [1, ['POSTED_LATE', 'ROLL_EMPTY']],
    [2, ['ROLL_EMPTY', 'POSTED']],
  ]);
});

test('rows are of the term and the area asked for', async () => {
  const { em, election, term, constituencies } = await buildElection(world);
  const [one] = constituencies;
  if (one) one.divisionCode = '330502001';
  await em.flush();
  const ask = (scope: object) =>
    constituencyReadiness(world.as('AUDITOR'), { electionId: election.id, ...everywhere, ...scope });
  expect(await ask({ termId: term.id })).toHaveLength(2);
  expect(await ask({ termId: crypto.randomUUID() })).toHaveLength(0);
  expect(await ask({ divisionCode: '330502001' })).toHaveLength(1);
});

test('a by-election is about the constituencies with a vacant seat, and those it has touched', async () => {
  const { em, election, constituencies } = await buildElection(world, { kind: 'BY_ELECTION' });
  const [full, vacant] = constituencies;
  if (!full || !vacant) throw new Error('no constituencies');
  for (const name of ['丁一川', '王明远']) await buildDeputy(em, full, { name });
  const numbers = async () => {
    const asked = { electionId: election.id, ...everywhere };
    return (await constituencyReadiness(world.as('AUDITOR'), asked)).map(({ id }) => id);
  };
  expect(await numbers()).toEqual([vacant.id]);
  const [person] = await buildPersons(em, ['朱清']);
  if (!person) throw new Error('no person');
  await buildNomination(em, election.id, full, person);
  expect((await numbers()).toSorted()).toEqual([full.id, vacant.id].toSorted());
});
