import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { ResultPage } from '../../../web/balloting/ResultPage.tsx';
import type { Locale } from '../../../web/i18n/messages.ts';
import { type Answers, refusal } from '../../support/fake-api.ts';
import { visitPage } from '../../support/page.tsx';
import { aResult, aRound } from './rounds.ts';

interface Told {
  readonly answers?: Answers;
  readonly staff?: boolean;
  readonly locale?: Locale;
}

const visit = (
  answer: { readonly round?: object | null; readonly result?: object | null },
  { answers = {}, staff = true, locale = 'zh-CN' }: Told = {},
) =>
  visitPage(ResultPage, {
    path: '/rounds/:id',
    at: '/rounds/r1',
    locale,
    viewer: staff ? { permissions: ['count:read'] } : null,
    answers: {
      ResultPage: () => ({ result: answer.result ?? null, round: answer.round ?? null }),
      ...answers,
    },
  });
const can = (over: object) => ({
  __typename: 'RoundViewerCan',
  keying: null,
  addWriteIn: false,
  merge: false,
  closeCount: false,
  requestDeclaration: false,
  withdraw: false,
  declare: false,
  keyedItself: false,
  reopen: false,
  confirm: false,
  ...over,
});
const counted = (over: object = {}) =>
  aRound({ state: 'COUNTED', keyingsIn: 2, result: aResult(), viewerCan: can({ declare: true }), ...over });

test('the public reads a declared result: bars over those who took part, the line, the seal, the figures', async () => {
  const { askedFor } = visit(
    { result: aResult({ declaredAt: '2026-12-16T12:00:00.000Z' }) },
    { staff: false },
  );
  expect(await screen.findByRole('heading', { level: 1, name: '第1选区选举结果' })).toBeTruthy();
  expect(askedFor('ResultPage')).toEqual([{ id: 'r1', staff: false }]);
  const table = screen.getByRole('table', { name: /过半数 301/ });
  expect(within(table).getByRole('row', { name: /丁一川 400 66.7% 当选/ })).toBeTruthy();
  expect(within(table).getByRole('row', { name: /朱清（另选） 100 16.7% 未达到/ })).toBeTruthy();
  expect(screen.getByText(/选举有效，应选 2 名，全部选出/)).toBeTruthy();
  expect(screen.getByText('选举法第 45 条')).toBeTruthy();
  for (const [label, value] of [
    ['登记选民', '1,000 人'],
    ['参加投票', '600 人'],
    ['有效票', '590 张'],
    ['无效票', '10 张'],
  ]) {
    expect(screen.getByText(label ?? '').nextElementSibling?.textContent).toContain(value);
  }
  expect(screen.queryByRole('button')).toBeNull();
});

test('nothing of an undeclared round is there for the public', async () => {
  visit({}, { staff: false });
  expect(await screen.findByRole('heading', { name: '没有这个页面' })).toBeTruthy();
});

const asked = {
  __typename: 'DeclarationRequest',
  askedAt: '2026-12-16T12:00:00.000Z',
  photoSkipReason: '相机坏了',
  nextHeldOn: null,
  anotherCandidates: [],
  anotherGround: null,
};

test('one officer asks for the declaration, with the reason why a photo is missing', async () => {
  const { askedFor } = visit(
    { round: counted({ photoRequired: true, viewerCan: can({ requestDeclaration: true }) }) },
    { answers: { RequestDeclaration: () => ({ requestDeclaration: counted() }) } },
  );
  fireEvent.input(await screen.findByRole('textbox', { name: /没有计票单照片的原因/ }), {
    target: { value: '相机坏了' },
  });
  expect(screen.queryByRole('button', { name: '宣布结果' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '提请宣布' }));
  await waitFor(() => expect(askedFor('RequestDeclaration')).toHaveLength(1));
  expect(askedFor('RequestDeclaration')[0]).toMatchObject({
    input: { roundId: 'r1', photoSkipReason: '相机坏了', anotherCandidates: null },
  });
});

test('level at the cut, those who stand are ticked by people, with how it was decided', async () => {
  const level = aResult({
    unfilled: 1,
    nextKind: 'ANOTHER',
    nextSeats: 1,
    candidates: ['甲', '乙', '丙'].map((name, at) => ({
      __typename: 'ResultCandidate',
      personId: `p${at}`,
      name,
      writeIn: false,
      votes: at === 0 ? 25 : 15,
      elected: false,
      inNextRound: true,
      level: at > 0,
      against: null,
      abstained: null,
    })),
  });
  const { askedFor } = visit(
    { round: counted({ result: level, viewerCan: can({ requestDeclaration: true }) }) },
    { answers: { RequestDeclaration: () => ({ requestDeclaration: counted() }) } },
  );
  fireEvent.click(await screen.findByRole('checkbox', { name: /丙/ }));
  fireEvent.input(screen.getByRole('textbox', { name: '怎样决定的' }), { target: { value: '抽签' } });
  fireEvent.click(screen.getByRole('button', { name: '提请宣布' }));
  await waitFor(() => expect(askedFor('RequestDeclaration')).toHaveLength(1));
  expect(askedFor('RequestDeclaration')[0]).toMatchObject({
    input: { anotherCandidates: ['p0', 'p2'], anotherGround: '抽签' },
  });
});

test('whoever asked waits for another; the reason is read by whoever declares', async () => {
  visit({ round: counted({ declaration: asked, viewerCan: can({ withdraw: true }) }) });
  expect(await screen.findByText(/您已提请宣布，请由另一位/)).toBeTruthy();
  expect(screen.getByText('没有计票单照片的原因：相机坏了')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '宣布结果' })).toBeNull();
  expect(screen.getByRole('button', { name: '撤回提请' })).toBeTruthy();
});

