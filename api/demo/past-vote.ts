import type { CountSheetFigures } from '../balloting/count-sheet.rules.ts';
import { outcomeOf } from '../balloting/outcome.rules.ts';
import { directRatio } from '../nomination/ratio.rules.ts';
import { compareBySurname } from '../people/surname-strokes.rules.ts';
import { Chance } from './chance.ts';
import type { DemoPerson, People } from './people.ts';
import type { DemoConstituency } from './terms.ts';

/**
 * A vote of the past in one constituency, won by these: candidates in the order of the list, a sheet that adds up, and
 * what the law made of it. Those who were not elected are made here.
 */
export function pastVote(
  election: string,
  constituency: DemoConstituency,
  winners: readonly DemoPerson[],
  people: People,
) {
  const chance = new Chance(`vote ${election} ${constituency.name}`);
  const seats = winners.length;
  const { min, max } = directRatio(seats);
  const wanted = chance.happens(0.8) ? min : max;
  const losers = Array.from({ length: wanted - seats }, () => people.make());
  const candidates = [...winners, ...losers].sort((one, other) => compareBySurname(one.name, other.name));
  const registered = Math.round(constituency.population * 0.82);
  const participants = Math.round(registered * (0.86 + 0.1 * chance.next()));
  const returned = participants - chance.between(0, 2);
  const invalid = Math.round(returned * 0.006);
  const valid = returned - invalid;
  const won = new Map(winners.map(({ id }) => [id, Math.round(valid * (0.62 + 0.22 * chance.next()))]));
  const left = valid * seats - [...won.values()].reduce((sum, votes) => sum + votes, 0);
  const most = Math.min((0.8 * left) / Math.max(losers.length, 1), valid * 0.4);
  const votes = candidates.map(({ id }) => ({
    name: id,
    votes: won.get(id) ?? Math.round(most * (0.4 + 0.6 * chance.next())),
  }));
  const sheet: CountSheetFigures = { issued: participants, participants, returned, invalid, votes };
  const choices = candidates.map(({ id: personId, name }) => ({ personId, name }));
  const outcome = outcomeOf({ kind: 'FIRST', registered, seats, choices }, sheet);
  return { seats, registered, choices, sheet, outcome, sponsored: [...winners, ...losers] };
}
