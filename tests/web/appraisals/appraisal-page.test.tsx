import { screen, waitFor, fireEvent } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { AppraisalPage } from '../../../web/appraisals/AppraisalPage.tsx';
import { visitPage } from '../../support/page.tsx';

const category = (code: string, label: string, threshold: number | null, slips: number | null) => ({
  __typename: 'AppraisalCategory',
  code,
  label,
  threshold,
  slips,
});
const appraisal = (over: object = {}) => ({
  __typename: 'Appraisal',
  id: 'p1',
  deputyId: 'd1',
  name: '王芳',
  heldOn: '2026-11-23',
  present: 12,
  state: 'OPEN',
  issued: 10,
  returned: 4,
  void: null,
  category: null,
  minimumSlips: 5,
  quorumOfPresent: 0.5,
  faults: ['TOO_FEW_SLIPS', 'QUORUM_NOT_REACHED'],
  categories: [category('COMPETENT', '称职', 0.8, null), category('NOT_COMPETENT', '不称职', null, null)],
  ...over,
});
const visit = (it: object, answers = {}) =>
  visitPage(AppraisalPage, {
    path: '/appraisals/:id',
    at: '/appraisals/p1',
    viewer: { permissions: ['appraisal:manage'] },
    answers: { AppraisalPage: () => ({ appraisal: it }), ...answers },
  });

test('while it runs the page tells how many slips are back, what is missing, and nothing of what they say', async () => {
  visit(appraisal());
  expect(await screen.findByRole('heading', { level: 1, name: '王芳的述职评议' })).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: '收回评议票' })).toBeTruthy();
  expect(screen.getByText('收回的票还没有达到最低票数。')).toBeTruthy();
  expect(screen.getByRole('button', { name: '结束评议' }).getAttribute('aria-disabled')).toBe('true');
  expect(document.body.textContent).not.toContain('称职');
});

test('codes are shown once, and put away', async () => {
  const { askedFor } = visit(appraisal(), {
    IssueSlips: () => ({ issueSlips: { __typename: 'IssuedSlips', codes: ['ABCDE-12345', 'FGHJK-67890'] } }),
  });
  fireEvent.click(await screen.findByRole('button', { name: '发放评议票' }));
  expect(await screen.findByText('FGHJK-67890')).toBeTruthy();
  expect(askedFor('IssueSlips')[0]).toMatchObject({ input: { appraisalId: 'p1', count: 2 } });
  fireEvent.click(screen.getByRole('button', { name: '已打印，不再显示' }));
  await waitFor(() => expect(screen.queryByText('FGHJK-67890')).toBeNull());
});

test('afterwards the distribution stands beside the category and its threshold', async () => {
  visit(
    appraisal({
      state: 'CLOSED',
      returned: 10,
      void: 1,
      category: 'COMPETENT',
      faults: [],
      categories: [category('COMPETENT', '称职', 0.8, 8), category('NOT_COMPETENT', '不称职', null, 1)],
    }),
  );
  expect(await screen.findByText('评议等次：称职')).toBeTruthy();
  expect(screen.getByRole('row', { name: /^称职 8/ })).toBeTruthy();
  expect(document.body.textContent).toMatch(/80%/);
  expect(screen.queryByRole('button')).toBeNull();
});
