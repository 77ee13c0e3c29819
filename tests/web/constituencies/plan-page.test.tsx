import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { Provider } from '@urql/solid';
import { expect, test } from 'vitest';
import { PlanPage } from '../../../web/constituencies/PlanPage.tsx';
import { type Answers, fakeApi, refusal } from '../../support/fake-api.ts';
import { visit } from '../../support/render.tsx';

const unit = (name: string) => ({
  __typename: 'PlanUnit',
  code: null,
  name,
  kind: 'COMMUNITY',
  divisionCode: '330502001',
  population: 1_000,
  voters: null,
});
const drawn = (number: number, seats: number, names: string[], over: object = {}) => ({
  __typename: 'DrawnConstituency',
  constituencyId: null,
  number,
  name: `第${number}选区`,
  divisionCode: '330502001',
  seats,
  population: names.length * 1_000,
  voters: null,
  peoplePerDeputy: (names.length * 1_000) / seats,
  percent: 0,
  severity: 'NONE',
  units: names.map(unit),
  ...over,
});
const plan = (over: object = {}) => ({
  __typename: 'ConstituencyPlan',
  id: 'p1',
  termId: 't1',
  number: 6,
  congress: '吴兴区人民代表大会',
  level: 'COUNTY',
  divisionCode: '330502',
  name: '第一方案',
  state: 'DRAFT',
  revision: 3,
  warnPercent: 20,
  strongPercent: 30,
  civilSeats: 4,
  meanPeoplePerDeputy: 750,
  decidedBy: null,
  decisionNumber: null,
  decidedOn: null,
  ground: null,
  faults: [{ __typename: 'AdoptionFaultFound', code: 'UNIT_LEFT_OUT', number: null, unit: '戊社区' }],
  gaps: [{ __typename: 'AllotmentGap', name: '月河街道', allotted: 5, drawn: 4 }],
  constituencies: [
    drawn(1, 2, ['甲社区', '乙社区'], { percent: 33.3, severity: 'STRONG_WARNING' }),
    drawn(2, 2, ['丙社区']),
  ],
  looseUnits: [unit('戊社区')],
  ...over,
});
const measured = (variables: Readonly<Record<string, unknown>>) => ({
  previewPlan: {
    __typename: 'PlanMeasured',
    meanPeoplePerDeputy: 1_000,
    faults: [],
    gaps: [],
    constituencies: (variables['constituencies'] as { number: number; name: string; seats: number }[]).map(
      ({ number, name }) => ({
        __typename: 'DrawnConstituency',
        number,
        name,
        population: 2_000,
        percent: 0,
        peoplePerDeputy: 1_000,
        severity: 'NONE',
      }),
    ),
  },
});
const officer = {
  accountId: '1',
  name: '沈主任',
  permissions: ['staff:read', 'election:manage'],
  county: { code: '330502', name: '吴兴区' },
};
const open = (answers: Answers = {}, viewer = officer) => {
  const api = fakeApi({
    PlanPage: { constituencyPlan: plan() },
    PlanDivisions: { divisions: [{ __typename: 'Division', code: '330502001', name: '月河街道' }] },
    PreviewPlan: measured,
    PlanSiblings: { constituencyPlans: [] },
    ...answers,
  });
  visit(
    () => (
      <Provider value={api.client}>
        <PlanPage />
      </Provider>
    ),
    { at: '/plans/p1', viewer },
  );
  return api;
};
const sent = (asked: ReturnType<typeof fakeApi>['asked'], operation: string) =>
  asked.filter(({ name }) => name === operation).map(({ variables }) => variables);

test('a draft shows what is far off the mean and what keeps it from being adopted', async () => {
  open();
  expect(await screen.findByText('“戊社区”还没有划入选区')).toBeTruthy();
  expect(screen.getAllByText(/\+33\.3% 相差很大/).length).toBeGreaterThan(0);
  expect(screen.getByText(/2 个选区，已分 4 \/ 4 名/)).toBeTruthy();
  expect(screen.getByText(/月河街道分配 5 名，已划 4 名/)).toBeTruthy();
});

