import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { CandidatesPage } from '../../../web/nomination/CandidatesPage.tsx';
import { visitPage } from '../../support/page.tsx';

const candidate = (name: string, over: object = {}) => ({
  __typename: 'PublicCandidate',
  position: 1,
  name,
  struckOn: null,
  profile: {
    __typename: 'CandidateIntroduction',
    sex: 'FEMALE',
    birthYear: 1980,
    ethnicity: '汉族',
    education: '大学',
    party: '中共党员',
    occupation: '某厂技术员',
    cv: '1998 年参加工作。',
    photoFileId: null,
  },
  ...over,
});
const list = (over: object = {}) => ({
  __typename: 'PublicCandidates',
  constituencyId: 'c1',
  constituency: '第一选区',
  congress: '吴兴区人民代表大会',
  seats: 2,
  electionDay: '2026-12-16',
  kind: 'FORMAL',
  publishedOn: '2026-12-08',
  stopped: false,
  candidates: [candidate('丁一川'), candidate('王明远', { struckOn: '2026-12-10', profile: null })],
  ...over,
});
const visit = (lists: readonly object[]) =>
  visitPage(CandidatesPage, {
    path: '/elections/:id/candidates',
    at: '/elections/e1/candidates',
    answers: {
      CandidatesPage: {
        election: { __typename: 'Election', id: 'e1', name: '换届选举', today: '2026-12-10' },
        publicCandidates: lists,
      },
    },
  });

test('voters see who stands and what is told of them; who was struck off is said to be', async () => {
  visit([list()]);
  expect(await screen.findByText('女，1980 年生，汉族，大学，中共党员')).toBeTruthy();
  expect(screen.getByText(/12 月 10 日.*除名/)).toBeTruthy();
});

test('EF-6: from election day on only the list remains, and the page says why', async () => {
  visit([list({ stopped: true, candidates: [candidate('丁一川', { profile: null })] })]);
  expect(await screen.findByText(/选举日必须停止对候选人的介绍/)).toBeTruthy();
  expect(screen.getByText('丁一川')).toBeTruthy();
  expect(screen.queryByText(/某厂技术员/)).toBeNull();
});

test('before any list is out the page says when there will be one', async () => {
  visit([]);
  expect(await screen.findByText('还没有公布候选人名单')).toBeTruthy();
});
