import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { MarkPage } from '../../../web/appraisals/MarkPage.tsx';
import { type Answers, refusal } from '../../support/fake-api.ts';
import { visitPage } from '../../support/page.tsx';

const slip = (state: string) => ({
  slip: {
    __typename: 'Slip',
    name: '王芳',
    congress: '吴兴区人民代表大会',
    state,
    categories: [
      { __typename: 'SlipCategory', code: 'COMPETENT', label: '称职' },
      { __typename: 'SlipCategory', code: 'NOT_COMPETENT', label: '不称职' },
    ],
  },
});
const visit = (answers: Answers) => visitPage(MarkPage, { path: '/mark', at: '/mark', answers });
const enter = async (code: string) => {
  fireEvent.input(await screen.findByRole('textbox', { name: '票上的编码' }), { target: { value: code } });
  fireEvent.click(screen.getByRole('button', { name: '下一步' }));
};

test('a code, one choice, handed in; a lost answer is asked for with the same key', async () => {
  let tries = 0;
  const { askedFor } = visit({
    MarkPageSlip: () => slip('READY'),
    MarkSlip: () => {
      tries += 1;
      if (tries === 1) return refusal('INTERNAL', { incident: 'x' });
      return { markSlip: { __typename: 'ChangedAppraisal', appraisalId: 'p1' } };
    },
  });
  await enter('ABCDE-12345');
  expect(await screen.findByRole('heading', { name: '王芳代表述职评议' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '投出评议票' }));
  expect(await screen.findByText('请选择一项。')).toBeTruthy();
  expect(askedFor('MarkSlip')).toEqual([]);
  fireEvent.click(screen.getByRole('radio', { name: '称职' }));
  fireEvent.click(screen.getByRole('button', { name: '投出评议票' }));
  await waitFor(() => expect(askedFor('MarkSlip')).toHaveLength(1));
  await screen.findByText(/系统出了差错/);
  fireEvent.click(screen.getByRole('button', { name: '投出评议票' }));
  expect(await screen.findByRole('heading', { name: '评议票已收到' })).toBeTruthy();
  const [first, second] = askedFor('MarkSlip');
  expect(second).toEqual(first);
  expect(first).toMatchObject({ input: { code: 'ABCDE-12345', category: 'COMPETENT' } });
  expect(sessionStorage.length + localStorage.length).toBe(0);
});

test.each([
  ['USED', '这张评议票已经用过。'],
  ['CLOSED', '这场评议已经结束。'],
])('a slip that is %s says so', async (state, words) => {
  visit({ MarkPageSlip: () => slip(state) });
  await enter('ABCDE-12345');
  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('a code nobody issued', async () => {
  visit({ MarkPageSlip: () => ({ slip: null }) });
  await enter('AAAAA-AAAAA');
  expect(await screen.findByText('没有这张评议票，请核对编码。')).toBeTruthy();
});
