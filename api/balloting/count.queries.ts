import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { mayIn, type Permission } from '../kernel/permission.rules.ts';
import { countSheetFaults, type FaultyFigure, keyingDifferences } from './count-sheet.rules.ts';
import { type KeyedFigures, sheetFigures, storedFigures } from './key-count.service.ts';
import { bothIn, keyingDue } from './keying.rules.ts';
import { outcomeOf } from './outcome.rules.ts';
import { type RoundRow, roundRow, roundRows, type SheetRow } from './round.queries.ts';
import { publishedResult } from './result.queries.ts';

/** A round as staff see it: what of the sheets this viewer may see, and what they may do now. */
export function staffView(ctx: RequestContext, row: RoundRow) {
  const accountId = ctx.viewer.account?.id ?? '';
  const { sheets, state, heldOn } = row;
  const may = (permission: Permission) => mayIn(ctx.viewer.roles, permission, row.divisionCode);
  const counting = state === 'OPEN' && heldOn <= ctx.clock.today() && may('count:key');
  return {
    ...row,
    declaredAt: row.declaredAt?.toISOString() ?? null,
    keyingsIn: new Set(sheets.map(({ keying }) => keying)).size,
    sheets: sheetsFor(sheets, accountId).map((sheet) => ({
      ...sheet,
      keyedAt: new Date(sheet.keyedAt).toISOString(),
      own: sheet.keyedBy === accountId,
    })),
    differences: differencesOf(row),
    result: state === 'OPEN' ? null : publishedResult(row),
    viewerCan: {
      keying: counting ? keyingDue(sheets, accountId) : null,
      addWriteIn: counting && row.kind !== 'TIE',
      declare: state === 'COUNTED' && may('result:declare') && !keyedAny(sheets, accountId),
      reopen: state === 'COUNTED' && may('result:declare'),
      keyedItself: keyedAny(sheets, accountId),
      confirm: mayIn(ctx.viewer.roles, 'deputy:confirm', row.congressCode),
    },
  };
}

const keyedAny = (sheets: readonly SheetRow[], accountId: string): boolean =>
  sheets.some(({ keyedBy }) => keyedBy === accountId);

/** Until both keyings are in, a sheet is seen by who keyed it and by nobody else. */
const sheetsFor = (sheets: readonly SheetRow[], accountId: string): readonly SheetRow[] =>
  bothIn(sheets) ? sheets : sheets.filter(({ keyedBy }) => keyedBy === accountId);

/** The figures in which the newest two keyings differ; none before both are in. */
function differencesOf({ sheets, choices }: RoundRow) {
  const newest = [1, 2].map((keying) => sheets.findLast((sheet) => sheet.keying === keying));
  const [first, second] = newest;
  if (!first || !second) return [];
  const names = new Map(choices.map(({ personId, name }) => [personId, name]));
  return keyingDifferences(storedFigures(first), storedFigures(second)).map((one) => {
    const personId = personIn(one.field);
    return { ...one, personId, name: personId === null ? null : (names.get(personId) ?? null) };
  });
}

/** The person a field of the form `votes.<id>` is about. */
const personIn = (field: string): string | null => (field.startsWith('votes.') ? field.slice(6) : null);

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
  const candidates = new Set(row.choices.map(({ personId }) => personId));
  const faults = faultsWithPersons(countSheetFaults({ ...row, candidates }, figures));
  const outcome = faults.length === 0 ? outcomeOf(row, figures) : null;
  return { faults, explanation: outcome?.explanation ?? null, basis: outcome?.basis ?? [] };
}

const faultsWithPersons = (faults: readonly FaultyFigure[]) =>
  faults.map((fault) => ({ ...fault, personId: personIn(fault.field) }));
