import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { beforeEach, expect, test } from 'vitest';
import { CountPage } from '../../../web/balloting/CountPage.tsx';
import { type Answers, refusal } from '../../support/fake-api.ts';
import { visitPage } from '../../support/page.tsx';
import { aResult, aRound, aSheet } from './rounds.ts';

beforeEach(() => sessionStorage.clear());

const quiet = { previewCount: { __typename: 'CountPreview', faults: [], explanation: null } };
const visit = (answers: Answers = {}, round: Parameters<typeof aRound>[0] = {}, accountId = 'account-1') =>
  visitPage(CountPage, {
    path: '/rounds/:id/count',
    at: '/rounds/r1/count',
    viewer: { accountId, permissions: ['count:read', 'count:key'] },
    answers: {
      CountPage: () => ({ round: aRound(round) }),
      PreviewCount: () => quiet,
      ...answers,
    },
  });
const cell = (name: string | RegExp) => screen.findByRole<HTMLInputElement>('textbox', { name });
const write = async (name: string | RegExp, text: string) =>
  fireEvent.input(await cell(name), { target: { value: text } });
const fillIn = async () => {
  await write('发出选票', '610');
  await write('收回选票', '600');
  await write('无效票', '10');
  await write(/丁一川/, '400');
  await write(/王明远/, '350');
  await write(/朱清/, '100');
};

test('Enter goes down the sheet cell by cell, to the button at its foot; Shift-Enter goes back', async () => {
  visit();
  const order = ['发出选票', '收回选票', '无效票', '参加投票人数', /丁一川/, /王明远/, /朱清/];
  (await cell('发出选票')).focus();
  for (const name of order) {
    expect(document.activeElement).toBe(await cell(name));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' });
  }
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '提交第 1 遍' }));
  (await cell(/朱清/)).focus();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter', shiftKey: true });
  expect(document.activeElement).toBe(await cell(/王明远/));
});

test('sums tick under the columns while figures are written', async () => {
  visit();
  await write('收回选票', '６００');
  await write('无效票', '10');
  const sums = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
  expect(sums().slice(0, 2)).toEqual(['590', '0']);
  await write(/丁一川/, '400');
  await write(/王明远/, '1');
  expect(sums().slice(0, 2)).toEqual(['590', '401']);
  expect(screen.getByText('最多 590 张 × 2 名 = 1180')).toBeTruthy();
});

test('a figure that cannot be true says so in its line, and only where something was written', async () => {
  const faults = [
    { __typename: 'CountFault', code: 'MORE_RETURNED_THAN_ISSUED', field: 'returned' },
    { __typename: 'CountFault', code: 'MORE_PARTICIPANTS_THAN_ISSUED', field: 'participants' },
  ];
  const { askedFor } = visit({
    PreviewCount: () => ({ previewCount: { __typename: 'CountPreview', faults, explanation: null } }),
  });
  await write('发出选票', '600');
  await write('收回选票', '610');
  const returned = await cell('收回选票');
  await waitFor(() => expect(returned.getAttribute('aria-invalid')).toBe('true'));
  const sentence = document.getElementById(returned.getAttribute('aria-describedby') ?? '');
  expect(sentence?.textContent).toContain('收回的选票多于发出的选票');
  expect((await cell('参加投票人数')).getAttribute('aria-invalid')).toBeNull();
  expect(askedFor('PreviewCount').at(-1)).toMatchObject({
    figures: { roundId: 'r1', issued: 600, returned: 610, participants: null, invalid: 0 },
  });
});

test('what is no number is pointed out at once and never sent', async () => {
  const { askedFor } = visit();
  await fillIn();
  await write(/朱清/, '1o0');
  expect(screen.getByText('这里要填整数，不能是“1o0”')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '提交第 1 遍' }));
  expect((await screen.findByRole('alert')).textContent).toContain('1o0');
  expect(askedFor('KeyCount')).toEqual([]);
});

test('an empty cell is asked for by name; the participants may stay empty', async () => {
  const { askedFor } = visit({ KeyCount: () => ({ keyCount: aRound({ keyingsIn: 1 }) }) });
  await write('发出选票', '610');
  fireEvent.click(screen.getByRole('button', { name: '提交第 1 遍' }));
  const errors = await screen.findByRole('alert');
  expect(errors.textContent).toContain('“收回选票”还没有填');
  expect(errors.textContent).not.toContain('参加投票人数');
  await fillIn();
  fireEvent.click(screen.getByRole('button', { name: '提交第 1 遍' }));
  await waitFor(() => expect(askedFor('KeyCount')).toHaveLength(1));
  expect(askedFor('KeyCount')[0]).toMatchObject({
    input: {
      roundId: 'r1',
      keying: 1,
      issued: 610,
      returned: 600,
      invalid: 10,
      participants: null,
      votes: [
        { personId: 'p1', votes: 400 },
        { personId: 'p2', votes: 350 },
        { personId: 'p3', votes: 100 },
      ],
    },
  });
});

