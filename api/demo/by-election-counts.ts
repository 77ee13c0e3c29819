import { declareResult } from '../balloting/declare-result.service.ts';
import { keyCount } from '../balloting/key-count.service.ts';
import { requestDeclaration } from '../balloting/request-declaration.service.ts';
import { openRound } from '../balloting/open-round.service.ts';
import { addDays, civilDate } from '../kernel/civil-date.rules.ts';
import { idOf } from './chance.ts';
import type { Desks } from './desks.ts';
import type { DemoVoter } from './roll.ts';
import type { DemoConstituency } from './terms.ts';

/** A constituency ready to vote. */
interface Poll {
  readonly electionId: string;
  readonly constituency: DemoConstituency;
  readonly candidates: readonly DemoVoter[];
  readonly voters: readonly DemoVoter[];
}

/** How far a count has come, and how the votes fell, in hundredths of the valid ballots, candidate by candidate. */
interface Story {
  readonly keyedBy: readonly ('clerk1' | 'clerk2')[];
  readonly declared: boolean;
  readonly shares: readonly number[];
}

/** Nothing keyed; keyed once; short of a majority, so that another vote follows; to be confirmed; a tie to be declared. */
const STORIES: readonly Story[] = [
  { keyedBy: [], declared: false, shares: [] },
  { keyedBy: ['clerk1'], declared: false, shares: [63, 34] },
  { keyedBy: ['clerk1', 'clerk2'], declared: true, shares: [47, 45] },
  { keyedBy: ['clerk1', 'clerk2'], declared: true, shares: [71, 26] },
  { keyedBy: ['clerk1', 'clerk2'], declared: false, shares: [78, 57, 57] },
];

/** Opens the vote in each constituency and takes its count as far as its story goes. */
export async function countStories(desks: Desks, polls: readonly Poll[], day: string): Promise<void> {
  for (const [at, poll] of polls.entries()) {
    const story = STORIES[at];
    if (!story) throw new Error(`no story of ${poll.constituency.name}`);
    await count(desks, poll, story, day);
  }
}

async function count(
  desks: Desks,
  poll: Poll,
  { keyedBy, declared, shares }: Story,
  day: string,
): Promise<void> {
  const { electionId, constituency, candidates, voters } = poll;
  const constituencyId = constituency.id;
  const office = desks.at(day, 'election');
  const idempotencyKey = idOf(`round ${constituencyId}`);
  const { roundId } = await openRound(office, { idempotencyKey, electionId, constituencyId });
  const participants = Math.round(voters.length * 0.91);
  const invalid = 5;
  const votes = candidates.map(({ personId }, at) => ({
    personId,
    votes: Math.round(((participants - invalid) * (shares[at] ?? 0)) / 100),
  }));
  for (const clerk of keyedBy) {
    await keyCount(desks.at(day, clerk), {
      idempotencyKey: idOf(`keying ${roundId} ${clerk}`),
      roundId,
      keying: clerk === 'clerk1' ? 1 : 2,
      issued: participants,
      returned: participants,
      invalid,
      participants,
      votes,
    });
  }
  if (!declared) return;
  // Should another vote be due, it is a week away.
  const nextHeldOn = addDays(civilDate(day), 7);
  await requestDeclaration(office, {
    idempotencyKey: idOf(`ask to declare ${roundId}`),
    roundId,
    nextHeldOn,
    photoSkipReason: '演示数据没有计票单照片',
  });
  const second = desks.at(day, 'election2');
  await declareResult(second, { idempotencyKey: idOf(`declare ${roundId}`), roundId });
}
