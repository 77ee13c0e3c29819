import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { Provider } from '@urql/solid';
import { beforeEach, expect, test } from 'vitest';
import { NewTermPage } from '../../../web/constituencies/NewTermPage.tsx';
import { type Answers, fakeApi, refusal } from '../../support/fake-api.ts';
import { visit } from '../../support/render.tsx';

const sum = (over: object = {}) => ({
  calculateQuota: {
    __typename: 'QuotaCalculated',
    base: 140,
    additional: 150,
    extra: 0,
    seats: 290,
    cap: 450,
    capped: false,
    smallAreaDiscretion: false,
    minorityRatio: null,
    difference: null,
    findings: [],
    ...over,
  },
});
const officer = {
  accountId: '1',
  name: '沈主任',
  permissions: ['election:manage'],
  county: { code: '330502', name: '吴兴区' },
};
const open = (answers: Answers = {}) => {
  const api = fakeApi({
    ElectingDivisions: {
      divisions: [
        { __typename: 'Division', code: '330502001', name: '月河街道', hasOwnCongress: false },
        { __typename: 'Division', code: '330502100', name: '织里镇', hasOwnCongress: true },
      ],
    },
    CalculateQuota: sum(),
    ...answers,
  });
  visit(
    () => (
      <Provider value={api.client}>
        <NewTermPage />
      </Provider>
    ),
    { at: '/terms/new', viewer: officer },
  );
  return api;
};
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
beforeEach(() => sessionStorage.clear());

test('EL-2: streets are not offered, and what is missing is said at the top', async () => {
  const { asked } = open();
  await screen.findByRole('option', { name: '织里镇' });
  expect(screen.queryByRole('option', { name: '月河街道' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '建立届次' }));
  expect((await screen.findAllByText('请填写决定文号')).length).toBeGreaterThan(0);
  expect(asked.some(({ name }) => name === 'CreateTerm')).toBe(false);
});

test('EQ-9: the sum can be read aloud, and a number that differs is told with how much', async () => {
  open({
    CalculateQuota: ({ approvedSeats }) =>
      sum(approvedSeats === 297 ? { difference: 7, findings: ['DIFFERS_FROM_FORMULA'] } : {}),
  });
  await screen.findByRole('option', { name: '织里镇' });
  type('人口数', '750000');
  expect(await screen.findByText('基数 140 ＋ 按人口 150 ＝ 290 名')).toBeTruthy();
  type('批准的代表名额', '297');
  expect(await screen.findByText(/批准的名额比公式多 7 名/)).toBeTruthy();
});

test('EQ-7: a term is set up with who decided, when and by which document; a refusal is said', async () => {
  const { asked } = open({ CreateTerm: refusal('TERM_EXISTS', { number: 6 }) });
  await screen.findByRole('option', { name: '织里镇' });
  fireEvent.change(screen.getByLabelText(/哪一级/), { target: { value: '330502' } });
  type('届次', '6');
  type('人口数', '750000');
  type('批准的代表名额', '290');
  type('确定名额的机关', '省人大常委会');
  type('决定文号', '5号');
  type('决定日期', '2026-06-01');
  fireEvent.click(screen.getByRole('button', { name: '建立届次' }));
  await waitFor(() => expect(asked.find(({ name }) => name === 'CreateTerm')).toBeTruthy());
  expect(asked.find(({ name }) => name === 'CreateTerm')?.variables['input']).toMatchObject({
    divisionCode: '330502',
    number: 6,
    approvedSeats: 290,
    decision: { decidedBy: '省人大常委会', decisionNumber: '5号', decidedOn: '2026-06-01' },
  });
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('决定文号').value).toBe('5号');
});
