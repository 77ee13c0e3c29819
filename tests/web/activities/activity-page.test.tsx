import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { ActivityPage } from '../../../web/activities/ActivityPage.tsx';
import type { Locale } from '../../../web/i18n/messages.ts';
import { type Answers, refusal } from '../../support/fake-api.ts';
import { visitPage } from '../../support/page.tsx';

const person = (deputyId: string, name: string, pinyin: string, initials: string, over: object = {}) => ({
  __typename: 'Participant',
  deputyId,
  name,
  pinyin,
  initials,
  delegation: '第一代表团',
  summoned: true,
  presence: 'UNRECORDED',
  ...over,
});
const PEOPLE = [
  person('d1', '王芳', 'wangfang', 'wf'),
  person('d2', '王伟', 'wangwei', 'ww'),
  person('d3', '李娜', 'lina', 'ln', { presence: 'EXCUSED' }),
];
const activity = (over: object = {}) => ({
  __typename: 'Activity',
  id: 'a1',
  title: '视察河道',
  heldOn: '2020-03-01',
  startsAt: '09:00',
  endsAt: null,
  place: '吕山乡',
  organiser: null,
  hours: 3,
  state: 'PLANNED',
  cancelReason: null,
  training: null,
  sums: { __typename: 'ActivitySums', summoned: 3, present: 0, unrecorded: 2 },
  participants: PEOPLE,
  ...over,
});
const DESK = ['activity:manage', 'attendance:record', 'leave:decide'];

interface Told {
  readonly it?: object;
  readonly permissions?: readonly string[];
  readonly locale?: Locale;
}
const visit = ({ it = activity(), permissions = DESK, locale = 'zh-CN' }: Told = {}, answers: Answers = {}) =>
  visitPage(ActivityPage, {
    path: '/activities/:id',
    at: '/activities/a1',
    locale,
    viewer: { permissions },
    answers: {
      ActivityPage: () => ({ activity: it }),
      LeaveDesk: () => ({ leaveRequests: [] }),
      ...answers,
    },
  });

test('two letters and Enter record presence, the counts follow, and the field is ready for the next', async () => {
  let it = activity();
  const { askedFor } = visit(
    {},
    {
      ActivityPage: () => ({ activity: it }),
      RecordAttendance: () => {
        it = activity({
          participants: PEOPLE.map((one) => (one.deputyId === 'd2' ? { ...one, presence: 'PRESENT' } : one)),
        });
        return { recordAttendance: { __typename: 'ChangedActivity', activityId: 'a1' } };
      },
    },
  );
  const field = await screen.findByRole('combobox', { name: '输入姓名或拼音' });
  fireEvent.input(field, { target: { value: 'W' } });
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    '王芳第一代表团',
    '王伟第一代表团',
  ]);
  fireEvent.keyDown(field, { key: 'ArrowDown' });
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('王伟');
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(screen.getByText(/出席 1 · 缺席 0 · 请假 1 · 未记录 1/)).toBeTruthy();
  expect(screen.getByText('王伟：出席')).toBeTruthy();
  expect((field as HTMLInputElement).value).toBe('');
  await waitFor(() => expect(askedFor('RecordAttendance')).toHaveLength(1));
  expect(askedFor('RecordAttendance')[0]).toMatchObject({
    input: { activityId: 'a1', method: 'CLERK', lines: [{ deputyId: 'd2', mark: 'PRESENT' }] },
  });
});

test('a method that is still composing Chinese keeps its Enter', async () => {
  const { askedFor } = visit();
  const field = await screen.findByRole('combobox');
  fireEvent.input(field, { target: { value: 'wf' } });
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  expect(askedFor('RecordAttendance')).toEqual([]);
});

test('what the API refuses is taken back and said', async () => {
  visit({}, { RecordAttendance: () => refusal('ACTIVITY_CANCELLED') });
  const row = within(await screen.findByRole('row', { name: /王芳/ }));
  fireEvent.click(row.getByRole('button', { name: '王芳：缺席' }));
  expect(screen.getByText(/缺席 1/)).toBeTruthy();
  expect(await screen.findByText('王芳 没有记上，请重试。')).toBeTruthy();
  expect(screen.getByText(/缺席 0/)).toBeTruthy();
});

test('the rest become absent after one question; leave stays', async () => {
  const { askedFor } = visit(
    {},
    {
      RecordAttendance: () => ({ recordAttendance: { __typename: 'ChangedActivity', activityId: 'a1' } }),
    },
  );
  fireEvent.click(await screen.findByRole('button', { name: '其余记为缺席' }));
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog.textContent).toContain('还没有记录的 2 人');
  fireEvent.click(within(dialog).getByRole('button', { name: '其余记为缺席' }));
  await waitFor(() => expect(askedFor('RecordAttendance')).toHaveLength(1));
  expect(askedFor('RecordAttendance')[0]).toMatchObject({
    input: {
      lines: [
        { deputyId: 'd1', mark: 'ABSENT' },
        { deputyId: 'd2', mark: 'ABSENT' },
      ],
    },
  });
});

test('before its day there is nothing to record, and it can only be called off', async () => {
  visit({ it: activity({ heldOn: '2999-01-01' }) });
  expect(await screen.findByText('活动当天才能登记出席。')).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(screen.queryByRole('button', { name: '确认已举行' })).toBeNull();
  expect(screen.getByRole('button', { name: '取消活动' })).toBeTruthy();
});

test('a deputy reads the sheet and changes nothing', async () => {
  visit({ permissions: [] });
  expect(await screen.findByRole('row', { name: /李娜/ })).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('the desk approves leave in the name of the body its kind demands', async () => {
  const leave = {
    __typename: 'LeaveToDecide',
    id: 'l1',
    activityId: 'a1',
    title: '视察河道',
    heldOn: '2020-03-01',
    name: '李娜',
    kind: 'ACTIVITY',
    reason: '住院',
    approvers: ['CONVENOR'],
  };
  const { askedFor } = visit(
    {},
    {
      LeaveDesk: () => ({
        leaveRequests: [leave, { ...leave, id: 'l2', activityId: 'other', name: '赵云' }],
      }),
      DecideLeave: () => ({ decideLeave: { __typename: 'ChangedLeave', leaveId: 'l1' } }),
    },
  );
  expect(await screen.findByText('李娜：活动请假')).toBeTruthy();
  expect(screen.queryByText(/赵云/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '批准' }));
  await waitFor(() => expect(askedFor('DecideLeave')).toHaveLength(1));
  expect(askedFor('DecideLeave')[0]).toMatchObject({
    input: { leaveId: 'l1', decision: 'APPROVED', approver: 'CONVENOR', reason: null },
  });
});

test('in English the sheet speaks English', async () => {
  visit({ locale: 'en' });
  expect(await screen.findByRole('combobox', { name: 'Type a name or pinyin' })).toBeTruthy();
  expect(screen.getByText(/Summoned 3 · present 0 · absent 0 · on leave 1 · no record 2/)).toBeTruthy();
});
