import { screen } from '@solidjs/testing-library';
import { Provider } from '@urql/solid';
import { expect, test } from 'vitest';
import { HomePage } from '../../../web/home/HomePage.tsx';
import { fakeApi } from '../../support/fake-api.ts';
import { visit } from '../../support/render.tsx';

const election = (name: string, daysLeft: number) => ({
  __typename: 'Election',
  id: name,
  name,
  kind: 'GENERAL',
  electionDay: '2026-12-16',
  today: '2026-11-23',
  daysLeft,
  constituencyCount: 2,
  terms: [],
  milestones: [],
});
const open = (elections: object[], viewer?: Parameters<typeof visit>[1]) => {
  const { client } = fakeApi({
    HomePage: { elections },
    NeedsALook: {
      readiness: ['RED', 'AMBER', 'AMBER', 'GREEN'].map((worst, index) => ({
        __typename: 'ConstituencyReadiness',
        id: String(index),
        worst,
      })),
    },
  });
  visit(
    () => (
      <Provider value={client}>
        <HomePage />
      </Provider>
    ),
    viewer,
  );
};

test('the first screen shows elections under way, and those just held, and no old ones', async () => {
  open([election('本次换届', 23), election('刚刚举行', -5), election('上届', -1800)]);
  expect(await screen.findByRole('link', { name: '本次换届' })).toBeTruthy();
  expect(screen.getByRole('link', { name: '刚刚举行' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: '上届' })).toBeNull();
});

test('a visitor is led to what is public, and to sign in; somebody at work to their own places', () => {
  open([]);
  expect(screen.getByRole('link', { name: '登录' })).toBeTruthy();
  expect(screen.queryByRole('heading', { name: '正在进行的选举' })).toBeNull();
});

test('whoever is signed in is told the county, and not offered to sign in', () => {
  const viewer = {
    accountId: '1',
    name: '演示代表',
    permissions: ['record:read_own'],
    county: { code: '330502', name: '吴兴区' },
  };
  open([], { viewer });
  expect(screen.getByRole('heading', { level: 1, name: '吴兴区' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: '登录' })).toBeNull();
});

test('staff are told how many constituencies need a look', async () => {
  const viewer = { accountId: '1', name: '沈主任', permissions: ['staff:read'], county: null };
  open([election('本次换届', 23)], { viewer });
  expect(await screen.findByText('1 个选区有问题，2 个要留意')).toBeTruthy();
});
