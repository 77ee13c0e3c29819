import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { NearestVotes, VotesPage } from '../../../web/balloting/VotesPage.tsx';
import { refusal } from '../../support/fake-api.ts';
import { visitPage } from '../../support/page.tsx';

const election = { __typename: 'Election', id: 'e1', name: '换届选举', electionDay: '2026-12-16' };
const vote = (number: number, over: object = {}) => ({
  __typename: 'ConstituencyVote',
  constituencyId: `c${number}`,
  number,
  name: `第${number}选区`,
  congressName: '吴兴区人民代表大会',
  seats: 2,
  formalCandidates: 3,
  due: null,
  round: null,
  ...over,
});
const round = (over: object) => ({
  __typename: 'LatestRound',
  id: 'r1',
  number: 1,
  kind: 'FIRST',
  state: 'OPEN',
  seats: 2,
  keyingsIn: 1,
  elected: null,
  valid: null,
  ...over,
});
const VOTES = [
  vote(1, { round: round({}) }),
  vote(2, { round: round({ id: 'r2', state: 'DECLARED', keyingsIn: 2, elected: 1, valid: true }) }),
  vote(3, {
    round: round({ id: 'r3', state: 'DECLARED', keyingsIn: 2, elected: 0, valid: false }),
    due: 'FIRST',
  }),
  vote(4, { formalCandidates: null }),
];

test('each constituency says where its vote stands and leads to the count or the result', async () => {
  visitPage(VotesPage, {
    path: '/elections/:id/votes',
    at: '/elections/e1/votes',
    viewer: {},
    answers: { VotesPage: { election, constituencyVotes: VOTES } },
  });
  expect(await screen.findByText(/2 \/ 4 个选区已宣布，1 个正在计票/)).toBeTruthy();
  const row = (n: number) => screen.getByRole('row', { name: new RegExp(`第${n}选区`) });
  expect(within(row(1)).getByRole('link').getAttribute('href')).toBe('/rounds/r1/count');
  expect(row(1).textContent).toContain('录入 1 / 2');
  expect(within(row(2)).getByRole('link').getAttribute('href')).toBe('/rounds/r2');
  expect(row(2).textContent).toContain('选出 1 / 2');
  expect(row(3).textContent).toContain('无效，须重新选举');
  expect(row(4).textContent).toContain('未公布正式候选人');
});

test('the vote that is due is opened where it stands; what refuses it is said', async () => {
  const { askedFor } = visitPage(VotesPage, {
    path: '/elections/:id/votes',
    at: '/elections/e1/votes',
    viewer: {},
    answers: {
      VotesPage: { election, constituencyVotes: VOTES },
      OpenRound: refusal('NO_VOTER_LIST', { constituency: '第3选区' }),
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: '开始：选举投票' }));
  await waitFor(() => expect(askedFor('OpenRound')).toHaveLength(1));
  expect(askedFor('OpenRound')[0]).toMatchObject({ input: { electionId: 'e1', constituencyId: 'c3' } });
  expect((await screen.findByRole('alert')).textContent).toContain('第3选区还没有公布选民名单');
});

test('without an election the page says what will be here', async () => {
  visitPage(NearestVotes, {
    path: '/votes',
    at: '/votes',
    viewer: {},
    answers: { NearestVotes: { elections: [] } },
  });
  expect(await screen.findByText('还没有选举')).toBeTruthy();
});
