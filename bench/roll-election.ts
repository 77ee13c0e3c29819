import type { EntityManager } from '@mikro-orm/postgresql';
import { CongressTerm } from '../api/constituencies/congress-term.entity.ts';
import { Congress } from '../api/constituencies/congress.entity.ts';
import { Constituency } from '../api/constituencies/constituency.entity.ts';
import { ElectionTerm } from '../api/elections/election-term.entity.ts';
import { Election } from '../api/elections/election.entity.ts';
import { DEMO_DIVISIONS } from '../api/registration/synthetic-roll.data.ts';

/** An election of the demo district and its townships, with the constituencies that `demo:roll` speaks of. */
export async function buildDemoElection(em: EntityManager): Promise<string> {
  const election = em.create(Election, {
    name: '换届选举',
    kind: 'GENERAL',
    electionDay: '2026-12-16',
    createdAt: new Date('2026-09-01T00:00:00Z'),
  });
  const termOf = (level: 'COUNTY' | 'TOWNSHIP', divisionCode: string, name: string) => {
    const congress = em.create(Congress, {
      level,
      divisionCode,
      name: `${name}人民代表大会`,
      englishName: name,
    });
    const term = em.create(CongressTerm, {
      congressId: congress.id,
      number: 6,
      approvedSeats: 100,
      population: 100_000,
    });
    em.create(ElectionTerm, { electionId: election.id, termId: term.id });
    return term.id;
  };
  const constituency = (termId: string, number: number, name: string, divisionCode: string) =>
    em.create(Constituency, { termId, number, name, divisionCode, seats: 2, population: 1_000 });

  const district = termOf('COUNTY', '330502', '吴兴区');
  let number = 0;
  for (const { code, name, county, township } of DEMO_DIVISIONS) {
    for (let n = 1; n <= county; n += 1) constituency(district, (number += 1), `${name}第${n}选区`, code);
    if (township === 0) continue;
    const town = termOf('TOWNSHIP', code, name);
    for (let n = 1; n <= township; n += 1) constituency(town, n, `${name}第${n}选区`, code);
  }
  await em.flush();
  return election.id;
}
