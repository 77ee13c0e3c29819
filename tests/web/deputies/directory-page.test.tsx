import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DirectoryPage } from '../../../web/deputies/DirectoryPage.tsx';
import { type Answers, refusal } from '../../support/fake-api.ts';
import { visitPage } from '../../support/page.tsx';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T04:00:00Z') }));
afterEach(() => vi.useRealTimers());

const term = (id: string, number: number, startsOn: string | null) => ({
  __typename: 'CongressTerm',
  id,
  number,
  startsOn,
});
const congresses = [
  {
    __typename: 'Congress',
    id: 'c1',
    name: '吴兴区人民代表大会',
    englishName: 'People’s Congress of Wuxing',
    terms: [term('t6', 6, null), term('t5', 5, '2022-01-10')],
  },
  {
    __typename: 'Congress',
    id: 'c2',
    name: '织里镇人民代表大会',
    englishName: 'People’s Congress of Zhili',
    terms: [term('z20', 20, '2022-01-06')],
  },
];
const deputy = (id: string, name: string, over: object = {}) => ({
  __typename: 'Deputy',
  id,
  name,
  status: 'ACTIVE',
  occupation: null,
  delegation: '第一代表团',
  constituency: { __typename: 'DeputyConstituency', number: 3, name: '朝阳街道第一选区' },
  totals: {
    __typename: 'DeputyTotals',
    expected: 23,
    present: 21,
    trainingHours: 7.5,
    reports: 1,
    appraisals: 0,
  },
  ...over,
});
const found = (nodes: readonly object[], over: object = {}) => ({
  deputies: {
    __typename: 'DeputyConnection',
    totalCount: nodes.length,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    edges: nodes.map((node) => ({ __typename: 'DeputyEdge', node })),
    ...over,
  },
});
const two = [deputy('d1', '沈知秋'), deputy('d2', '赵明远', { status: 'SUSPENDED' })];
const visit = (answers: Answers = {}, search = '', locale: 'zh-CN' | 'en' = 'zh-CN') =>
  visitPage(DirectoryPage, {
    path: '/deputies',
    at: `/deputies${search}`,
    locale,
    answers: { DirectoryTerms: { congresses }, DirectoryPage: found(two), ...answers },
  });
const row = async (name: string) => within(await screen.findByRole('row', { name: new RegExp(name) }));

test('the term that sits is shown, each deputy with their figures and a way to their record', async () => {
  const { askedFor } = visit();
  const cells = (await row('沈知秋')).getAllByRole('cell').map(({ textContent }) => textContent);
  expect(cells).toEqual([
    '沈知秋',
    '第 3 选区 朝阳街道第一选区',
    '第一代表团',
    '21 / 23',
    '7.5',
    '1 次',
    '尚无',
  ]);
  expect((await row('沈知秋')).getByRole('link').getAttribute('href')).toBe('/deputies/d1');
  expect((await row('赵明远')).getByText('暂停执行职务')).toBeTruthy();
  expect(screen.getByText('吴兴区人民代表大会第五届，代表 2 人')).toBeTruthy();
  expect(askedFor('DirectoryPage')).toEqual([{ termId: 't5', search: null, first: 50, after: null }]);
});

test('no head of the table sorts: people are not ranked', async () => {
  visit();
  await row('沈知秋');
  for (const head of screen.getAllByRole('columnheader')) {
    expect(within(head).queryByRole('button')).toBeNull();
    expect(head.getAttribute('aria-sort')).toBeNull();
  }
});

test('letters typed go into the address after a rest, and the list follows', async () => {
  const { askedFor, history } = visit({
    DirectoryPage: ({ search }) => found(search === 'szq' ? two.slice(0, 1) : two),
  });
  await row('赵明远');
  const field = screen.getByRole('searchbox', { name: '查找代表' });
  for (const value of ['s', 'sz', 'szq']) fireEvent.input(field, { target: { value } });
  await waitFor(() => expect(screen.queryByText('赵明远')).toBeNull());
  expect(history.get()).toBe('/deputies?q=szq');
  expect(askedFor('DirectoryPage').map(({ search }) => search)).toEqual([null, 'szq']);
  expect(screen.getByText('吴兴区人民代表大会第五届，找到 1 人')).toBeTruthy();
});

test('a further page is a step of the history, and Back is the page before', async () => {
  const { askedFor, history } = visit({
    DirectoryPage: ({ after }) =>
      after === 'c50'
        ? found([deputy('d51', '周以安')], { totalCount: 3 })
        : found(two, {
            totalCount: 3,
            pageInfo: { __typename: 'PageInfo', hasNextPage: true, endCursor: 'c50' },
          }),
  });
  await row('沈知秋');
  expect(screen.getByText('第 1–2 条，共 3 条')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '下一页' }));
  await row('周以安');
  expect(screen.getByText('第 3–3 条，共 3 条')).toBeTruthy();
  expect(history.get()).toBe('/deputies?after=c50&at=3');
  fireEvent.click(screen.getByRole('button', { name: '上一页' }));
  await row('沈知秋');
  expect(history.get()).toBe('/deputies');
  expect(askedFor('DirectoryPage').map(({ after }) => after)).toContain('c50');
});

test('another term begins at its first page', async () => {
  const { askedFor, history } = visit({}, '?after=c50&at=51&term=t5');
  await row('沈知秋');
  fireEvent.change(screen.getByRole('combobox', { name: '届次' }), { target: { value: 'z20' } });
  await waitFor(() => expect(askedFor('DirectoryPage').at(-1)).toMatchObject({ termId: 'z20', after: null }));
  expect(history.get()).toBe('/deputies?term=z20');
});

test('nothing found, no deputies and no terms each say what to do', async () => {
  const first = visit({ DirectoryPage: found([]) }, '?q=zzz');
  fireEvent.click(await screen.findByRole('button', { name: '清除查找' }));
  expect(await screen.findByText('选举结果经确认后，当选代表会自动列入这里。')).toBeTruthy();
  expect(first.history.get()).toBe('/deputies');
  first.unmount();

  const none = visit({ DirectoryTerms: { congresses: [] } });
  expect(await screen.findByText(/还没有设立届次/)).toBeTruthy();
  expect(none.askedFor('DirectoryPage')).toEqual([]);
});

test('a cursor that has gone stale is said, and can be tried again', async () => {
  visit({ DirectoryPage: refusal('CURSOR_UNREADABLE') });
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('这个页码已经失效，请回到第一页。')).toBeTruthy();
  expect(alert.getByRole('button', { name: '重试' })).toBeTruthy();
});

test('the Chinese page holds no Latin letter, and the English one names congress and term', async () => {
  const { container, unmount } = visit();
  await row('沈知秋');
  expect(container.textContent).not.toMatch(/[A-Za-z]/);
  unmount();
  visit({}, '', 'en');
  expect(await screen.findByText('People’s Congress of Wuxing, 5th term: 2 deputies')).toBeTruthy();
  const heads = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
  expect(heads.join()).not.toMatch(/\p{Script=Han}/u);
});
