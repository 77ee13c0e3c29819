import { expect, test } from 'vitest';
import {
  candidatePath,
  lawfulNominees,
  lawfulNumber,
  type Nomination,
  nominationFaults,
  type NominationFacts,
  preliminaryListFaults,
  primaryOutcome,
} from '../../api/nomination/nomination.rules.ts';
import { votesFor } from '../support/law.ts';

const voters = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `voter ${from + at}`);
const jointly = (nomineeId: string, signatoryIds: string[], id = nomineeId): Nomination => ({
  id,
  nomineeId,
  by: { signatoryIds },
});
const facts = (nominations: Nomination[], over: Partial<NominationFacts> = {}): NominationFacts => ({
  seats: 2,
  rollIds: new Set(voters(1, 100)),
  committeeMemberIds: new Set(['chair']),
  nominations,
  ...over,
});

test('EN-1: ten voters of the roll nominate, nine do not', () => {
  expect(nominationFaults(facts([jointly('li', voters(1, 10))]))).toEqual([]);
  expect(nominationFaults(facts([jointly('li', voters(1, 9))]))).toEqual([
    { code: 'TOO_FEW_SIGNATORIES', nominationId: 'li', who: 'li' },
  ]);
});

test('EN-1: a stranger to the roll and a second signature of one voter do not count', () => {
  const signed = [...voters(1, 9), 'stranger', 'voter 1'];
  expect(nominationFaults(facts([jointly('li', signed)]))).toEqual([
    { code: 'SIGNATORY_NOT_ON_ROLL', nominationId: 'li', who: 'stranger' },
    { code: 'SIGNATORY_TWICE', nominationId: 'li', who: 'voter 1' },
    { code: 'TOO_FEW_SIGNATORIES', nominationId: 'li', who: 'li' },
  ]);
});

test('EN-3: in a constituency of two seats the third person a voter signs for is one too many', () => {
  const three = [
    jointly('a', voters(1, 10)),
    jointly('b', voters(1, 10)),
    jointly('c', ['voter 1', ...voters(11, 20)]),
  ];
  expect(nominationFaults(facts(three))).toEqual([
    { code: 'SIGNATORY_OVER_CAP', nominationId: 'c', who: 'voter 1' },
  ]);
  const tooFew = [...three.slice(0, 2), jointly('c', ['voter 1', ...voters(11, 19)])];
  expect(nominationFaults(facts(tooFew)).map(({ code }) => code)).toEqual([
    'SIGNATORY_OVER_CAP',
    'TOO_FEW_SIGNATORIES',
  ]);
  expect(lawfulNominees(facts(tooFew))).toEqual(['a', 'b']);
});

test('EN-3: signing twice for the same person names one person', () => {
  const again = [jointly('a', voters(1, 10)), jointly('a', voters(1, 10), 'again')];
  expect(nominationFaults(facts(again, { seats: 1 }))).toEqual([]);
  expect(lawfulNominees(facts(again, { seats: 1 }))).toEqual(['a']);
});

test('EN-3: a party or organisation names no more persons than there are seats', () => {
  const by = { sponsorId: 'league' };
  const named = ['a', 'b', 'c'].map((nomineeId) => ({ id: nomineeId, nomineeId, by }));
  expect(nominationFaults(facts(named))).toEqual([
    { code: 'SPONSOR_OVER_CAP', nominationId: 'c', who: 'league' },
  ]);
  expect(lawfulNominees(facts(named))).toEqual(['a', 'b']);
});

test('EB-3: a member of the election committee may be nominated, and is pointed out', () => {
  const found = { code: 'NOMINEE_ON_COMMITTEE', nominationId: 'chair', who: 'chair' };
  expect(nominationFaults(facts([jointly('chair', voters(1, 10))]))).toEqual([found]);
  expect(nominationFaults(facts([{ id: 'chair', nomineeId: 'chair', by: { sponsorId: 'league' } }]))).toEqual(
    [found],
  );
  expect(lawfulNominees(facts([jointly('chair', voters(1, 10))]))).toEqual(['chair']);
});

test('EN-5: nobody is dropped from the list and nobody added', () => {
  expect(preliminaryListFaults(['a', 'b'], ['b', 'a'])).toEqual({ dropped: [], added: [] });
  expect(preliminaryListFaults(['a', 'b'], ['b', 'c'])).toEqual({ dropped: ['a'], added: ['c'] });
});

test.each([
  [2, 2, 'NOMINATE_FURTHER'],
  [3, 2, 'DISCUSS'],
  [4, 2, 'DISCUSS'],
  [5, 2, 'CONSULT_OR_PRIMARY'],
])('EF-2: %i preliminary candidates for %i seats: %s', (preliminary, seats, path) => {
  expect(candidatePath(preliminary, seats)).toBe(path);
});

test('EF-1: the formal list has a lawful number', () => {
  expect([2, 3, 4, 5].map((candidates) => lawfulNumber(candidates, 2))).toEqual([false, true, true, false]);
});

test('EF-3: a tie at the cut of a primary is nobody’s to break', () => {
  const { within, level } = primaryOutcome(2, votesFor({ a: 90, b: 50, c: 50 }));
  expect([within.map(({ name }) => name), level.map(({ name }) => name)]).toEqual([['a'], ['b', 'c']]);
});
