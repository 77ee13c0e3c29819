import { expect, test } from 'vitest';
import { type DeclaredRound, errReport, errSidecar } from '../../api/exchange/err-report.rules.ts';
import { popolo } from '../../api/exchange/popolo.rules.ts';
import { candidatesTable, roundsTable } from '../../api/exchange/results-table.rules.ts';

/** Two seats of a county congress: one elected, one goes to another election. */
const aRound = (over: Partial<DeclaredRound> = {}): DeclaredRound => ({
  roundId: 'r1',
  electionName: '换届选举',
  kind: 'FIRST',
  number: 1,
  heldOn: '2026-12-16',
  seats: 2,
  registered: 1000,
  participants: 800,
  issued: 800,
  returned: 798,
  invalid: 18,
  valid: true,
  nextKind: 'ANOTHER',
  explanation: '王明远当选。',
  basis: ['EL 45'],
  constituencyId: 'c12',
  constituencyNumber: 12,
  constituencyName: '第12选区',
  congressName: '吴兴区人民代表大会',
  congressCode: '330502',
  termNumber: 6,
  candidates: [
    { personId: 'p1', name: '王明远', writeIn: false, votes: 600, elected: true, inNextRound: false },
    { personId: 'p2', name: '丁一川', writeIn: false, votes: 380, elected: false, inNextRound: true },
    { personId: 'p3', name: '朱清', writeIn: true, votes: 12, elected: false, inNextRound: false },
  ],
  ...over,
});
const another = aRound({
  roundId: 'r2',
  kind: 'ANOTHER',
  number: 2,
  heldOn: '2026-12-17',
  seats: 1,
  participants: 700,
  nextKind: null,
  candidates: [
    { personId: 'p2', name: '丁一川', writeIn: false, votes: 500, elected: true, inNextRound: false },
  ],
});
const town = aRound({
  roundId: 'r3',
  constituencyId: 'c1',
  congressName: '织里镇人民代表大会',
  congressCode: '330502100',
});
const facts = (rounds: readonly DeclaredRound[], over: object = {}) => ({
  county: { code: '330502', name: '吴兴区' },
  electionId: 'e1',
  kind: 'GENERAL' as const,
  generatedAt: '2026-12-20T08:00:00Z',
  complete: true,
  rehearsal: false,
  levels: { '330502': 'COUNTY' as const, '330502100': 'TOWNSHIP' as const },
  rounds,
  ...over,
});

test('each congress is an election of its own, another election a runoff of the same scope', () => {
  const { Election, Status } = errReport(facts([aRound(), another, town]));
  expect(Status).toBe('certified');
  expect(Election.map(({ ElectionScopeId, Type, StartDate }) => [ElectionScopeId, Type, StartDate])).toEqual([
    ['area-330502', 'general', '2026-12-16'],
    ['area-330502', 'runoff', '2026-12-17'],
    ['area-330502100', 'general', '2026-12-16'],
  ]);
});

test('a by-election is special, a rehearsal is a test, and what is not declared makes it partial', () => {
  const report = errReport(facts([town], { kind: 'BY_ELECTION', rehearsal: true, complete: false }));
  expect(report).toMatchObject({ IsTest: true, Status: 'unofficial-partial' });
  expect(report.Election[0]?.Type).toBe('special');
});

test('the constituency stands once, with the voters of its first vote, below its congress', () => {
  const { GpUnit } = errReport(facts([aRound(), another, town]));
  expect(GpUnit.map((one) => one['@id'])).toEqual([
    'area-330502',
    'area-330502100',
    'constituency-c12',
    'constituency-c1',
  ]);
  expect(GpUnit[0]).toMatchObject({ ComposingGpUnitIds: ['area-330502100', 'constituency-c12'] });
  expect(GpUnit[2]).toMatchObject({ VotersRegistered: 1000, VotersParticipated: 800 });
});

test('each person is won, in the next round or lost, and a write-in says so', () => {
  const [first] = errReport(facts([aRound()])).Election;
  expect(first?.Candidate.map(({ PostElectionStatus }) => PostElectionStatus)).toEqual([
    'winner',
    'advanced-to-runoff',
    'defeated',
  ]);
  expect(first?.Contest[0]?.ContestSelection.map((one) => 'IsWriteIn' in one)).toEqual([false, false, true]);
});

test('the side file says of the same contest what the format cannot', () => {
  const { contests } = errSidecar(facts([aRound()]));
  expect(contests).toMatchObject([
    { contest: 'contest-r1', unit: 'constituency-c12', ballots: { issued: 800, void: 18, valid: 780 } },
  ]);
});

test('tables hold a row a round and a row a person, with rates of one decimal', () => {
  const rounds = roundsTable([aRound(), another]);
  expect(rounds.rows.map((row) => row.length)).toEqual([rounds.headings.length, rounds.headings.length]);
  expect(rounds.rows[0]).toContain('80.0');
  expect(candidatesTable([aRound()]).rows.map((row) => row.slice(4))).toEqual([
    ['王明远', '', 600, '75.0', '当选'],
    ['丁一川', '', 380, '47.5', ''],
    ['朱清', '是', 12, '1.5', ''],
  ]);
});

test('a mandate that ended keeps its day and its reason; one that runs has neither', () => {
  const mandate = { id: 'm1', seatId: 's1', startsOn: '2022-01-10', endsOn: null, endReason: null };
  const { memberships, posts, persons } = popolo({
    congress: { id: 'g', name: '吴兴区人民代表大会', englishName: 'Wuxing', code: '330502' },
    term: { id: 't', number: 5, startsOn: '2022-01-10', endsOn: null },
    constituencies: [
      { id: 'c', number: 1, name: '第1选区', divisionCode: '330502001', seats: [{ id: 's1', number: 1 }] },
    ],
    deputies: [
      {
        id: 'd1',
        personId: 'p1',
        name: '王明远',
        sex: 'MALE',
        occupation: null,
        mandates: [mandate, { ...mandate, id: 'm0', endsOn: '2023-01-01', endReason: 'RESIGNED' }],
      },
    ],
  });
  expect(posts).toMatchObject([{ id: 's1', area_id: 'c', organization_id: 'g' }]);
  expect(persons).toEqual([
    {
      id: 'p1',
      name: '王明远',
      gender: 'male',
      identifiers: [{ scheme: 'cn-npc-deputy', identifier: 'd1' }],
    },
  ]);
  expect(memberships[0]).not.toHaveProperty('end_date');
  expect(memberships[1]).toMatchObject({ end_date: '2023-01-01', x_end_reason: 'RESIGNED' });
});
