import { isDeepStrictEqual } from 'node:util';
import { type CountSheetFigures, countSheetFaults } from '../../api/balloting/count-sheet.rules.ts';
import { totalOf } from '../../api/balloting/consolidation.rules.ts';
import { outcomeOf } from '../../api/balloting/outcome.rules.ts';
import type { Outcome, RoundKind } from '../../api/balloting/round.rules.ts';
import type { World } from '../support/world.ts';

interface Counted {
  readonly kind: RoundKind;
  readonly registered: number;
  readonly seats: number;
  readonly outcome: Outcome;
  readonly choices: readonly { readonly personId: string; readonly name: string }[];
  readonly sheets: readonly (Omit<CountSheetFigures, 'votes'> & {
    readonly keying: number;
    readonly votes: readonly { readonly personId: string; readonly votes: number }[];
  })[];
}

const COUNTED = `
  select r.kind, r.registered, r.seats, r.outcome,
    (select json_agg(json_build_object('personId', c.person_id, 'name', c.name) order by c.position)
     from county.round_choice c where c.round_id = r.id) as choices,
    (select json_agg(json_build_object('keying', s.keying, 'issued', s.issued, 'participants', s.participants, 'returned', s.returned,
       'invalid', s.invalid, 'votes', s.votes)) from county.count_sheet s where s.round_id = r.id) as sheets
  from county.round r where r.state = 'DECLARED'`;

/** Every declared round against the rules, with all that is wrong with any. */
export async function countsHeldAgainstTheLaw(world: World) {
  const counted = await world.as().reader.rows<Counted>(COUNTED);
  return { rounds: counted.length, faults: counted.flatMap(faultsOf) };
}

function faultsOf({ sheets, outcome, ...round }: Counted): string[] {
  // The places of a round, added up keying by keying.
  const [first, second] = [1, 2].map((keying): CountSheetFigures =>
    totalOf(
      sheets
        .filter((one) => one.keying === keying)
        .map(({ votes, keying: _keying, ...sheet }) => ({
          ...sheet,
          votes: votes.map((one) => ({ name: one.personId, votes: one.votes })),
        })),
    ),
  );
  if (sheets.length === 0 || !first || !isDeepStrictEqual(first, second)) return ['KEYED_DIFFERENTLY'];
  const candidates = new Set(round.choices.map(({ personId }) => personId));
  const faults: string[] = countSheetFaults({ ...round, candidates }, first).map(({ code }) => code);
  if (!isDeepStrictEqual(outcomeOf(round, first), outcome)) faults.push('OUTCOME_DIFFERS');
  return faults;
}
