import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { Provider } from '@urql/solid';
import { expect, test } from 'vitest';
import { ElectionPage } from '../../../web/elections/ElectionPage.tsx';
import { ElectionsPage } from '../../../web/elections/ElectionsPage.tsx';
import { type Answers, fakeApi, refusal } from '../../support/fake-api.ts';
import { visit } from '../../support/render.tsx';

const step = (milestone: string, latest: string, latestStrict: string | null, over: object = {}) => ({
  __typename: 'ElectionMilestone',
  milestone,
  latest,
  latestStrict,
  due: latestStrict ?? latest,
  daysLeft: 5,
  state: 'DUE',
  postable: milestone !== 'COURT_SUIT',
  basis: ['EL 28', 'ZJE 33'],
  postings: [],
  ...over,
});
const stepOf = (one: string, latest: string | null, kind = 'POSTED', over: object = {}) => ({
  __typename: 'StepOfElection',
  step: one,
  kind,
  latest,
  due: latest,
  recordable: kind !== 'COUNTED',
  state: 'DUE',
  basis: ['EL 28', 'ZJE 33'],
  postings: [],
  ...over,
});
const election = {
  __typename: 'Election',
  id: 'e1',
  name: '2026 年换届选举',
  kind: 'GENERAL',
  electionDay: '2026-12-16',
  today: '2026-11-23',
  daysLeft: 23,
  constituencyCount: 2,
  terms: [
    { __typename: 'ElectionTerm', id: 't1', number: 6, congress: '吴兴区人民代表大会' },
    { __typename: 'ElectionTerm', id: 't2', number: 18, congress: '织里镇人民代表大会' },
  ],
  milestones: [
    step('VOTER_LIST', '2026-11-20', '2026-11-19', {
      state: 'LATE',
      postings: [
        { __typename: 'PostedDay', postedOn: '2026-11-22', constituencies: 2, state: 'LATE', daysLate: 2 },
      ],
    }),
    step('FORMAL_CANDIDATES', '2026-12-09', '2026-12-08'),
    step('COURT_SUIT', '2026-12-11', '2026-12-10'),
  ],
  steps: [
    stepOf('VOTER_LIST', '2026-11-20', 'POSTED', {
      latestStrict: '2026-11-19',
      state: 'LATE',
      postings: [
        {
          __typename: 'PostedDay',
          postedOn: '2026-11-22',
          constituencies: 2,
          unproved: 1,
          state: 'LATE',
          daysLate: 2,
        },
      ],
    }),
    stepOf('FORMAL_CANDIDATES', '2026-12-09', 'POSTED', { latestStrict: '2026-12-08' }),
    stepOf('ELECTION_DAY', '2026-12-16', 'COUNTED'),
  ],
  dayChanges: [],
  constituencyDays: [],
};
const row = (id: string, name: string, worst: string, reason: string) => ({
  __typename: 'ConstituencyReadiness',
  id,
  number: Number(id),
  name,
  congress: '吴兴区人民代表大会',
  nominees: 3,
  turnout: null,
  worst,
  steps: ['ROLL', 'NOMINATIONS', 'PRELIMINARY_LIST', 'FORMAL_LIST', 'COUNT', 'DECLARED'].map((one) => ({
    __typename: 'StepReadiness',
    step: one,
    state: one === 'ROLL' ? worst : 'NONE',
    reasons: [one === 'ROLL' ? reason : 'NOT_DUE_YET'],
    on: '2026-11-22',
  })),
});
const answers: Answers = {
  ElectionPage: { election },
  NeedsALook: {
    readiness: ['RED', 'GREEN'].map((worst, id) => ({ __typename: 'ConstituencyReadiness', id, worst })),
  },
  Readiness: {
    readiness: [row('2', '第二选区', 'RED', 'POSTED_LATE'), row('1', '第一选区', 'GREEN', 'POSTED')],
    divisions: [{ __typename: 'Division', code: '330502100', name: '织里镇' }],
  },
};
const officer = {
  accountId: '1',
  name: '沈主任',
  permissions: ['staff:read', 'election:manage'],
  county: { code: '330502', name: '吴兴区' },
};
const open = (given: { signedIn?: boolean; at?: string; more?: Answers } = {}) => {
  const api = fakeApi({ ...answers, ...given.more });
  const page = () => (
    <Provider value={api.client}>
      <ElectionPage />
    </Provider>
  );
  return {
    ...api,
    ...visit(page, {
      at: given.at ?? '/elections/e1',
      ...(given.signedIn === false ? {} : { viewer: officer }),
    }),
  };
};

test('the countdown is said in words, and the tab names the election', async () => {
  open();
  expect(await screen.findByText(/^还有 23 天 · .*12 月 16 日 周三$/)).toBeTruthy();
  expect(document.title).toContain('2026 年换届选举');
});

test('the ruler tells limits and what was posted; the late one with its article', async () => {
  open();
  await screen.findByText('法定日程');
  expect(screen.getAllByText(/公布选民名单（2 个选区）/).length).toBeGreaterThan(0);
  expect(screen.getAllByText(/迟 2 天 选举法第 28 条/).length).toBeGreaterThan(0);
});

