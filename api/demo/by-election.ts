import { addDays, type CivilDate } from '../kernel/civil-date.rules.ts';
import { createElection } from '../elections/create-election.service.ts';
import { nominate } from '../nomination/nominate.service.ts';
import { publishCandidateList } from '../nomination/publish-candidate-list.service.ts';
import { SIGNATORIES_NEEDED } from '../nomination/nomination.rules.ts';
import { countStories } from './by-election-counts.ts';
import type { DemoCalendar } from './calendar.ts';
import { idOf } from './chance.ts';
import type { DemoDeputy } from './deputies.ts';
import type { Desks } from './desks.ts';
import { holdVoting } from './polling.ts';
import { failRecall } from './failed-recall.ts';
import { type DemoVoter, enterRoll, publishRoll, voterRows, votersOf } from './roll.ts';
import type { DemoConstituency, DemoTerm } from './terms.ts';
import { storiesOf, vacantSeats } from './vacancies.ts';

/** Voters of the constituencies of the by-election; the numbering of invented voters goes on behind them. */
const VOTERS = [620, 548, 706, 583, 664];
export const BY_ELECTION_VOTERS = VOTERS.reduce((sum, one) => sum + one, 0);

/**
 * A by-election whose election day is the day of loading: five constituencies at five points of the way, so that counts,
 * results and confirmations can be tried lawfully while the general election is still to come (ZJE 59).
 */
export async function holdByElection(
  desks: Desks,
  district: DemoTerm,
  calendar: DemoCalendar,
  deputies: readonly DemoDeputy[],
): Promise<void> {
  const day = calendar.byElection;
  const { id: electionId } = await createElection(desks.at(addDays(day, -45), 'election'), {
    idempotencyKey: idOf('by-election'),
    name: `${day.slice(0, 4)}年区人大代表补选（演示）`,
    kind: 'BY_ELECTION',
    electionDay: day,
    dayReading: 'STRICT',
    termIds: [district.id],
  });
  const stories = storiesOf(district);
  let from = 0;
  const rows = stories.vacant.flatMap(({ number }, at) => {
    const own = voterRows(from, VOTERS[at] ?? 0, String(number), '');
    from += own.length;
    return own;
  });
  await enterRoll(desks, { electionId, fileName: '补选选民名册（演示）.csv', rows, day: addDays(day, -35) });
  await publishRoll(desks, electionId, addDays(day, -20));
  const voters = await votersOf(desks, electionId);
  const polls = [];
  for (const constituency of stories.vacant) {
    const seats = vacantSeats(stories, constituency);
    const candidates = (voters.get(constituency.id) ?? []).slice(100, 101 + seats);
    const place = { electionId, constituency, candidates, voters: voters.get(constituency.id) ?? [] };
    await listCandidates(desks, place, day);
    polls.push({ ...place, seats });
  }
  await holdVoting(desks, polls, day);
  await countStories(desks, polls, day);
  // Where the first seat is vacant, somebody holds the second.
  const place = polls[1];
  const sitting = deputies.find((one) => one.to === null && one.constituency.id === place?.constituency.id);
  if (place && sitting) await failRecall(desks, sitting, place.voters, day);
}

interface Place {
  readonly electionId: string;
  readonly constituency: DemoConstituency;
  readonly candidates: readonly DemoVoter[];
  readonly voters: readonly DemoVoter[];
}

/** The first is named by the party, the others by ten voters and two more; all of them stand. */
async function listCandidates(
  desks: Desks,
  { electionId, constituency, candidates, voters }: Place,
  day: CivilDate,
) {
  const constituencyId = constituency.id;
  for (const [at, { personId }] of candidates.entries()) {
    const signers = voters.slice(at * 20, at * 20 + SIGNATORIES_NEEDED + 2);
    await nominate(desks.at(addDays(day, -16), 'election'), {
      idempotencyKey: idOf(`nominate ${constituencyId} ${at}`),
      electionId,
      constituencyId,
      personId,
      kind: at === 0 ? 'PARTY' : 'VOTERS',
      organisation: at === 0 ? '中国共产党的组织' : null,
      registrationIds: at === 0 ? [] : signers.map(({ registrationId }) => registrationId),
      submittedOn: addDays(day, -16),
    });
  }
  await publishCandidateList(desks.at(addDays(day, -10), 'election'), {
    idempotencyKey: idOf(`formal list ${constituencyId}`),
    electionId,
    constituencyId,
    kind: 'FORMAL',
    personIds: candidates.map(({ personId }) => personId),
    publishedOn: addDays(day, -10),
    keepOrder: false,
  });
}
