import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { Provider } from '@urql/solid';
import { beforeEach, expect, test } from 'vitest';
import { ConstituencyPage } from '../../../web/nomination/ConstituencyPage.tsx';
import { namesIn } from '../../../web/nomination/roll-search.ts';
import { candidateDesk } from '../../support/candidate-desk.ts';
import { type Answers, fakeApi, refusal } from '../../support/fake-api.ts';
import { visit } from '../../support/render.tsx';

const ten = Array.from('一二三四五六七八九十', (digit) => `丁${digit}`);
const nominees = ['丁一川', '王明远', '朱清'].map((name, index) => ({
  __typename: 'Nominee',
  personId: `p${index}`,
  name,
}));
const desk = (over: object = {}) => ({
  __typename: 'NominationDesk',
  electionDay: '2026-12-16',
  constituency: { __typename: 'Constituency', id: 'c1', name: '第一选区', seats: 2, termId: 't1' },
  fewestCandidates: 3,
  mostCandidates: 4,
  path: 'DISCUSS',
  unknownCharacters: [],
  preliminaryFaults: [],
  nominees,
  nominations: [
    {
      __typename: 'Nomination',
      id: 'n1',
      name: '朱清',
      kind: 'VOTERS',
      organisation: null,
      submittedOn: '2026-11-20',
      withdrawnOn: null,
      faults: ['TOO_FEW_SIGNATORIES'],
      signatures: ten.map((name, index) => ({
        __typename: 'Signature',
        registrationId: String(index),
        name,
        withdrawnOn: index === 0 ? '2026-11-21' : null,
      })),
    },
    {
      __typename: 'Nomination',
      id: 'n2',
      name: '王明远',
      kind: 'PARTY',
      organisation: '某党区委',
      submittedOn: '2026-11-20',
      withdrawnOn: null,
      faults: [],
      signatures: [],
    },
  ],
  ...over,
});
const list = (kind: string) => ({
  __typename: 'CandidateList',
  id: kind,
  kind,
  publishedOn: '2026-11-23',
  candidates: nominees.map(({ personId, name }, index) => ({
    __typename: 'Candidate',
    personId,
    position: index + 1,
    name,
  })),
});
const page = (lists: object[] = [], over: object = {}) => ({
  election: { __typename: 'Election', id: 'e1', name: '换届选举', today: '2026-11-23' },
  nominationDesk: desk(over),
  candidateLists: lists,
});
const officer = {
  accountId: '1',
  name: '沈主任',
  permissions: ['staff:read', 'nomination:record', 'candidates:publish', 'roll:read'],
  county: { code: '330502', name: '吴兴区' },
};
const open = (answers: Answers = {}, viewer = officer) => {
  const api = fakeApi({ ConstituencyPage: page(), CandidateDesk: candidateDesk(), ...answers });
  visit(
    () => (
      <Provider value={api.client}>
        <ConstituencyPage />
      </Provider>
    ),
    { at: '/elections/e1/constituencies/c1', viewer },
  );
  return api;
};
const inputs = (asked: ReturnType<typeof fakeApi>['asked'], operation: string) =>
  asked.filter(({ name }) => name === operation).map(({ variables }) => variables['input']);

beforeEach(() => sessionStorage.clear());

test('the page says how many are to be elected, how many candidates there must be, and what comes next', async () => {
  open();
  expect(await screen.findByText('应选 2 人，正式候选人 3–4 人，已依法提名 3 人')).toBeTruthy();
  expect(screen.getByText(/讨论协商后由选举委员会确定/)).toBeTruthy();
});

test('nominations are shown with what is wrong, and signatures that still count', async () => {
  open();
  const table = await screen.findByRole('table', { name: /提名/ });
  expect(within(table).getByText('有效联名不足十人')).toBeTruthy();
  expect(within(table).getByText('合法')).toBeTruthy();
  expect(within(table).getByRole('button', { name: '选民联名 9 人' })).toBeTruthy();
});

test('who may only read is offered nothing to do', async () => {
  open({}, { ...officer, permissions: ['staff:read'] });
  await screen.findByRole('table', { name: /提名/ });
  for (const name of ['登记提名', '公布初步候选人', '撤回提名'])
    expect(screen.queryByRole('button', { name })).toBeNull();
});

test('once a list is published nothing is nominated or taken back', async () => {
  open({ ConstituencyPage: page([list('PRELIMINARY')]) });
  expect(await screen.findByRole('button', { name: '公布正式候选人' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '登记提名' })).toBeNull();
  expect(screen.queryByRole('button', { name: '撤回提名' })).toBeNull();
});

