import { expect, test } from 'vitest';
import { aSheet, idOf } from '../support/build/roll-file.ts';
import type { Story } from './story.ts';

const ELECTION_DAY = '2026-12-16';
/** Voters of each of the two constituencies. */
export const VOTERS = 60;

/** Two clerks key the same sheet, two officers who keyed nothing declare it. */
async function count(
  story: Story,
  roundId: string,
  figures: { returned: number; votes: readonly (readonly [number, number])[] },
) {
  const votes = figures.votes.map(([voter, number]) => ({
    personId: story.personOf(voter).personId,
    votes: number,
  }));
  const sheet = { roundId, issued: figures.returned, returned: figures.returned, invalid: 0, votes };
  await story.clerks[0].act('keyCount', { ...sheet, keying: 1 }, 'id');
  const { state } = await story.clerks[1].act<{ state: string }>(
    'keyCount',
    { ...sheet, keying: 2 },
    'state',
  );
  expect(state).toBe('COUNTED');
  const photoSkipReason = '纸质计票单已归档';
  await story.officer.act('requestDeclaration', { roundId, photoSkipReason }, 'id');
  return story.colleague.act<{
    nextRoundId: string | null;
    result: {
      explanation: string;
      unfilled: number;
      tieSeats: number;
      candidates: { name: string; elected: boolean }[];
    };
    qualifications: { id: string; name: string }[];
  }>(
    'declareResult',
    { roundId },
    'nextRoundId qualifications { id name } result { explanation unfilled tieSeats candidates { name elected } }',
  );
}

