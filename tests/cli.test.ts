import { expect, test } from 'vitest';
import timetables from './cases/timetables.json' with { type: 'json' };
import { aCount, aRecall, aVote, cli } from './support/cli.ts';

/** One JSON document on standard output, and nothing else anywhere. */
async function answer(args: readonly string[], input: unknown = ''): Promise<unknown> {
  const { status, stdout, stderr } = await cli([...args, '--json'], input);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

const read = async (args: readonly string[], input: unknown = '') => (await cli(args, input)).stdout;

test.concurrent('law:timetable answers by both readings, for a general election unless told otherwise', async () => {
  expect(await answer(['law:timetable', '--election-day', '2026-12-16'])).toMatchObject({
    electionDay: '2026-12-16',
    kind: 'GENERAL',
    milestones: [
      {
        milestone: 'VOTER_LIST',
        latest: '2026-11-26',
        latestStrict: '2026-11-25',
        basis: ['EL 28', 'ZJE 33'],
      },
      { milestone: 'PRELIMINARY_CANDIDATES' },
      { milestone: 'LATE_REGISTRATION' },
      { milestone: 'FORMAL_CANDIDATES' },
      { milestone: 'COURT_SUIT' },
      { milestone: 'FIRST_SESSION', latest: '2027-02-16', latestStrict: null },
    ],
  });
  const byElection = await answer(['law:timetable', '--election-day', '2026-12-16', '--kind', 'BY_ELECTION']);
  expect(byElection).toMatchObject({
    kind: 'BY_ELECTION',
    milestones: [{ latest: '2026-12-04' }, { latest: '2026-12-09' }],
  });
});

test.concurrent('law:check-timetable finds what was late', async () => {
  const { electionDay, published } = timetables.cases[0] ?? {};
  expect(await answer(['law:check-timetable'], { electionDay, published })).toMatchObject({
    findings: [{ milestone: 'VOTER_LIST', severity: 'WARNING' }, {}, {}],
  });
  const late = { electionDay: '2026-12-16', kind: 'BY_ELECTION', published: { VOTER_LIST: '2026-12-06' } };
  expect(await answer(['law:check-timetable'], late)).toEqual({
    findings: [{ milestone: 'VOTER_LIST', severity: 'ERROR', daysLate: 2, basis: ['ZJE 59'] }],
  });
});

test.concurrent('law:earliest-election-day answers by both readings', async () => {
  const published = { VOTER_LIST: '2026-11-26', FORMAL_CANDIDATES: '2026-12-01' };
  expect(await answer(['law:earliest-election-day'], { published })).toEqual({
    electionDay: '2026-12-16',
    electionDayStrict: '2026-12-17',
    basis: ['EL 28', 'ZJE 33', 'EL 32', 'ZJE 36'],
  });
});

test.concurrent('law:quota answers with its parts', async () => {
  expect(await answer(['law:quota', '--level', 'COUNTY', '--population', '650000'])).toEqual({
    level: 'COUNTY',
    population: 650_000,
    base: 140,
    additional: 130,
    total: 270,
    cap: 450,
    smallAreaDiscretion: false,
    basis: ['EL 12', 'ZJE 15'],
  });
});

test.concurrent('law:candidates answers with the range', async () => {
  expect(await answer(['law:candidates', '--seats', '2'])).toEqual({
    seats: 2,
    min: 3,
    max: 4,
    basis: ['EL 31', 'ZJE 36'],
  });
});

test.concurrent('law:eligible counts the birthday in', async () => {
  const on = (birthDate: string) => [
    'law:eligible',
    '--birth-date',
    birthDate,
    '--election-day',
    '2021-11-05',
  ];
  expect(await answer(on('2003-11-05'))).toEqual({ eligible: true, basis: ['EL 4', 'ZJE 25'] });
  expect(await answer(on('2003-11-06'))).toMatchObject({ eligible: false });
});

test.concurrent('law:id says what a number states and never repeats it', async () => {
  const number = '33050221030508001X';
  const { stdout, stderr } = await cli(['law:id', '--number', number, '--json']);
  expect(stdout + stderr).not.toContain(number);
  expect(await answer(['law:id', '--number', '11010519491231002x'])).toEqual({
    valid: true,
    reason: null,
    birthDate: '1949-12-31',
    sex: 'FEMALE',
  });
  expect(await answer(['law:id', '--number', '330502199002290011'])).toEqual({
    valid: false,
    reason: 'DATE',
    birthDate: null,
    sex: null,
  });
});

test.concurrent('law:result answers with the reason in words; a void election is an answer too', async () => {
  expect(await answer(['law:result'], aCount)).toEqual({
    valid: true,
    reason: null,
    elected: ['甲'],
    tied: [],
    tieSeats: 0,
    unfilled: 0,
    next: null,
    explanation: expect.stringContaining('至少301票'),
    basis: ['EL 44', 'EL 45', 'ZJE 48', 'ZJE 49'],
  });
  const full = { ...aCount, invalid: 1, issued: 601, participantBasis: 'ISSUED' };
  expect(await answer(['law:result'], full)).toMatchObject({ elected: ['甲'] });
  expect(await answer(['law:result'], { ...aCount, registered: 1200 })).toMatchObject({
    reason: 'TURNOUT_NOT_MAJORITY',
  });
});

test.concurrent('law:recall answers whether it may be put and whether it carries', async () => {
  const basis = ['EL 50', 'EL 53', 'ZJE 55', 'ZJE 56'];
  expect(await answer(['law:recall'], aRecall)).toEqual({ admissible: true, passed: true, basis });
});

test.concurrent('law:congress-vote answers with the number needed', async () => {
  expect(await answer(['law:congress-vote'], aVote)).toEqual({
    passed: true,
    needed: 146,
    of: 290,
    basis: ['LO 25'],
  });
});

test.concurrent('law:surname-strokes puts names in order', async () => {
  expect(await answer(['law:surname-strokes'], ['赵云', '欧阳修', '王伟', '丁一'])).toEqual([
    '丁一',
    '王伟',
    '欧阳修',
    '赵云',
  ]);
});

test.concurrent('law:deadline answers for each kind of period', async () => {
  const due = (...period: string[]) => answer(['law:deadline', '--from', '2025-11-30', ...period]);
  expect(await due('--months', '3')).toEqual({ due: '2026-02-28' });
  expect(await due('--days', '3')).toEqual({ due: '2025-12-03' });
  expect(await due('--working-days', '3')).toEqual({ due: '2025-12-03' });
});

test.concurrent('without --json an answer is for a reader', async () => {
  expect(await read(['law:result'], aCount)).toMatch(/^登记选民1000人，.*当选：甲。\n$/);
  expect(await read(['law:surname-strokes'], ['㧐一', '丁一'])).toMatch(/^丁一\n㧐一\n\n没有笔画资料/);
  expect(await read(['law:surname-strokes'], ['王一', '丁一'])).toBe('丁一\n王一\n');
  expect(await read(['law:eligible', '--birth-date', '2000-01-01', '--election-day', '2026-01-01'])).toBe(
    'eligible: true\nbasis: EL 4, ZJE 25\n',
  );
  expect(await read(['law:timetable', '--election-day', '2026-12-16'])).toContain(
    'milestones:\n  milestone: VOTER_LIST\n  latest: 2026-11-26\n',
  );
  expect(await read(['law:check-timetable'], { electionDay: '2026-12-16', published: {} })).toBe(
    'findings: -\n',
  );
});

test.concurrent('the list of commands is shown on asking', async () => {
  for (const args of [[], ['help'], ['--help']]) {
    const { status, stdout, stderr } = await cli(args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('law:timetable --election-day --kind');
  }
});