test('constituencies that need a look come first; every mark is said with its reason', async () => {
  open();
  const table = await screen.findByRole('table', { name: /各选区准备情况/ });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map((one) => within(one).getByRole('link').textContent)).toEqual(['第二选区', '第一选区']);
  expect(within(rows[0] ?? table).getByText(/有问题 公布迟了（.*11 月 22 日/)).toBeTruthy();
  expect(screen.getAllByText('1 个选区有问题，0 个要留意').length).toBeGreaterThan(0);
});

test('what needs a look stops the keyboard, the rest does not', async () => {
  const { container } = open();
  await screen.findByRole('table', { name: /各选区准备情况/ });
  expect(container.querySelectorAll('.step-mark[tabindex="0"]')).toHaveLength(1);
});

test('the filter by area is in the address and is asked of the API', async () => {
  const { asked, history } = open({ at: '/elections/e1?area=330502100' });
  await screen.findByRole('table', { name: /各选区准备情况/ });
  const readiness = () =>
    asked.filter(({ name }) => name === 'Readiness').map(({ variables }) => variables['area']);
  expect(readiness()).toEqual(['330502100']);
  fireEvent.change(screen.getByLabelText(/地区/), { target: { value: '' } });
  await waitFor(() => expect(readiness()).toEqual(['330502100', null]));
  expect(history.get()).not.toContain('area');
});

test('the public sees the timetable, and neither constituencies nor a button', async () => {
  const { asked } = open({ signedIn: false });
  await screen.findByText('法定日程');
  expect(screen.queryByRole('button', { name: '登记公布日期' })).toBeNull();
  expect(asked.some(({ name }) => name === 'Readiness')).toBe(false);
});

test('a late day is said at once, recorded all the same, and sent once', async () => {
  const { asked } = open({
    more: {
      RecordPosting: { recordPosting: { __typename: 'NoticePosted', electionId: 'e1', state: 'LATE' } },
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: '登记公布日期' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText('环节'), { target: { value: 'VOTER_LIST' } });
  expect(within(dialog).getByText(/迟了 3 天（选举法第 28 条/)).toBeTruthy();
  fireEvent.click(within(dialog).getByRole('button', { name: '登记公布日期' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const sent = asked.filter(({ name }) => name === 'RecordPosting');
  expect(sent.map(({ variables }) => variables['input'])).toEqual([
    expect.objectContaining({
      milestone: 'VOTER_LIST',
      postedOn: '2026-11-23',
      constituencyId: null,
      replaces: null,
    }),
  ]);
});

test('a day that is on record already is changed only after it was shown', async () => {
  let answered = 0;
  const { asked } = open({
    more: {
      RecordPosting: () => {
        answered += 1;
        return answered === 1
          ? refusal('POSTED_ALREADY', { postedOn: '2026-11-22' })
          : { recordPosting: { __typename: 'NoticePosted', electionId: 'e1', state: 'LATE' } };
      },
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: '登记公布日期' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: '登记公布日期' }));
  expect(await within(dialog).findByText(/已登记为 .*11 月 22 日/)).toBeTruthy();
  const replace = within(dialog).getByRole('button', { name: '改为新日期' });
  expect(replace.getAttribute('aria-disabled')).toBe('true');
  fireEvent.input(within(dialog).getByLabelText(/更正理由/), { target: { value: '抄错' } });
  fireEvent.click(replace);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const inputs = asked
    .filter(({ name }) => name === 'RecordPosting')
    .map(({ variables }) => variables['input'] as { idempotencyKey: string; replaces: string | null });
  expect(inputs.map(({ replaces }) => replaces)).toEqual([null, '2026-11-22']);
  expect(inputs[0]?.idempotencyKey).not.toBe(inputs[1]?.idempotencyKey);
});

test('the list of elections counts down and names the next step', async () => {
  const api = fakeApi({ ElectionsPage: { elections: [election] } });
  visit(() => (
    <Provider value={api.client}>
      <ElectionsPage />
    </Provider>
  ));
  expect(await screen.findByRole('link', { name: '2026 年换届选举' })).toBeTruthy();
  expect(screen.getByText(/下一环节：公布正式候选人，还有 15 天/)).toBeTruthy();
  expect(screen.getByText(/公布选民名单 有逾期/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: '建立选举' })).toBeNull();
});

test('the filter by step is in the address, and leaves those in which it needs a look', async () => {
  open({ at: '/elections/e1?step=ROLL' });
  const table = await screen.findByRole('table', { name: /各选区准备情况/ });
  expect(
    within(table)
      .getAllByRole('link')
      .map((one) => one.textContent),
  ).toEqual(['第二选区']);
});

test('what is late or unproved stands on top, with the page where it is mended', async () => {
  open();
  expect(await screen.findByRole('heading', { name: '要办的事' })).toBeTruthy();
  const late = screen.getByRole('link', { name: /公布选民名单逾期（选举法第 28 条/ });
  expect(late.getAttribute('href')).toBe('/elections/e1#readiness');
  const unproved = screen.getByRole('link', { name: '1 项公告没有张贴凭证' });
  expect(unproved.getAttribute('href')).toBe('/elections/e1/postings?unproved=1');
});

test('everybody may subscribe to the calendar and see the candidates; only the office moves the day', async () => {
  open({ signedIn: false });
  const calendar = await screen.findByRole('link', { name: '订阅日历（ICS）' });
  expect(calendar.getAttribute('href')).toBe('/elections/e1/calendar.ics');
  expect(screen.getByRole('link', { name: '查看候选人' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: '改期' })).toBeNull();
});
