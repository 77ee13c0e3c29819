import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MyRecordPage } from '../../../web/duty/MyRecordPage.tsx';
import { RecordPage } from '../../../web/duty/RecordPage.tsx';
import { type Answers, refusal } from '../../support/fake-api.ts';
import { visitPage } from '../../support/page.tsx';
import { DEPUTY_ID, aRecord, aSum, emptyRecord, entry } from './records.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T04:00:00Z') }));
afterEach(() => vi.useRealTimers());

interface Given {
  readonly search?: string;
  readonly id?: string;
  readonly permissions?: readonly string[];
  readonly locale?: 'zh-CN' | 'en';
}
const visit = (answers: Answers = {}, { search = '', id = DEPUTY_ID, permissions, locale }: Given = {}) =>
  visitPage(RecordPage, {
    path: '/deputies/:id',
    at: `/deputies/${id}${search}`,
    viewer: permissions ? { permissions } : null,
    ...(locale ? { locale } : {}),
    answers: {
      DutyRecordPage: { dutyRecord: aRecord() },
      AttendanceSum: { attendanceSum: aSum },
      ...answers,
    },
  });
const part = async (name: string) => within(await screen.findByRole('region', { name }));
const texts = (elements: readonly HTMLElement[]) => elements.map(({ textContent }) => textContent);

test('the record is there after one question, which names year and face', async () => {
  const { askedFor } = visit();
  expect(await screen.findByRole('heading', { level: 1, name: '沈知秋' })).toBeTruthy();
  expect(screen.getByText('吴兴区人民代表大会 第五届')).toBeTruthy();
  expect(screen.getByText('第 12 选区 飞英街道第一选区')).toBeTruthy();
  expect(screen.getByText('2022 年 1 月 10 日起任职')).toBeTruthy();
  const figures = within(screen.getByRole('navigation', { name: '本届履职数字' }));
  expect(texts(figures.getAllByRole('link'))).toEqual([
    '出席21 / 23',
    '参加活动30',
    '培训学时7.5',
    '述职1',
    '评议1',
  ]);
  expect(askedFor('DutyRecordPage')).toEqual([
    { id: DEPUTY_ID, year: 2026, kind: null, day: null, hasDay: false, staff: false },
  ]);
});

test('a figure leads the keyboard to the rows it counts', async () => {
  visit();
  fireEvent.click(await screen.findByRole('link', { name: /培训学时/ }));
  expect(document.activeElement).toBe(screen.getByRole('region', { name: '学习培训' }));
});