/** From the first decision to confirmed deputies, with one tie and one shortfall on the way. */
export function electionChapter(story: Story): void {
  test('a term is set up, with constituencies of two seats and of one', async () => {
    await story.officer.on('2026-11-20');
    const term = { divisionCode: '330502', number: 6, approvedSeats: 3, population: 700_000 };
    story.termId = (await story.officer.act<{ id: string }>('createCongressTerm', term, 'id')).id;
    const constituencies = [2, 1].map((seats, index) => ({
      number: index + 1,
      name: `第${index + 1}选区`,
      divisionCode: '330502001',
      seats,
      population: 4_000 * seats,
    }));
    const { ids } = await story.officer.act<{ ids: [string, string] }>(
      'createConstituencies',
      { termId: story.termId, constituencies },
      'ids',
    );
    [story.first, story.second] = ids;
    const election = {
      name: '换届选举',
      kind: 'GENERAL',
      electionDay: ELECTION_DAY,
      termIds: [story.termId],
    };
    story.electionId = (await story.officer.act<{ id: string }>('createElection', election, 'id')).id;
  });

  test('the roll is imported, and the list published in time', async () => {
    const rows = Array.from({ length: 2 * VOTERS }, (_, n) => ({
      name: story.nameOf(n),
      id: idOf(n),
      county: n < VOTERS ? '1' : '2',
    }));
    const received = await story.officer.sendRoll(story.electionId, aSheet(rows));
    expect(received.state).toBe('PREVIEW');
    const committed = await story.officer.act(
      'commitRollImport',
      { importId: received.importId },
      'added skipped',
    );
    expect(committed).toEqual({ added: 2 * VOTERS, skipped: 0 });
    // The same file again changes nothing.
    const again = await story.officer.sendRoll(story.electionId, aSheet(rows));
    expect(again.importId).toBe(received.importId);

    await story.officer.on('2026-11-25');
    const list = await story.officer.act(
      'publishVoterList',
      { electionId: story.electionId },
      'voters findings { severity }',
    );
    expect(list).toEqual({ voters: 2 * VOTERS, findings: [] });
  });

  test('ten voters nominate; nine do not', async () => {
    const { votersByName } = await story.officer.ask<{
      votersByName: { name: string; voters: { personId: string; registrationId: string }[] }[];
    }>(
      `query ($names: [String!]!, $termId: ID!) { votersByName(names: $names, termId: $termId) {
        name voters { personId registrationId } } }`,
      {
        names: Array.from({ length: 80 }, (_, n) => story.nameOf(n)),
        termId: story.termId,
      },
    );
    for (const { name, voters } of votersByName) {
      expect(voters).toHaveLength(1);
      for (const voter of voters) story.people.set(name, voter);
    }
    const nominate = (constituencyId: string, nominee: number, from: number, signatures = 10) => ({
      electionId: story.electionId,
      constituencyId,
      personId: story.personOf(nominee).personId,
      kind: 'VOTERS',
      submittedOn: '2026-11-25',
      registrationIds: Array.from({ length: signatures }, (_, n) => story.personOf(from + n).registrationId),
    });
    expect(await story.officer.refused('nominate', nominate(story.first, 0, 10, 9), 'id')).not.toEqual([]);
    for (const [nominee, from] of [
      [0, 10],
      [1, 20],
      [2, 30],
    ] as const) {
      await story.officer.act('nominate', nominate(story.first, nominee, from), 'id');
    }
    const party = { kind: 'PARTY', organisation: '中共区委', registrationIds: [] };
    await story.officer.act('nominate', { ...nominate(story.second, 60, 60), ...party }, 'id');
    // One seat: the party has named its one person, the next comes from the voters.
    const second = { ...nominate(story.second, 61, 60), ...party };
    expect(await story.officer.refused('nominate', second, 'id')).toEqual(['NOMINATION_REFUSED']);
    await story.officer.act('nominate', nominate(story.second, 61, 62), 'id');
  });

  test('both lists are published, within the ratio and by surname strokes', async () => {
    const candidates = { [story.first]: [0, 1, 2], [story.second]: [60, 61] };
    for (const [kind, day] of [
      ['PRELIMINARY', '2026-11-30'],
      ['FORMAL', '2026-12-08'],
    ] as const) {
      await story.officer.on(day);
      for (const [constituencyId, voters] of Object.entries(candidates)) {
        const personIds = kind === 'FORMAL' ? voters.map((voter) => story.personOf(voter).personId) : null;
        const list = { electionId: story.electionId, constituencyId, kind, personIds, publishedOn: day };
        expect(await story.officer.act('publishCandidateList', list, 'daysLate')).toEqual({ daysLate: 0 });
      }
    }
  });

  test('a tie across the last seat is voted on again, and decided', async () => {
    for (const desk of [story.officer, story.colleague, ...story.clerks]) await desk.on(ELECTION_DAY);
    const open = { electionId: story.electionId, constituencyId: story.first };
    const round = await story.officer.act<{ id: string; registered: number }>(
      'openRound',
      open,
      'id registered',
    );
    expect(round.registered).toBe(VOTERS);
    const tied = await count(story, round.id, {
      returned: 50,
      votes: [
        [0, 40],
        [1, 30],
        [2, 30],
      ],
    });
    expect(tied.result).toMatchObject({ tieSeats: 1 });
    expect(tied.result.explanation).toContain('再次投票');
    const decided = await count(story, String(tied.nextRoundId), {
      returned: 48,
      votes: [
        [1, 25],
        [2, 23],
      ],
    });
    expect(decided.result.candidates.filter(({ elected }) => elected)).toEqual([
      { name: story.nameOf(1), elected: true },
    ]);
    expect(decided.nextRoundId).toBeNull();
  });

  test('a shortfall leads to another election, with one third of the ballots', async () => {
    const open = { electionId: story.electionId, constituencyId: story.second };
    const round = await story.officer.act<{ id: string }>('openRound', open, 'id');
    const short = await count(story, round.id, {
      returned: 50,
      votes: [
        [60, 25],
        [61, 20],
      ],
    });
    expect(short.result).toMatchObject({ unfilled: 1 });
    const another = await count(story, String(short.nextRoundId), {
      returned: 45,
      votes: [
        [60, 16],
        [61, 14],
      ],
    });
    expect(another.qualifications.map(({ name }) => name)).toEqual([story.nameOf(60)]);
    expect(another.result.explanation).toContain('三分之一');
  });

  test('the elected are confirmed, and sit in their seats', async () => {
    await story.committee.on('2026-12-20');
    const { rounds } = await story.committee.ask<{
      rounds: { qualifications: { id: string; name: string }[] }[];
    }>(`query ($electionId: ID!) { rounds(electionId: $electionId) { qualifications { id name } } }`, {
      electionId: story.electionId,
    });
    const qualifications = rounds.flatMap((round) => round.qualifications);
    expect(qualifications).toHaveLength(3);
    const confirmed = await story.committee.act<{ deputyId: string; name: string; state: string }[]>(
      'confirmDeputies',
      { qualificationIds: qualifications.map(({ id }) => id), decision: 'CONFIRMED' },
      'deputyId name state',
    );
    expect(confirmed.map(({ state }) => state)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED']);
    story.deputyId = confirmed.find(({ name }) => name === story.nameOf(0))?.deputyId ?? '';
    const { deputies } = await story.anybody.ask<{ deputies: { totalCount: number } }>(
      `query ($id: ID!) { deputies(termId: $id) { totalCount } }`,
      { id: story.termId },
    );
    expect(deputies.totalCount).toBe(3);
  });
}
