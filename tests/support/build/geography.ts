import { Congress } from '../../../api/constituencies/congress.entity.ts';
import { CongressTerm } from '../../../api/constituencies/congress-term.entity.ts';
import { Constituency } from '../../../api/constituencies/constituency.entity.ts';
import { Seat } from '../../../api/constituencies/seat.entity.ts';
import type { EntityManager } from '@mikro-orm/postgresql';

interface Wanted {
  readonly level?: 'COUNTY' | 'TOWNSHIP';
  readonly divisionCode?: string;
  readonly term?: number;
  /** Seats of each constituency to make. */
  readonly seats?: readonly number[];
  readonly population?: number;
}

/** A congress term with its constituencies and seats: by default the district's fifth, two constituencies of two. */
export async function buildTerm(em: EntityManager, wanted: Wanted = {}) {
  const { level = 'COUNTY', term: number = 5, seats = [2, 2], population = 1_000 } = wanted;
  const divisionCode = wanted.divisionCode ?? (level === 'COUNTY' ? '330502' : '330502100');
  const congress =
    (await em.findOne(Congress, { divisionCode })) ??
    em.create(Congress, {
      level,
      divisionCode,
      name: `${divisionCode}人民代表大会`,
      englishName: 'Congress',
    });
  const term = em.create(CongressTerm, {
    congressId: congress.id,
    number,
    approvedSeats: seats.reduce((sum, one) => sum + one, 0),
    population: population * seats.length,
  });
  const constituencies = seats.map((count, index) => {
    const constituency = em.create(Constituency, {
      termId: term.id,
      number: index + 1,
      name: `第${index + 1}选区`,
      divisionCode,
      seats: count,
      population,
    });
    for (let seat = 1; seat <= count; seat += 1) {
      em.create(Seat, { constituencyId: constituency.id, number: seat });
    }
    return constituency;
  });
  await em.flush();
  return { congress, term, constituencies };
}