const bearers = (name: string, ...ids: string[]) => ({
  __typename: 'VotersOfName',
  name,
  voters: ids.map((id) => ({
    __typename: 'NamedVoter',
    registrationId: id,
    personId: `p-${id}`,
    sex: 'MALE',
    birthDate: `19${60 + Number(id)}-05-01`,
    constituency: '第一选区',
  })),
});
const findVoters = (variables: Readonly<Record<string, unknown>>) => {
  const names = variables['names'] as string[];
  if (names[0] === '王明远') return { votersByName: [bearers('王明远', '30')] };
  return {
    votersByName: names.map((name, index) => bearers(name, ...(index === 1 ? ['1', '21'] : [String(index)]))),
  };
};
const typeForm = async () => {
  fireEvent.click(await screen.findByRole('button', { name: '登记提名' }));
  const dialog = await screen.findByRole('dialog');
  const form = within(dialog);
  fireEvent.input(form.getByLabelText('被提名人姓名'), { target: { value: '王明远' } });
  fireEvent.click(form.getByRole('button', { name: '在名册上查找' }));
  await form.findByLabelText(/第一选区/);
  fireEvent.input(form.getByLabelText('联名选民的姓名'), { target: { value: ten.join('、') } });
  fireEvent.click(form.getByRole('button', { name: '核对名册' }));
  await form.findByText('9 人已对上，1 人要处理');
  return form;
};

test('a form is typed off by names; two of one name are told apart before it is sent', async () => {
  const { asked } = open({
    VotersByName: findVoters,
    Nominate: { nominate: { __typename: 'NominationChanged', id: 'n3' } },
  });
  const form = await typeForm();
  fireEvent.click(form.getByRole('button', { name: '登记这份提名' }));
  expect((await form.findAllByText('请先核对联名选民，每一位都要对上')).length).toBeGreaterThan(0);
  expect(inputs(asked, 'Nominate')).toEqual([]);
  fireEvent.change(form.getByLabelText('有 2 位“丁二”，选一位'), { target: { value: '21' } });
  fireEvent.click(form.getByRole('button', { name: '登记这份提名' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(inputs(asked, 'Nominate')).toEqual([
    expect.objectContaining({
      personId: 'p-30',
      kind: 'VOTERS',
      organisation: null,
      registrationIds: ['0', '21', '2', '3', '4', '5', '6', '7', '8', '9'],
      submittedOn: '2026-11-23',
    }),
  ]);
});

test('every fault of a refused form is said with the name of the voter, and what was typed stays', async () => {
  open({
    VotersByName: findVoters,
    Nominate: refusal('NOMINATION_REFUSED', {
      faults: [
        { code: 'SIGNATORY_OVER_CAP', who: '3' },
        { code: 'TOO_FEW_SIGNATORIES', who: 'p-30' },
      ],
    }),
  });
  const form = await typeForm();
  fireEvent.change(form.getByLabelText('有 2 位“丁二”，选一位'), { target: { value: '1' } });
  fireEvent.click(form.getByRole('button', { name: '登记这份提名' }));
  expect(await form.findByText('丁四提名的人数已经达到应选名额')).toBeTruthy();
  expect(form.getByText('有效联名不足十人')).toBeTruthy();
  expect(form.getByLabelText<HTMLInputElement>('被提名人姓名').value).toBe('王明远');
});

test('a nomination is taken back after its loss was told', async () => {
  const { asked } = open({
    WithdrawNomination: { withdrawNomination: { __typename: 'NominationChanged', id: 'n2' } },
  });
  const table = await screen.findByRole('table', { name: /提名/ });
  const [, button] = within(table).getAllByRole('button', { name: '撤回提名' });
  if (button) fireEvent.click(button);
  const dialog = await screen.findByRole('alertdialog');
  expect(within(dialog).getByText(/王明远的这份提名将不再有效/)).toBeTruthy();
  fireEvent.click(within(dialog).getByRole('button', { name: '确认' }));
  await waitFor(() =>
    expect(inputs(asked, 'WithdrawNomination')).toEqual([expect.objectContaining({ nominationId: 'n2' })]),
  );
});

test('a preliminary list holds all nominees and tells why it may not be published', async () => {
  open({ ConstituencyPage: page([], { preliminaryFaults: ['TOO_FEW_CANDIDATES'] }) });
  fireEvent.click(await screen.findByRole('button', { name: '公布初步候选人' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getAllByRole('listitem').map((item) => item.textContent)).toEqual(
    expect.arrayContaining(['丁一川', '王明远', '朱清']),
  );
  expect(dialog.getByText('候选人太少，不够差额比例的下限。')).toBeTruthy();
});

test('a formal list is chosen from the preliminary one and sent once', async () => {
  const { asked } = open({
    ConstituencyPage: page([list('PRELIMINARY')]),
    PublishCandidateList: {
      publishCandidateList: { __typename: 'CandidateListPublished', id: 'l', electionId: 'e1', daysLate: 0 },
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: '公布正式候选人' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('选出 3 至 4 人。已选 0 人。')).toBeTruthy();
  for (const box of dialog.getAllByRole('checkbox')) fireEvent.click(box);
  expect(dialog.getByText('选出 3 至 4 人。已选 3 人。')).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: '公布正式候选人' }));
  await waitFor(() =>
    expect(inputs(asked, 'PublishCandidateList')).toEqual([
      expect.objectContaining({ kind: 'FORMAL', personIds: ['p0', 'p1', 'p2'], publishedOn: '2026-11-23' }),
    ]),
  );
});

test('names are read as people paste them', () => {
  expect(namesIn('丁一、丁二，丁三 丁四\n丁五；丁六,')).toEqual([
    '丁一',
    '丁二',
    '丁三',
    '丁四',
    '丁五',
    '丁六',
  ]);
});