test('cells are edited in place; Enter goes down the column; the law is asked again', async () => {
  const { asked } = open();
  await screen.findAllByText('月河街道');
  const seats = screen.getByLabelText<HTMLInputElement>('第1选区的名额');
  fireEvent.change(seats, { target: { value: '3' } });
  fireEvent.keyDown(seats, { key: 'Enter' });
  expect(document.activeElement).toBe(screen.getByLabelText('第2选区的名额'));
  await screen.findByText('可以确定');
  expect(sent(asked, 'PreviewPlan').at(-1)).toMatchObject({ constituencies: [{ seats: 3 }, { seats: 2 }] });
});

test('a unit that is in no constituency is put into one, undone, and what stands is saved whole', async () => {
  const { asked } = open({
    SavePlan: { savePlan: { __typename: 'PlanChanged', id: 'p1', revision: 4 } },
  });
  const move = await screen.findByLabelText('把戊社区移到');
  fireEvent.change(move, { target: { value: '1' } });
  expect(screen.queryByLabelText('把戊社区移到')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '撤销' }));
  expect(screen.getByLabelText('把戊社区移到')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '重做' }));
  fireEvent.click(screen.getByRole('button', { name: '保存方案' }));
  await waitFor(() => expect(sent(asked, 'SavePlan')).toHaveLength(1));
  expect(sent(asked, 'SavePlan')[0]?.['input']).toMatchObject({
    planId: 'p1',
    revision: 3,
    constituencies: [{}, { units: [{ name: '丙社区' }, { name: '戊社区' }] }],
    looseUnits: [],
  });
});

test('somebody else’s newer revision is said, and what was drawn stays', async () => {
  open({ SavePlan: refusal('PLAN_CHANGED', { name: '第一方案' }) });
  fireEvent.change(await screen.findByLabelText('第1选区的名额'), { target: { value: '1' } });
  fireEvent.click(screen.getByRole('button', { name: '保存方案' }));
  expect(await screen.findByText(/已由别人保存过/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('第1选区的名额').value).toBe('1');
});

test('chosen constituencies are merged', async () => {
  open();
  for (const name of ['选中第1选区', '选中第2选区']) fireEvent.click(await screen.findByLabelText(name));
  fireEvent.click(screen.getByRole('button', { name: '合并所选' }));
  expect(screen.getByLabelText<HTMLInputElement>('第1选区的名额').value).toBe('3');
  expect(screen.queryByLabelText('第2选区的名额')).toBeNull();
});

test('an adopted plan, and a reader who may not manage, get nothing to change', async () => {
  open({
    PlanPage: {
      constituencyPlan: plan({ state: 'ADOPTED', decisionNumber: '3号', decidedOn: '2026-09-01' }),
    },
  });
  expect(await screen.findByText('已确定')).toBeTruthy();
  for (const name of ['保存方案', '合并所选', '导入表格'])
    expect(screen.queryByRole('button', { name })).toBeNull();
  expect(screen.queryByLabelText('第1选区的名额')).toBeNull();
});

test('a plan is decided on with who, which document and when', async () => {
  const { asked } = open({
    PlanPage: { constituencyPlan: plan({ faults: [], looseUnits: [] }) },
    AdoptPlan: { adoptPlan: { __typename: 'PlanChanged', id: 'p1' } },
  });
  fireEvent.click(await screen.findByRole('button', { name: '作出决定' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.input(dialog.getByLabelText('决定机关'), { target: { value: '区选举委员会' } });
  fireEvent.input(dialog.getByLabelText('决定文号'), { target: { value: '5号' } });
  fireEvent.input(dialog.getByLabelText('决定日期'), { target: { value: '2026-09-20' } });
  fireEvent.click(dialog.getByRole('button', { name: '确定方案' }));
  await waitFor(() => expect(sent(asked, 'AdoptPlan')).toHaveLength(1));
  expect(sent(asked, 'AdoptPlan')[0]?.['input']).toMatchObject({
    planId: 'p1',
    revision: 3,
    decidedBy: '区选举委员会',
    decisionNumber: '5号',
    decidedOn: '2026-09-20',
  });
});
