import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Presence } from '../../api/activities/activity.rules.ts';
import {
  absenceAlarm,
  attendance,
  type Obligation,
  percentOf,
  type SessionKept,
  type Summons,
} from '../../api/activities/attendance.rules.ts';
import { addDays, civilDate } from '../../api/kernel/civil-date.rules.ts';
import reports from '../cases/attendance.json' with { type: 'json' };

const firstDay = civilDate('2026-01-01');
const dayOf = (at: number) => addDays(firstDay, at);
const summons = (records: readonly Presence[], over: Partial<Summons> = {}): Summons[] =>
  records.map((presence, at) => ({ id: `s${at + 1}`, kind: 'INSPECTION', on: dayOf(at), presence, ...over }));
const obligation = (over: Partial<Obligation> = {}): Obligation => ({
  mandates: [{ from: firstDay, to: null }],
  suspensions: [],
  leaves: [],
  ...over,
});
const records = (present: number, absent: number): Presence[] => [
  ...Array.from({ length: present }, () => 'PRESENT' as const),
  ...Array.from({ length: absent }, () => 'ABSENT' as const),
];
const expectedOf = (id: string) => reports.cases.find((one) => one.id === id)?.expect;
const inShort = ({ attended, denominator, percent }: ReturnType<typeof attendance>) => ({
  attended,
  denominator,
  pct: percent,
});

describe('what users of other systems reported', () => {
  test('twfy-13: eighteen sittings, two of them while a member: none of two', () => {
    const found = attendance(
      summons(records(0, 18)),
      obligation({ mandates: [{ from: firstDay, to: dayOf(1) }] }),
    );
    expect(inShort(found)).toMatchObject({ ...expectedOf('twfy-13') });
  });

  test('sapl-1965: sixty sessions, thirty inside the mandate, present at twenty', () => {
    const found = attendance(
      summons([...records(20, 10), ...records(0, 30)]),
      obligation({ mandates: [{ from: firstDay, to: dayOf(29) }] }),
    );
    expect(inShort(found)).toMatchObject({ ...expectedOf('sapl-1965') });
  });

  test('sapl-3841: who takes a seat in mid-term owes nothing before', () => {
    const called = summons(['UNRECORDED', 'ABSENT', 'UNRECORDED', 'PRESENT', 'PRESENT']);
    const found = attendance(called, obligation({ mandates: [{ from: dayOf(3), to: null }] }));
    expect(inShort(found)).toMatchObject({ ...expectedOf('sapl-3841') });
  });

  test('sapl-1373: leave is taken out of the denominator', () => {
    const called = summons([...records(6, 1), ...records(0, 3)]);
    const found = attendance(called, obligation({ leaves: [{ from: dayOf(7), to: dayOf(9) }] }));
    expect(inShort(found)).toMatchObject({ ...expectedOf('sapl-1373') });
  });
});

test('DD-4, DT-3: each occasion that is not counted says why', () => {
  const called = [
    ...summons(['ABSENT', 'ABSENT', 'ABSENT', 'UNRECORDED', 'ABSENT', 'PRESENT']),
    ...summons(['EXCUSED'], { id: 'asked', on: dayOf(6) }),
  ];
  const found = attendance(
    called,
    obligation({
      mandates: [{ from: dayOf(1), to: null }],
      suspensions: [{ from: dayOf(1), to: dayOf(1) }],
      leaves: [{ from: dayOf(2), to: dayOf(2) }],
    }),
  );
  expect(found).toEqual({
    attended: 1,
    denominator: 2,
    percent: '50.00',
    absences: ['s5'],
    notCounted: [
      { id: 's1', because: 'OUTSIDE_MANDATE' },
      { id: 's2', because: 'SUSPENDED' },
      { id: 's3', because: 'ON_LEAVE' },
      { id: 's4', because: 'NO_RECORD' },
      { id: 'asked', because: 'ON_LEAVE' },
    ],
  });
});