test('what is written survives a reload, for this clerk and nobody else', async () => {
  const first = visit();
  await write('发出选票', '610');
  first.unmount();
  const again = visit();
  expect((await cell('发出选票')).value).toBe('610');
  again.unmount();
  visit({}, {}, 'account-2');
  expect((await cell('发出选票')).value).toBe('');
});

test('refused, the same intent is sent again with the same key; other figures with another', async () => {
  const { askedFor } = visit({ KeyCount: () => refusal('KEYING_TAKEN', { keying: 1 }) });
  await fillIn();
  const submit = async (times: number) => {
    fireEvent.click(screen.getByRole('button', { name: '提交第 1 遍' }));
    await waitFor(() => expect(askedFor('KeyCount')).toHaveLength(times));
    await screen.findByText('第 1 遍已由另一位计票员录入。');
  };
  await submit(1);
  await submit(2);
  await write(/朱清/, '101');
  await submit(3);
  const keys = askedFor('KeyCount').map(({ input }) => (input as { idempotencyKey: string }).idempotencyKey);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[1]);
});

test('one who is done sees their own figures and nothing else, and may correct them', async () => {
  visit({}, { keyingsIn: 1, sheets: [aSheet()] });
  expect(
    await screen.findByText('您这一遍已经录入，正在等另一位计票员。两遍一致后自动得出结果。'),
  ).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '更正这一遍' }));
  expect((await cell(/丁一川/)).value).toBe('400');
});

test('differences stand side by side, and each clerk keys again from their own figures', async () => {
  visit(
    {},
    {
      keyingsIn: 2,
      sheets: [aSheet(), aSheet({ keying: 2, own: false })],
      differences: [
        { __typename: 'CountDifference', field: 'votes.p2', name: '王明远', first: 350, second: 305 },
        { __typename: 'CountDifference', field: 'returned', name: null, first: 600, second: null },
      ],
    },
  );
  expect(await screen.findByText('两遍有 2 处不同。请各自核对纸质计票单，再录一次。')).toBeTruthy();
  const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
  expect(rows).toContain('王明远的得票350305');
  expect(rows).toContain('收回选票600未填');
  expect((await cell(/王明远/)).value).toBe('350');
});

test('when both agree, the sentence of the result stands before anybody declares', async () => {
  visit(
    {},
    {
      state: 'COUNTED',
      keyingsIn: 2,
      result: aResult(),
      viewerCan: { __typename: 'RoundViewerCan', keying: null, addWriteIn: false },
    },
  );
  expect(await screen.findByText('两遍一致。结果如下，尚未宣布。')).toBeTruthy();
  expect(screen.getByText(/即至少301票/)).toBeTruthy();
  expect(screen.getByRole('link', { name: '查看结果' }).getAttribute('href')).toBe('/rounds/r1');
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('of several voters of a name the clerk says which is written in', async () => {
  const voters = [
    { registrationId: '7', constituency: '第1选区', sex: 'FEMALE', birthYear: 1980 },
    { registrationId: '9', constituency: '第3选区', sex: 'MALE', birthYear: 1990 },
  ];
  const { askedFor } = visit({
    AddWriteIn: ({ input }) =>
      'registrationId' in (input as object)
        ? { addWriteIn: aRound() }
        : refusal('NAME_AMBIGUOUS', { name: '王芳', voters }),
  });
  await write('选民姓名', '王芳');
  fireEvent.click(screen.getByRole('button', { name: '加到计票单' }));
  fireEvent.click(await screen.findByRole('button', { name: '第3选区 · 男 · 1990 年生' }));
  await waitFor(() => expect(askedFor('AddWriteIn')).toHaveLength(2));
  expect(askedFor('AddWriteIn')[1]).toMatchObject({ input: { roundId: 'r1', registrationId: '9' } });
});

test('a cell the other keying differs in says so, until another figure stands there', async () => {
  const differences = [
    { __typename: 'CountDifference', field: 'votes.p2', name: '王明远', first: 305, second: 350 },
  ];
  let sent = false;
  visit({
    CountPage: () => ({
      round: sent
        ? aRound({
            keyingsIn: 2,
            sheets: [aSheet({ own: false }), aSheet({ keying: 2 })],
            differences,
            viewerCan: { __typename: 'RoundViewerCan', keying: 2, addWriteIn: true },
          })
        : aRound({
            keyingsIn: 1,
            viewerCan: { __typename: 'RoundViewerCan', keying: 2, addWriteIn: true },
          }),
    }),
    KeyCount: () => {
      sent = true;
      return { keyCount: aRound() };
    },
  });
  await fillIn();
  fireEvent.click(screen.getByRole('button', { name: '提交第 2 遍' }));
  expect(await screen.findByText('与另一遍不同，请核对纸质计票单')).toBeTruthy();
  await write(/王明远/, '305');
  expect(screen.queryByText('与另一遍不同，请核对纸质计票单')).toBeNull();
});
