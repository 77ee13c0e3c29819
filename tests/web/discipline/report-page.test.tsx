import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { ReportPage } from '../../../web/discipline/ReportPage.tsx';
import { StatusPage } from '../../../web/discipline/StatusPage.tsx';
import type { Answers } from '../../support/fake-api.ts';
import { visitPage } from '../../support/page.tsx';

const elections = [
  {
    __typename: 'Election',
    id: 'e1',
    name: '换届选举',
    terms: [{ __typename: 'ElectionTerm', id: 't1', congress: '区人民代表大会' }],
  },
];
const open = (answers: Answers = {}) =>
  visitPage(ReportPage, {
    path: '/report',
    at: '/report',
    answers: {
      ReportPage: { elections },
      ReceiveReport: {
        receiveReport: { __typename: 'ReportReceived', number: '2026-0007', code: 'A1B2C-D3E4F' },
      },
      ...answers,
    },
  });

test('a report needs the act and what happened; then the code is shown once', async () => {
  const page = open();
  const send = await screen.findByRole('button', { name: '提交举报' });
  fireEvent.click(send);
  const summary = await screen.findByRole('alert');
  expect(summary.textContent).toContain('请选择是什么行为');
  expect(summary.textContent).toContain('请写明发生了什么');
  expect(page.askedFor('ReceiveReport')).toEqual([]);

  fireEvent.change(screen.getByLabelText(/是什么行为/), { target: { value: 'BRIBERY' } });
  fireEvent.input(screen.getByLabelText(/发生了什么/), { target: { value: '有人送礼' } });
  fireEvent.click(send);
  await waitFor(() => expect(page.askedFor('ReceiveReport')).toHaveLength(1));
  expect(page.askedFor('ReceiveReport')[0]).toMatchObject({
    input: {
      electionId: 'e1',
      channel: 'ONLINE',
      category: 'BRIBERY',
      text: '有人送礼',
      constituencyId: null,
    },
  });
  expect(await screen.findByText('A1B2C-D3E4F')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('已收到您的举报');
});

test('where there is no election, the page says so', async () => {
  open({ ReportPage: { elections: [] } });
  expect(await screen.findByText('目前没有选举')).toBeTruthy();
});

test('whoever holds the code reads the state and the answer', async () => {
  const page = visitPage(StatusPage, {
    path: '/report/status',
    at: '/report/status',
    answers: {
      CaseStatus: {
        caseStatus: {
          __typename: 'CaseStatus',
          number: '2026-0007',
          receivedOn: '2026-11-20',
          state: 'CLOSED',
          closedOn: '2026-11-23',
          answer: '经查不属实。',
        },
      },
    },
  });
  const code = await screen.findByLabelText('查询码');
  fireEvent.input(code, { target: { value: 'ABC' } });
  fireEvent.click(screen.getByRole('button', { name: '查询' }));
  expect((await screen.findByRole('alert')).textContent).toContain('二十位字母和数字');
  fireEvent.input(code, { target: { value: 'abcde-fghjk-mnpqr-stvwx' } });
  fireEvent.click(screen.getByRole('button', { name: '查询' }));
  expect(await screen.findByText('经查不属实。')).toBeTruthy();
  expect(page.askedFor('CaseStatus')).toEqual([{ code: 'abcdefghjkmnpqrstvwx' }]);
});