test('DT-1: no record is no absence, and nothing due is no rate', () => {
  expect(attendance(summons(['UNRECORDED', 'UNRECORDED']), obligation())).toMatchObject({
    denominator: 0,
    percent: null,
    absences: [],
  });
});

test('DD-4: who comes in spite of leave has come; who was suspended owes nothing even when present', () => {
  const leave = obligation({ leaves: [{ from: firstDay, to: null }] });
  expect(inShort(attendance(summons(['PRESENT']), leave))).toEqual({
    attended: 1,
    denominator: 1,
    pct: '100.00',
  });
  const suspended = obligation({ suspensions: [{ from: firstDay, to: null }] });
  expect(attendance(summons(['PRESENT']), suspended).denominator).toBe(0);
});

test('sapl-1965: the reader chooses which kinds of occasion are asked about', () => {
  const called = [
    ...summons(['ABSENT']),
    ...summons(['PRESENT'], { id: 'session', kind: 'CONGRESS_SESSION' }),
  ];
  const sessions = new Set(['CONGRESS_SESSION'] as const);
  expect(attendance(called, obligation(), sessions)).toMatchObject({
    attended: 1,
    denominator: 1,
    notCounted: [],
  });
});

test('a per cent has two decimals, halves up', () => {
  expect([percentOf(20, 30), percentOf(6, 7), percentOf(1, 8), percentOf(1, 800), percentOf(0, 2)]).toEqual([
    '66.67',
    '85.71',
    '12.50',
    '0.13',
    '0.00',
  ]);
});

test('DD-2: every occasion is attended, an absence or not counted', () => {
  const one = fc.constantFrom<Presence>('PRESENT', 'ABSENT', 'EXCUSED', 'UNRECORDED');
  const span = fc
    .tuple(fc.nat(20), fc.nat(20))
    .map(([from, days]) => ({ from: dayOf(from), to: dayOf(from + days) }));
  const spans = fc.array(span, { maxLength: 2 });
  fc.assert(
    fc.property(
      fc.array(one, { maxLength: 30 }),
      spans,
      spans,
      spans,
      (all, mandates, suspensions, leaves) => {
        const found = attendance(summons(all), { mandates, suspensions, leaves });
        expect(found.attended + found.absences.length).toBe(found.denominator);
        expect(found.denominator + found.notCounted.length).toBe(all.length);
      },
    ),
  );
});

const session = (id: string, meetings: SessionKept['meetings'], leaveApproved = false): SessionKept => ({
  id,
  meetings,
  leaveApproved,
});
const kept = (id: string) => session(id, ['PRESENT', 'ABSENT']);
const missed = (id: string) => session(id, ['ABSENT', 'ABSENT']);

test('DT-4: one session missed without approval is a warning, the second a proposal', () => {
  expect(absenceAlarm([kept('1')])).toEqual({ alarm: 'NONE', missed: [] });
  expect(absenceAlarm([kept('1'), missed('2')])).toEqual({ alarm: 'WARN', missed: ['2'] });
  expect(absenceAlarm([missed('1'), kept('2'), missed('3')])).toEqual({
    alarm: 'PROPOSE_TERMINATION',
    missed: ['1', '3'],
  });
});

test('DT-4: approved leave, a meeting attended, a meeting nobody recorded and a session without summons are no missed session', () => {
  const sessions = [
    session('1', ['ABSENT'], true),
    session('2', ['ABSENT', 'PRESENT']),
    session('3', ['ABSENT', 'UNRECORDED']),
    session('4', []),
  ];
  expect(absenceAlarm(sessions).alarm).toBe('NONE');
});

test('DT-4: a county may count only sessions in a row', () => {
  const rule = { warnAt: 1, proposeAt: 2, counting: 'CONSECUTIVE' } as const;
  expect(absenceAlarm([missed('1'), kept('2'), missed('3')], rule)).toEqual({ alarm: 'WARN', missed: ['3'] });
  expect(absenceAlarm([kept('1'), missed('2'), missed('3'), kept('4')], rule).alarm).toBe(
    'PROPOSE_TERMINATION',
  );
});
