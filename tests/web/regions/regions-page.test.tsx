import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { Provider } from '@urql/solid';
import { expect, test } from 'vitest';
import { RegionsPage } from '../../../web/regions/RegionsPage.tsx';
import { type Answers, fakeApi } from '../../support/fake-api.ts';
import { visit } from '../../support/render.tsx';

const division = (code: string, name: string, over: object = {}) => ({
  __typename: 'Region',
  code,
  name,
  englishName: name,
  kind: 'STREET',
  validFrom: null,
  validTo: null,
  successorCode: null,
  successor: null,
  inForce: true,
  ...over,
});
const regions = {
  regions: {
    __typename: 'Regions',
    on: '2026-11-23',
    divisions: [
      division('330502001', '月河街道'),
      division('330502002', '旧街道', { inForce: false, validTo: '2024-12-31', successor: '月河街道' }),
    ],
    zones: [
      {
        __typename: 'Zone',
        id: 'z1',
        name: '某新区',
        englishName: '',
        workingBody: '管理委员会',
        validFrom: null,
        validTo: null,
        inForce: true,
        members: [
          {
            __typename: 'ZoneMember',
            divisionCode: '330502001',
            name: '月河街道',
            validFrom: null,
            validTo: null,
            inForce: true,
          },
        ],
      },
    ],
  },
};
const admin = {
  accountId: '1',
  name: '管理员',
  permissions: ['region:manage'],
  county: { code: '330502', name: '吴兴区' },
};
const open = (answers: Answers = {}, viewer: typeof admin | null = admin, at = '/regions') => {
  const api = fakeApi({ RegionsPage: regions, ...answers });
  visit(
    () => (
      <Provider value={api.client}>
        <RegionsPage />
      </Provider>
    ),
    { at, ...(viewer ? { viewer } : {}) },
  );
  return api;
};

test('what ended says what took its place, and a zone says what it runs', async () => {
  open();
  expect(await screen.findByText('已并入月河街道')).toBeTruthy();
  expect(screen.getByText(/现行 1 个镇街，1 个功能区/)).toBeTruthy();
  expect(screen.getByText('管理委员会')).toBeTruthy();
});

test('the day asked for stands in the address', async () => {
  const { asked } = open({}, admin, '/regions?on=2024-01-01');
  await screen.findByText('旧街道');
  expect(asked.find(({ name }) => name === 'RegionsPage')?.variables).toEqual({ on: '2024-01-01' });
});

test('who may not manage is offered nothing to do', async () => {
  open({}, null);
  await screen.findByText('旧街道');
  for (const name of ['新增镇街', '导入代码表', '新增功能区'])
    expect(screen.queryByRole('button', { name })).toBeNull();
});

test('a division is put right', async () => {
  const { asked } = open({
    SaveDivision: { saveDivision: { __typename: 'DivisionSaved', code: '330502001' } },
  });
  const [edit] = await screen.findAllByLabelText('更正月河街道');
  if (edit) fireEvent.click(edit);
  const form = within(await screen.findByRole('dialog'));
  fireEvent.input(form.getByLabelText('名称'), { target: { value: '月河新街道' } });
  fireEvent.click(form.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(asked.find(({ name }) => name === 'SaveDivision')?.variables['input']).toMatchObject({
      code: '330502001',
      name: '月河新街道',
      validTo: null,
    }),
  );
});
