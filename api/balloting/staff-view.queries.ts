import type { RequestContext } from '../kernel/context.ts';
import { mayIn, type Permission } from '../kernel/permission.rules.ts';
import { placeState } from './consolidation.rules.ts';
import { newestOf, totalSoFar } from './counted-total.rules.ts';
import { countSheetFaults } from './count-sheet.rules.ts';
import { aboutOf, differencesOf } from './differing.queries.ts';
import { bothIn, keyingDue } from '../kernel/keying.rules.ts';
import { publishedResult } from './result.queries.ts';
import type { RoundRow, SheetRow } from './round.queries.ts';
import { sheetFacts, totalFacts } from './sheet-facts.rules.ts';
import { storedFigures } from './stored-sheet.rules.ts';
import { unmerged } from './write-in.rules.ts';

/** A round as staff see it: what of the sheets this viewer may see, and what they may do now. */
export function staffView(ctx: RequestContext, row: RoundRow) {
  const accountId = ctx.viewer.account?.id ?? '';
  const { sheets, state, heldOn } = row;
  const may = (permission: Permission) => mayIn(ctx.viewer.roles, permission, row.divisionCode);
  const counting = state === 'OPEN' && heldOn <= ctx.clock.today() && may('count:key');
  const places = row.places.map((place) => placeView(row, place, counting ? accountId : null));
  const soFar = totalSoFar(row.places, sheets);
  const facts = totalFacts(sheetFacts(row, row.choices));
  const all = places.every(({ agreed }) => agreed);
  const waiting = all ? unmerged(soFar, row.merges) : [];
  const keyedItself = sheets.some(({ keyedBy }) => keyedBy === accountId);
  const declarable = state === 'COUNTED' && may('result:declare') && !keyedItself;
  return {
    ...row,
    declaredAt: row.declaredAt?.toISOString() ?? null,
    places,
    keyingsIn: Math.min(2, ...places.map(({ keyingsIn }) => keyingsIn)),
    sheets: sheetsFor(row, accountId),
    differences: places.flatMap(({ differences }) => differences),
    soFar: { ...soFar, placesIn: places.filter(({ agreed }) => agreed).length },
    totalFaults:
      state === 'OPEN' && all && row.places.length > 1
        ? countSheetFaults({ ...facts, candidates: facts.candidates }, soFar).map((fault) => ({
            ...fault,
            personId: aboutOf(fault.field),
          }))
        : [],
    writtenNames: state === 'OPEN' && !all ? [] : writtenOf(row, soFar),
    result: state === 'OPEN' ? null : publishedResult(row),
    declaration: declarationOf(row),
    viewerCan: {
      keying: places.length === 1 ? (places[0]?.keying ?? null) : null,
      addWriteIn: counting && row.kind !== 'TIE',
      attachPhoto: state !== 'DECLARED' && may('count:key'),
      merge: counting && all,
      closeCount: counting && all && waiting.length === 0 && (soFar.writeIns ?? []).length > 0,
      requestDeclaration: declarable && row.declarationAskedBy === null,
      declare: declarable && row.declarationAskedBy !== null && row.declarationAskedBy !== accountId,
      withdraw: state === 'COUNTED' && may('result:declare') && row.declarationAskedBy !== null,
      reopen: state !== 'DECLARED' && may('result:declare') && places.some(({ agreed }) => agreed),
      keyedItself,
      confirm: mayIn(ctx.viewer.roles, 'deputy:confirm', row.congressCode),
    },
  };
}

type Place = RoundRow['places'][number];

function placeView(row: RoundRow, place: Place, accountId: string | null) {
  const sheets = row.sheets.filter(({ placeId }) => placeId === place.id);
  const figures = ([1, 2] as const).map((keying) => {
    const sheet = newestOf(sheets, place.id, keying);
    return sheet ? storedFigures(sheet) : null;
  });
  const [first = null, second = null] = figures;
  return {
    ...place,
    state: placeState({ first, second, agreed: place.agreed }),
    keyingsIn: figures.filter((one) => one !== null).length,
    differences: differencesOf(row, place.id),
    keying: accountId === null || place.agreed ? null : keyingDue(sheets, accountId),
    // A figure of one keying alone is nobody’s business yet.
    returned: place.agreed && first ? first.returned : null,
    participants: place.agreed && first ? first.participants : null,
  };
}

/** Until both keyings of its place are in, a sheet is seen by who keyed it and by nobody else. */
function sheetsFor({ sheets, places }: RoundRow, accountId: string) {
  const seen = (sheet: SheetRow) =>
    sheet.keyedBy === accountId ||
    places.some(({ id }) => id === sheet.placeId && bothIn(sheets.filter(({ placeId }) => placeId === id)));
  return sheets.filter(seen).map((sheet) => ({
    ...sheet,
    keyedAt: new Date(sheet.keyedAt).toISOString(),
    own: sheet.keyedBy === accountId,
  }));
}

/** The written names of the places that agree, with whom each stands for. */
function writtenOf({ merges }: RoundRow, { writeIns = [] }: ReturnType<typeof totalSoFar>) {
  return writeIns.map(({ name: written, votes }) => {
    const merged = merges.find((one) => one.written === written) ?? null;
    return {
      written,
      votes,
      mergeId: merged?.id ?? null,
      personId: merged?.personId ?? null,
      named: merged?.named ?? null,
    };
  });
}

function declarationOf(row: RoundRow) {
  if (!row.declarationAskedBy) return null;
  return {
    askedAt: row.declarationAskedAt?.toISOString() ?? null,
    photoSkipReason: row.photoSkipReason,
    nextHeldOn: row.nextHeldOn,
    anotherCandidates: (row.nextChoices ?? []).flatMap(
      (id) => row.choices.find(({ personId }) => personId === id)?.name ?? [],
    ),
    anotherGround: row.nextChoicesGround,
  };
}