test('declaring asks once more, says what it means, and sends one intent', async () => {
  const { askedFor } = visit(
    { round: counted({ declaration: asked, viewerCan: can({ declare: true, withdraw: true }) }) },
    { answers: { DeclareResult: () => ({ declareResult: counted({ state: 'DECLARED' }) }) } },
  );
  fireEvent.click(await screen.findByRole('button', { name: '宣布结果' }));
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog.textContent).toContain('永远不能再改');
  expect(askedFor('DeclareResult')).toEqual([]);
  fireEvent.click(within(dialog).getByRole('button', { name: '宣布结果' }));
  await waitFor(() => expect(askedFor('DeclareResult')).toHaveLength(1));
  expect(askedFor('DeclareResult')[0]).toMatchObject({ input: { roundId: 'r1' } });
});

test('whoever keyed a sheet is told why they cannot declare', async () => {
  visit({ round: counted({ viewerCan: can({ keyedItself: true }) }) });
  expect(await screen.findByText('您录入过本轮计票单，请由另一人宣布。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '宣布结果' })).toBeNull();
});

test('level candidates are marked, the vote that follows is named, its day is asked for', async () => {
  const tied = aResult({
    tieSeats: 1,
    nextKind: 'TIE',
    nextSeats: 1,
    candidates: [
      { name: '甲', writeIn: false, votes: 400, elected: true, inNextRound: false },
      { name: '乙', writeIn: false, votes: 350, elected: false, inNextRound: true },
      { name: '丙', writeIn: false, votes: 350, elected: false, inNextRound: true },
    ].map((one) => ({ __typename: 'ResultCandidate', ...one })),
  });
  visit({ round: counted({ result: tied, viewerCan: can({ requestDeclaration: true }) }) });
  expect(await screen.findByRole('row', { name: /乙 350 58.3% 票数相等/ })).toBeTruthy();
  expect(screen.getByText('宣布后开始：再次投票，应选 1 名。')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: '下一次投票的日期' })).toBeTruthy();
});

test('committee staff confirm the elected, who then lead to their record', async () => {
  const review = (id: string, name: string, over: object = {}) => ({
    __typename: 'Qualification',
    id,
    name,
    state: 'UNDER_REVIEW',
    ground: null,
    decidedOn: null,
    deputyId: null,
    ...over,
  });
  const round = counted({
    state: 'DECLARED',
    viewerCan: can({ confirm: true }),
    qualifications: [
      review('q1', '丁一川'),
      review('q2', '王明远'),
      review('q3', '沈月', { state: 'CONFIRMED', deputyId: 'd3', decidedOn: '2026-12-20' }),
    ],
  });
  const { askedFor } = visit(
    { round },
    {
      answers: {
        ConfirmDeputies: () => refusal('DOUBLE_MANDATE', { name: '丁一川', congress: '织里镇人大' }),
      },
    },
  );
  expect((await screen.findByRole('link', { name: '打开代表档案' })).getAttribute('href')).toBe(
    '/deputies/d3',
  );
  fireEvent.click(screen.getByRole('checkbox', { name: '王明远' }));
  fireEvent.click(screen.getByRole('button', { name: '确认 1 人的代表资格' }));
  await waitFor(() => expect(askedFor('ConfirmDeputies')).toHaveLength(1));
  expect(askedFor('ConfirmDeputies')[0]).toMatchObject({
    input: { qualificationIds: ['q1'], decision: 'CONFIRMED' },
  });
  expect((await screen.findByRole('alert')).textContent).toContain('丁一川已任织里镇人大代表');
});

test('an election is declared void only with its ground', async () => {
  const q = {
    __typename: 'Qualification',
    id: 'q1',
    name: '丁一川',
    state: 'UNDER_REVIEW',
    ground: null,
    decidedOn: null,
    deputyId: null,
  };
  const { askedFor } = visit(
    { round: counted({ state: 'DECLARED', viewerCan: can({ confirm: true }), qualifications: [q] }) },
    { answers: { ConfirmDeputies: () => ({ confirmDeputies: [{ ...q, state: 'VOID' }] }) } },
  );
  const act = await screen.findByRole('button', { name: '确定当选无效' });
  expect(act.getAttribute('aria-disabled')).toBe('true');
  fireEvent.input(screen.getByRole('textbox', { name: /无效的理由/ }), { target: { value: '贿选' } });
  fireEvent.click(act);
  const dialog = await screen.findByRole('alertdialog');
  fireEvent.click(within(dialog).getByRole('button', { name: '确定当选无效' }));
  await waitFor(() => expect(askedFor('ConfirmDeputies')).toHaveLength(1));
  expect(askedFor('ConfirmDeputies')[0]).toMatchObject({
    input: { qualificationIds: ['q1'], decision: 'VOID', ground: '贿选' },
  });
});

test('in English, everything but the official sentence is English', async () => {
  visit({ round: counted() }, { locale: 'en' });
  expect(await screen.findByText(/Valid. All 2 seats are filled/)).toBeTruthy();
  expect(screen.getByText('Electoral Law, art. 45')).toBeTruthy();
  expect(screen.getByText(/即至少301票/).getAttribute('lang')).toBe('zh-CN');
});

test('a count that the paper contradicts is sent back to the clerks, asked once more', async () => {
  const { askedFor } = visit(
    { round: counted({ viewerCan: can({ reopen: true }) }) },
    { answers: { ReopenCount: { reopenCount: aRound() } } },
  );
  fireEvent.click(await screen.findByRole('button', { name: '退回计票员' }));
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog.textContent).toContain('已录入的计票单都会保留');
  fireEvent.click(within(dialog).getByRole('button', { name: '退回计票员' }));
  await waitFor(() => expect(askedFor('ReopenCount')).toHaveLength(1));
});
