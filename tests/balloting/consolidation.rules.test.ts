import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyingsAgree, placeState, totalOf } from '../../api/balloting/consolidation.rules.ts';
import { newestOf, totalSoFar } from '../../api/balloting/counted-total.rules.ts';
import type { CountSheetFigures } from '../../api/balloting/count-sheet.rules.ts';
import { outcomeOf } from '../../api/balloting/outcome.rules.ts';
import { sheetFigures, storedFigures } from '../../api/balloting/stored-sheet.rules.ts';

const count = fc.integer({ min: 0, max: 900 });
const NAMES = ['甲', '乙', '丙'];
const WRITTEN = ['王建国', '王建囯', '李四'];

/** The sheet of a place: whatever stands on it, its figures are counts. */
const sheets: fc.Arbitrary<CountSheetFigures> = fc
  .record({
    issued: count,
    participants: count,
    returned: count,
    invalid: count,
    votes: fc.tuple(...NAMES.map(() => fc.record({ votes: count, against: count, abstained: count }))),
    writeIns: fc
      .subarray(WRITTEN)
      .chain((names) =>
        fc.tuple(...names.map((name) => fc.record({ name: fc.constant(name), votes: count }))),
      ),
    voidCauses: fc.record({
      MORE_NAMES_THAN_SEATS: count,
      UNREADABLE: count,
      NO_VALID_MARK: count,
      OTHER: count,
    }),
  })
  .map(({ votes, ...rest }) => ({
    ...rest,
    votes: votes.map((one, at) => ({ name: NAMES[at] ?? '', ...one })),
  }));

/** Some sheets in an order of arrival, cut anywhere into groups that are added up first. */
const arrivals = fc.array(sheets, { minLength: 1, maxLength: 9 }).chain((all) =>
  fc.record({
    all: fc.constant(all),
    order: fc.shuffledSubarray(all, { minLength: all.length }),
    cuts: fc.array(fc.nat({ max: all.length }), { maxLength: 4 }),
    seen: fc.nat({ max: all.length }),
  }),
);

const grouped = (order: readonly CountSheetFigures[], cuts: readonly number[]) => {
  const at = [0, ...[...cuts].sort((a, b) => a - b), order.length];
  return at.slice(1).map((to, index) => order.slice(at[index] ?? 0, to));
};

describe('EP-11: from stations to constituency to district', () => {
  test('in whatever order they come and however they are grouped, the total is the same', () => {
    fc.assert(
      fc.property(arrivals, ({ all, order, cuts }) => {
        const stepwise = grouped(order, cuts)
          .filter((group) => group.length > 0)
          .map(totalOf);
        expect(totalOf(order)).toEqual(totalOf(all));
        expect(totalOf(stepwise)).toEqual(totalOf(all));
      }),
      { numRuns: 200 },
    );
  });

  test('what is in so far and what is still to come add up to the whole', () => {
    fc.assert(
      fc.property(arrivals, ({ all, order, seen }) => {
        const [early, late] = [order.slice(0, seen), order.slice(seen)];
        const parts = [early, late].filter((group) => group.length > 0).map(totalOf);
        expect(totalOf(parts)).toEqual(totalOf(all));
        expect(totalOf(early).returned).toBeLessThanOrEqual(totalOf(all).returned);
      }),
    );
  });

  test('the law makes the same of a total, whatever way it came', () => {
    const round = {
      kind: 'FIRST',
      registered: 9_000,
      seats: 2,
      choices: NAMES.map((name) => ({ personId: name, name })),
    } as const;
    fc.assert(
      fc.property(arrivals, ({ all, order, cuts }) => {
        const stepwise = totalOf(
          grouped(order, cuts)
            .filter(({ length }) => length > 0)
            .map(totalOf),
        );
        expect(outcomeOf(round, stepwise)).toEqual(outcomeOf(round, totalOf(all)));
      }),
    );
  });
});

const plain: CountSheetFigures = {
  issued: 10,
  participants: 10,
  returned: 10,
  invalid: 0,
  votes: [{ name: '甲', votes: 6 }],
};

test('half a column is no column: causes and marks are summed only where every sheet has them', () => {
  const full = {
    ...plain,
    voidCauses: { MORE_NAMES_THAN_SEATS: 0, UNREADABLE: 0, NO_VALID_MARK: 0, OTHER: 0 },
    votes: [{ name: '甲', votes: 6, against: 1, abstained: 3 }],
  };
  expect(totalOf([full, full])).toMatchObject({
    votes: [{ name: '甲', votes: 12, against: 2, abstained: 6 }],
  });
  expect(totalOf([full, plain])).toMatchObject({
    voidCauses: null,
    votes: [{ name: '甲', votes: 12, against: null, abstained: null }],
  });
  expect(totalOf([]).voidCauses).toBeNull();
});

test('a place is missing, keyed once, differing or agreed', () => {
  const none = { first: null, second: null, agreed: false };
  expect(placeState(none)).toBe('MISSING');
  expect(placeState({ ...none, second: plain })).toBe('KEYED_ONCE');
  expect(placeState({ first: plain, second: plain, agreed: false })).toBe('DIFFERS');
  expect(placeState({ first: plain, second: plain, agreed: true })).toBe('AGREED');
  expect(keyingsAgree(plain, plain)).toBe(true);
  expect(keyingsAgree(plain, { ...plain, issued: 11 })).toBe(false);
});

test('the newest sheets of the places that agree are the total so far', () => {
  const keyed = (placeId: string, keying: number, votes: number) => ({
    placeId,
    keying,
    issued: 10,
    participants: 10,
    returned: 10,
    invalid: 0,
    votes: [{ personId: '甲', votes }],
  });
  const all = [keyed('a', 1, 5), keyed('a', 1, 6), keyed('a', 2, 6), keyed('b', 1, 9)];
  expect(newestOf(all, 'a', 1)?.votes).toEqual([{ personId: '甲', votes: 6 }]);
  const places = [
    { id: 'a', agreed: true },
    { id: 'b', agreed: false },
  ];
  expect(totalSoFar(places, all)).toMatchObject({ issued: 10, votes: [{ name: '甲', votes: 6 }] });
  expect(totalSoFar([], all).issued).toBe(0);
});

test('EW-4: participants that were not counted apart are the ballots returned or issued', () => {
  const keyed = {
    issued: 12,
    returned: 10,
    invalid: 1,
    votes: [],
    writeIns: [{ written: '王 五', votes: 2 }],
  };
  expect(sheetFigures({ participantBasis: 'ISSUED' }, keyed)).toMatchObject({ participants: 12 });
  expect(sheetFigures({ participantBasis: 'RETURNED' }, keyed)).toMatchObject({
    participants: 10,
    writeIns: [{ name: '王五', votes: 2 }],
  });
  expect(storedFigures({ ...keyed, participants: 11 })).toMatchObject({ participants: 11 });
});