test('the calendar is walked by keys, and the day chosen shows its lines', async () => {
  const { askedFor, history } = visit({
    DutyRecordPage: ({ hasDay }) => ({
      dutyRecord: aRecord(hasDay ? { dayEntries: [entry('9', { title: '进站接待' })] } : {}),
    }),
  });
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  const focused = () => document.activeElement?.getAttribute('aria-label');
  const last = await screen.findByLabelText('12 月 31 日 周四，无记录');
  expect(last.tabIndex).toBe(0);
  last.focus();
  press('Home');
  expect(focused()).toBe('1 月 1 日 周四，无记录');
  for (let week = 0; week < 13; week += 1) press('ArrowRight');
  expect(focused()).toBe('4 月 2 日 周四，无记录');
  press('ArrowUp');
  press('ArrowUp');
  expect(focused()).toBe('3 月 31 日 周二，3 项');
  const busy = screen.getByLabelText('3 月 31 日 周二，3 项');
  fireEvent.click(busy);

  const day = within(await screen.findByLabelText('3 月 31 日 周二'));
  expect(await day.findByText('进站接待')).toBeTruthy();
  expect(history.get()).toContain('day=2026-03-31');
  expect(askedFor('DutyRecordPage').at(-1)).toMatchObject({ day: '2026-03-31', hasDay: true });
  expect(busy.getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(day.getByRole('button', { name: '关闭' }));
  await waitFor(() => expect(history.get()).not.toContain('day='));
});

test('another year is a press away, and the address keeps it', async () => {
  const years = [2026, 2025].map((year) => ({ __typename: 'DutyYear', year, count: 4 }));
  const { askedFor, history } = visit({ DutyRecordPage: { dutyRecord: aRecord({ years }) } });
  const choice = within(await screen.findByRole('group', { name: '选择年份' }));
  fireEvent.click(choice.getByRole('button', { name: '2025 4 项' }));
  expect(await screen.findByRole('heading', { name: '2025 年' })).toBeTruthy();
  expect(history.get()).toContain('year=2025');
  await waitFor(() => expect(askedFor('DutyRecordPage').at(-1)).toMatchObject({ year: 2025 }));
  expect(await screen.findByLabelText(/2025 年 12 月 31 日/)).toHaveProperty('tabIndex', 0);
});

test('the sum adds up, and each of its numbers opens its rows', async () => {
  visit();
  fireEvent.click((await part('出席')).getByRole('button', { name: '看怎么算的' }));
  const sum = within(await screen.findByRole('dialog', { name: '出席是怎么算的' }));
  await sum.findByText('21 ÷ 23 = 91.3%');
  const number = (what: string) =>
    Number(sum.getByRole('button', { name: new RegExp(`^${what}：`) }).textContent);
  const less = number('请假获准') + number('暂停执行职务') + number('没有记录');
  expect(number('任期内通知参加') - less).toBe(number('应当出席'));
  expect(number('出席') + number('缺席')).toBe(number('应当出席'));

  for (const what of ['任期内通知参加', '请假获准', '没有记录', '应当出席', '缺席', '不在任期，不计入']) {
    fireEvent.click(sum.getByRole('button', { name: new RegExp(`^${what}：`) }));
    expect(sum.getByRole('heading', { name: `${what}：${number(what)} 次` })).toBeTruthy();
    expect(sum.getAllByRole('listitem')).toHaveLength(number(what));
  }
  fireEvent.click(sum.getByRole('button', { name: '关闭' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('one kind alone is asked for by the address, and older lines follow the last one shown', async () => {
  const page = (from: number) => Array.from({ length: 20 }, (_, at) => entry(String(from - at)));
  const { askedFor, history } = visit(
    {
      DutyRecordPage: { dutyRecord: aRecord({ timeline: page(60) }) },
      OlderEntries: ({ before }) => ({
        dutyRecord: {
          __typename: 'DutyRecord',
          deputy: { __typename: 'Deputy', id: DEPUTY_ID },
          timeline: before === '41' ? page(40) : [entry('20')],
        },
      }),
    },
    { search: '?kind=INSPECTION' },
  );
  const timeline = await part('履职记录');
  expect(askedFor('DutyRecordPage')[0]).toMatchObject({ kind: 'INSPECTION' });
  fireEvent.click(timeline.getByRole('button', { name: '显示更早的记录' }));
  await timeline.findByText('老旧小区视察 21');
  fireEvent.click(timeline.getByRole('button', { name: '显示更早的记录' }));
  await timeline.findByText('没有更早的记录了。');
  expect(timeline.getAllByRole('listitem')).toHaveLength(41);
  expect(askedFor('OlderEntries').map(({ before }) => before)).toEqual(['41', '21']);

  fireEvent.change(timeline.getByRole('combobox', { name: '种类' }), { target: { value: '' } });
  await waitFor(() => expect(history.get()).not.toContain('kind='));
  expect((await part('履职记录')).getAllByRole('listitem')).toHaveLength(20);
});

test('a report opens as text, and an appraisal says from its slips why its category was reached', async () => {
  const text = { __typename: 'DutyReportEntry', id: 'r1', body: '各位选民：\n\n一年来……' };
  visit({ ReportTexts: { dutyRecord: { __typename: 'DutyRecord', reports: [text] } } });
  fireEvent.click((await part('述职报告')).getByRole('button', { name: '2025 年度述职报告' }));
  const dialog = within(await screen.findByRole('dialog', { name: '2025 年度述职报告' }));
  expect(await dialog.findByText('各位选民：')).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: '关闭' }));

  const appraisal = await part('评议');
  const rows = appraisal.getAllByRole('row').map((row) => row.textContent);
  expect(rows).toEqual(['称职41', '基本称职2', '不称职0', '废票1', '未填1']);
  expect(
    appraisal.getByText('收回 45 张，其中“称职”41 张，占 91.1%；达到 80% 的，等次为“称职”。'),
  ).toBeTruthy();
});

test('staff read when somebody signed in, and drafts; the public is not even asked for them', async () => {
  const draft = {
    __typename: 'DutyReportEntry',
    id: 'r2',
    title: '2026 年度',
    deliveredOn: null,
    state: 'DRAFT',
  };
  const staff = aRecord({
    timeline: [entry('1', { signedInAt: '2026-03-31T01:02:00.000Z' })],
    allReports: [draft],
  });
  const { askedFor } = visit({ DutyRecordPage: { dutyRecord: staff } }, { permissions: ['staff:read'] });
  expect(await screen.findByText('09:02 签到')).toBeTruthy();
  expect((await part('述职报告')).getByText('草稿')).toBeTruthy();
  expect(askedFor('DutyRecordPage')).toEqual([expect.objectContaining({ staff: true })]);
});

test('a deputy’s own record asks for no id', async () => {
  const { askedFor } = visitPage(MyRecordPage, {
    path: '/my-record',
    at: '/my-record',
    viewer: { permissions: ['record:read_own'] },
    answers: { MyRecordPage: { myDutyRecord: aRecord({ allReports: [] }) } },
  });
  expect(await screen.findByText('还没有述职报告。述职报告写好并经审核后，会公布在这里。')).toBeTruthy();
  expect(askedFor('MyRecordPage')).toEqual([
    { year: 2026, kind: null, day: null, hasDay: false, staff: true },
  ]);
});

test('where nothing is recorded, each part says how it fills', async () => {
  visit({ DutyRecordPage: { dutyRecord: emptyRecord() } });
  for (const text of [
    /登记出席后，这里会自动出现/,
    /这里会算出出席次数/,
    /学时会记在这里/,
    /结果会公布在这里/,
  ]) {
    expect(await screen.findByText(text)).toBeTruthy();
  }
});

test('nobody by that id, a failure and a visitor without an account are told what to do', async () => {
  const { askedFor, unmount } = visit({}, { id: 'nobody' });
  expect(await screen.findByRole('link', { name: '查看代表名录' })).toBeTruthy();
  expect(askedFor('DutyRecordPage')).toEqual([]);
  unmount();

  let broken = true;
  const failing = visit({
    DutyRecordPage: () => (broken ? refusal('INTERNAL', { incident: 'K7Q2' }) : { dutyRecord: aRecord() }),
  });
  expect((await screen.findByRole('alert')).textContent).toContain('K7Q2');
  broken = false;
  fireEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(await screen.findByRole('heading', { level: 1, name: '沈知秋' })).toBeTruthy();
  failing.unmount();

  visitPage(MyRecordPage, {
    path: '/my-record',
    at: '/my-record',
    answers: { MyRecordPage: refusal('SIGN_IN_FIRST') },
  });
  const signIn = await screen.findByRole('link', { name: '登录' });
  expect(signIn.getAttribute('href')).toBe('/sign-in?next=%2Fmy-record');
});

test('the Chinese page holds no Latin letter, the English one every sentence', async () => {
  const { container, unmount } = visit();
  await screen.findByRole('heading', { level: 1, name: '沈知秋' });
  expect(container.textContent).not.toMatch(/[A-Za-z]/);
  for (const element of container.querySelectorAll('[aria-label]')) {
    expect(element.getAttribute('aria-label')).not.toMatch(/[A-Za-z]/);
  }
  unmount();

  visit({}, { locale: 'en' });
  expect(await screen.findByText('People’s Congress of Wuxing 5th term')).toBeTruthy();
  expect(screen.getByText('Constituency 12, 飞英街道第一选区')).toBeTruthy();
  expect((await part('Attendance')).getByRole('button', { name: 'Show the sum' })).toBeTruthy();
  const said = [...document.querySelectorAll('h2, button, label, dt, .soft')].map((one) => one.textContent);
  const own = said.filter((text) => /\p{Script=Han}/u.test(text ?? ''));
  expect(own).toEqual(['2025 年度述职报告']);
});
