import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkTimetable,
  decisionBy,
  earliestElectionDay,
  firstSessionBy,
  objectionChain,
  objectionsUntil,
  type Published,
  timetable,
} from '../../api/elections/timetable.rules.ts';
import type { ElectionKind } from '../../api/elections/election.rules.ts';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';
import { oldEnough } from '../../api/registration/eligibility.rules.ts';
import real from '../cases/timetables.json' with { type: 'json' };
import { civilDates } from '../support/law.ts';

const dated = (dates: Readonly<Record<string, string>>): Published =>
  Object.fromEntries(Object.entries(dates).map(([milestone, on]) => [milestone, civilDate(on)]));

test.each([
  ['2021-12-15', '11-25/11-24', '11-30/11-29', '12-03/12-02', '12-08/12-07', '12-10/12-09'],
  ['2022-12-30', '12-10/12-09', '12-15/12-14', '12-18/12-17', '12-23/12-22', '12-25/12-24'],
  ['2026-12-16', '11-26/11-25', '12-01/11-30', '12-04/12-03', '12-09/12-08', '12-11/12-10'],
  ['2027-03-01', '02-09/02-08', '02-14/02-13', '02-17/02-16', '02-22/02-21', '02-24/02-23'],
  ['2028-03-01', '02-10/02-09', '02-15/02-14', '02-18/02-17', '02-23/02-22', '02-25/02-24'],
])('law.md 2.3: the dates of an election on %s by both readings', (electionDay, ...expected) => {
  const found = timetable(civilDate(electionDay), 'GENERAL').slice(0, 5);
  const short = (day: string | null) => String(day).slice(5);
  expect(found.map(({ latest, latestStrict }) => `${short(latest)}/${short(latestStrict)}`)).toEqual(
    expected,
  );
});

test('EV-1, EN-9, ER-7, EF-4, EV-5, EL-5: each milestone names its articles', () => {
  const basis = timetable(civilDate('2026-12-16'), 'GENERAL').map((one) => [one.milestone, ...one.basis]);
  expect(basis).toEqual([
    ['VOTER_LIST', 'EL 28', 'ZJE 33'],
    ['PRELIMINARY_CANDIDATES', 'EL 32', 'ZJE 35'],
    ['LATE_REGISTRATION', 'ZJE 29'],
    ['FORMAL_CANDIDATES', 'EL 32', 'ZJE 36'],
    ['COURT_SUIT', 'EL 29', 'ZJE 33', 'CPL 188'],
    ['FIRST_SESSION', 'LO 20', 'ZJT 15'],
  ]);
});

test('EY-8: a by-election has a list twelve days before and candidates seven', () => {
  const basis = ['ZJE 59'];
  expect(timetable(civilDate('2026-12-16'), 'BY_ELECTION')).toEqual([
    { milestone: 'VOTER_LIST', latest: '2026-12-04', latestStrict: '2026-12-03', basis },
    { milestone: 'FORMAL_CANDIDATES', latest: '2026-12-09', latestStrict: '2026-12-08', basis },
  ]);
});

test('EL-5: the first session has no strict date and clamps to the end of a month', () => {
  expect(timetable(civilDate('2021-12-31'), 'GENERAL').at(-1)).toMatchObject({
    latest: '2022-02-28',
    latestStrict: null,
  });
});

for (const one of real.cases) {
  const electionDay = civilDate(one.electionDay);
  if (one.published && one.expect) {
    const { published, expect: expected } = one;
    test(`${one.id}: the real timetable of ${one.place} is judged as it should be`, () => {
      const findings = checkTimetable(electionDay, 'GENERAL', dated(published));
      const those = (severity: string) =>
        findings.filter((f) => f.severity === severity).map((f) => f.milestone);
      expect([those('ERROR'), those('WARNING')]).toEqual([expected.errors, expected.warnings]);
    });
  }
  if (one.firstSession) {
    test(`${one.id}: the first session of ${one.place} by ${one.firstSession}`, () => {
      expect(firstSessionBy(electionDay)).toBe(one.firstSession);
    });
  }
  if (one.eligible) {
    test.each(Object.entries(one.eligible))(
      `${one.id}: born on %s and old enough: %s`,
      (birthDate, answer) => {
        expect(oldEnough(civilDate(birthDate), electionDay)).toBe(answer);
      },
    );
  }
}

test('law.md 2.1: late by the strict reading alone is a warning of one day, later an error with its days', () => {
  const electionDay = civilDate('2026-12-16');
  const found = (list: string) => checkTimetable(electionDay, 'GENERAL', dated({ VOTER_LIST: list }));
  expect(found('2026-11-25')).toEqual([]);
  expect(found('2026-11-26')).toMatchObject([
    { severity: 'WARNING', daysLate: 1, basis: ['EL 28', 'ZJE 33'] },
  ]);
  expect(found('2026-11-29')).toMatchObject([{ severity: 'ERROR', daysLate: 3 }]);
});

test('EY-8: a by-election needs no preliminary list', () => {
  const published = dated({ PRELIMINARY_CANDIDATES: '2026-12-15' });
  expect(checkTimetable(civilDate('2026-12-16'), 'BY_ELECTION', published)).toEqual([]);
  expect(earliestElectionDay('BY_ELECTION', published)).toBeUndefined();
});

test('the first lawful election day waits for the latest of the lists', () => {
  const published = dated({
    VOTER_LIST: '2026-11-20',
    PRELIMINARY_CANDIDATES: '2026-11-25',
    FORMAL_CANDIDATES: '2026-12-05',
  });
  expect(earliestElectionDay('GENERAL', published)).toEqual({
    electionDay: '2026-12-12',
    electionDayStrict: '2026-12-13',
    basis: ['EL 28', 'ZJE 33', 'EL 32', 'ZJE 35', 'ZJE 36'],
  });
});

test('EV-3, EV-4: five days to object, three to decide, neither counting its first day', () => {
  expect(objectionsUntil(civilDate('2021-11-25'))).toBe('2021-11-30');
  expect(decisionBy(civilDate('2021-11-30'))).toBe('2021-12-03');
});

test('law.md 2.2: the longest way from the list to the judgment always fits', () => {
  expect(objectionChain(civilDate('2026-12-16'))).toEqual({
    list: '2026-11-26',
    objection: '2026-12-01',
    decision: '2026-12-04',
    suit: '2026-12-11',
    judgment: '2026-12-15',
  });
  fc.assert(
    fc.property(civilDates, (electionDay) => {
      const days = Object.values(objectionChain(electionDay));
      expect([...days].sort()).toEqual(days);
    }),
  );
});

test('forward and backward agree: lists on their latest day allow exactly this election day', () => {
  const kinds = fc.constantFrom<ElectionKind>('GENERAL', 'BY_ELECTION');
  fc.assert(
    fc.property(civilDates, kinds, (electionDay, kind) => {
      const dates = timetable(electionDay, kind);
      const common = Object.fromEntries(dates.map(({ milestone, latest }) => [milestone, latest]));
      const strict = Object.fromEntries(
        dates.map(({ milestone, latestStrict }) => [milestone, latestStrict]),
      );
      expect(earliestElectionDay(kind, common)?.electionDay).toBe(electionDay);
      expect(earliestElectionDay(kind, strict)?.electionDayStrict).toBe(electionDay);
      expect(checkTimetable(electionDay, kind, common).every((f) => f.severity === 'WARNING')).toBe(true);
      expect(checkTimetable(electionDay, kind, strict)).toEqual([]);
    }),
  );
});
