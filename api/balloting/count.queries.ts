import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { countSheetFaults, type FaultyFigure } from './count-sheet.rules.ts';
import { aboutOf } from './differing.queries.ts';
import { outcomeOf } from './outcome.rules.ts';
import { roundRow, roundRows } from './round.queries.ts';
import { sheetFacts } from './sheet-facts.rules.ts';
import { staffView } from './staff-view.queries.ts';
import { type KeyedFigures, sheetFigures } from './stored-sheet.rules.ts';

/** A round for staff; null when there is none. */
export async function roundForStaff(ctx: RequestContext, id: string) {
  const row = await roundRow(ctx, id);
  return row && staffView(ctx, row);
}

/** The round a change has just written. */
export async function roundAfter(ctx: RequestContext, roundId: string) {
  const round = await roundForStaff(ctx, roundId);
  if (!round) throw new DomainError('NOT_FOUND', { entity: 'Round' });
  return round;
}

/** The rounds of an election for staff. */
export async function roundsForStaff(ctx: RequestContext, electionId: string, constituencyId: string | null) {
  const rows = await roundRows(ctx, electionId, constituencyId);
  return rows.map((row) => staffView(ctx, row));
}

/** What stands against these figures, and what would follow from them; nothing is written. */
export async function previewOf(ctx: RequestContext, roundId: string, keyed: KeyedFigures) {
  const row = await roundRow(ctx, roundId);
  if (!row) throw new DomainError('NOT_FOUND', { entity: 'Round' });
  const figures = sheetFigures(row, keyed);
  const faults = faultsWithPersons(countSheetFaults(sheetFacts(row, row.choices), figures));
  // One place of several says nothing about the result, and neither does a name nobody has decided on.
  const whole = row.places.length === 1 && (figures.writeIns ?? []).length === 0;
  const outcome = faults.length === 0 && whole ? outcomeOf(row, figures) : null;
  return { faults, explanation: outcome?.explanation ?? null, basis: outcome?.basis ?? [] };
}

const faultsWithPersons = (faults: readonly FaultyFigure[]) =>
  faults.map((fault) => ({ ...fault, personId: aboutOf(fault.field) }));
