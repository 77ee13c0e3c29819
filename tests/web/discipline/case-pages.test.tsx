import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { CasePage } from '../../../web/discipline/CasePage.tsx';
import { CasesPage } from '../../../web/discipline/CasesPage.tsx';
import { type Answers, refusal } from '../../support/fake-api.ts';
import { visitPage } from '../../support/page.tsx';

const row = {
  __typename: 'DisciplineCase',
  id: 'k1',
  number: '2026-0007',
  category: 'BRIBERY',
  channel: 'HOTLINE',
  constituency: null,
  receivedOn: '2026-11-20',
  state: 'RECEIVED',
  acknowledgeBy: '2026-11-21',
  decideBy: '2026-12-05',
  overdue: 'ACKNOWLEDGE',
  finding: null,
  closedOn: null,
};
const viewer = { permissions: ['case:read', 'case:handle'] };
const whole = (over: object = {}) => ({
  disciplineCase: {
    ...row,
    __typename: 'DisciplineCaseWhole',
    electionId: 'e1',
    text: '有人送礼',
    ground: null,
    answer: null,
    hasComplainant: true,
    files: [{ __typename: 'CaseFile', id: 'f1', name: '照片.jpg' }],
    subjects: [],
    notes: [],
    handOvers: [],
    ...over,
  },
});
const openCase = (answers: Answers) =>
  visitPage(CasePage, { path: '/cases/:id', at: '/cases/k1', viewer, answers });

test('the desk sees what is due and, with a word, what is overdue', async () => {
  visitPage(CasesPage, {
    path: '/elections/:id/cases',
    at: '/elections/e1/cases',
    viewer,
    answers: {
      CasesPage: {
        election: { __typename: 'Election', id: 'e1', name: '换届选举', terms: [] },
        caseClock: {
          __typename: 'CaseClock',
          electionId: 'e1',
          settled: false,
          acknowledgeDays: 1,
          decideDays: 15,
          decideDaysNear: 3,
          nearFrom: 15,
        },
        disciplineCases: {
          __typename: 'DisciplineCaseConnection',
          totalCount: 1,
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          edges: [{ __typename: 'DisciplineCaseEdge', node: row }],
        },
      },
    },
  });
  const table = await screen.findByRole('table');
  expect(within(table).getByRole('link', { name: '2026-0007' }).getAttribute('href')).toBe('/cases/k1');
  expect(within(table).getByText('受理超期')).toBeTruthy();
  expect(screen.getByText(/这是默认时限/)).toBeTruthy();
});

test('a case is taken in hand by its one primary button; its evidence opens through the case', async () => {
  const page = openCase({ CasePage: whole(), AcknowledgeCase: { acknowledgeCase: { id: 'k1' } } });
  expect((await screen.findByRole('link', { name: '照片.jpg' })).getAttribute('href')).toBe(
    '/cases/k1/files/f1',
  );
  fireEvent.click(screen.getByRole('button', { name: '受理' }));
  await waitFor(() => expect(page.askedFor('AcknowledgeCase')).toMatchObject([{ input: { caseId: 'k1' } }]));
});

test('who reported is shown for a purpose only', async () => {
  const page = openCase({
    CasePage: whole(),
    ReadComplainant: { readComplainant: { __typename: 'Complainant', name: '陈安', contact: null } },
  });
  const reveal = await screen.findByRole('button', { name: '查看举报人' });
  expect((reveal as HTMLButtonElement).disabled || reveal.getAttribute('aria-disabled') === 'true').toBe(
    true,
  );
  fireEvent.input(screen.getByLabelText(/用途/), { target: { value: '核实时间' } });
  fireEvent.click(reveal);
  expect(await screen.findByText('陈安')).toBeTruthy();
  expect(page.askedFor('ReadComplainant')).toMatchObject([{ input: { purpose: '核实时间' } }]);
});

test('a case is closed with a finding, a ground and an answer; a refusal stands in the dialog', async () => {
  const page = openCase({
    CasePage: whole({ state: 'ACKNOWLEDGED', overdue: null }),
    CloseCase: refusal('CASE_NOT_HANDED_OVER'),
  });
  fireEvent.click(await screen.findByRole('button', { name: '办结' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByLabelText('移送处理'));
  fireEvent.input(dialog.getByLabelText(/依据/), { target: { value: '涉嫌贿选' } });
  fireEvent.input(dialog.getByLabelText(/答复举报人/), { target: { value: '已移送' } });
  fireEvent.click(dialog.getByRole('button', { name: '办结' }));
  expect((await dialog.findByRole('alert')).textContent).toContain('还没有移送记录');
  expect(page.askedFor('CloseCase')).toMatchObject([
    { input: { caseId: 'k1', finding: 'HANDED_OVER', ground: '涉嫌贿选', answer: '已移送' } },
  ]);
});
