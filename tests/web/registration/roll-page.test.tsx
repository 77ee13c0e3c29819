import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { Provider } from '@urql/solid';
import { afterEach, expect, test, vi } from 'vitest';
import { RollPage } from '../../../web/registration/RollPage.tsx';
import { type Answers, fakeApi, refusal } from '../../support/fake-api.ts';
import { visit } from '../../support/render.tsx';

const anImport = (over: object = {}) => ({
  __typename: 'RollImport',
  id: 'i1',
  fileName: '名册.csv',
  state: 'PREVIEW',
  failure: null,
  encoding: 'gb18030',
  uploadedBy: '沈主任',
  createdAt: '2026-11-23T04:00:00.000Z',
  rowsRead: 48_249,
  byteSize: 100,
  bytesRead: 100,
  format: 'CSV',
  answerable: 7,
  accepted: 0,
  faults: [
    { __typename: 'RollFaultCount', fault: 'NAME_DIFFERS', verdict: 'QUESTION', rows: 7 },
    { __typename: 'RollFaultCount', fault: 'ID_CHECK_DIGIT', verdict: 'REFUSED', rows: 28 },
  ],
  counts: { __typename: 'RollCounts', new: 48_000, unchanged: 3, moved: 212, question: 9, refused: 28 },
  columns: [
    { __typename: 'RollSheetColumn', position: 0, column: 'NAME', heading: '选民姓名', ignored: false },
    { __typename: 'RollSheetColumn', position: 1, column: 'ID_NUMBER', heading: '证件', ignored: false },
    {
      __typename: 'RollSheetColumn',
      position: 2,
      column: 'COUNTY_CONSTITUENCY',
      heading: '选区',
      ignored: false,
    },
    { __typename: 'RollSheetColumn', position: 3, column: null, heading: '微信号', ignored: false },
  ],
  ...over,
});
const row = {
  __typename: 'RollImportRow',
  line: 17,
  name: '沈玥',
  nameOnRoll: '沈月',
  idMasked: '339***********0123',
  countyConstituency: '3',
  townshipConstituency: '',
  verdict: 'QUESTION',
  answer: null,
  faults: [{ __typename: 'RollCellFault', fault: 'NAME_DIFFERS', field: 'NAME' }],
};
const officer = {
  accountId: '1',
  name: '沈主任',
  permissions: ['staff:read', 'roll:read', 'roll:import', 'roll:publish'],
  county: { code: '330502', name: '吴兴区' },
};
const pageOf = (imports: object[], lists: object[] = []): object => ({
  election: { __typename: 'Election', id: 'e1', name: '换届选举', electionDay: '2026-12-16' },
  rollImports: imports,
  voterLists: lists,
});
const rows = {
  rollImportRows: {
    __typename: 'RollImportRowConnection',
    totalCount: 1,
    pageInfo: { hasNextPage: false, endCursor: null },
    edges: [{ node: row }],
  },
};
const sample = { rollImportSample: [['沈玥', '339***********0123', '3', 'shen']] };
const open = (answers: Answers, viewer = officer) => {
  const api = fakeApi({ SkippedRows: rows, RollSample: sample, ...answers });
  const page = () => (
    <Provider value={api.client}>
      <RollPage />
    </Provider>
  );
  return { ...visit(page, { at: '/elections/e1/roll', viewer }), asked: api.asked };
};
afterEach(() => vi.unstubAllGlobals());

test('a preview says by its one button what it will do, and does that', async () => {
  let state = 'PREVIEW';
  let accepted = 0;
  const { asked } = open({
    RollPage: () => pageOf([anImport({ state, accepted })]),
    AnswerRollRows: () => {
      accepted = 7;
      return { answerRollRows: { __typename: 'RollRowsAnswered', importId: 'i1', rows: 7 } };
    },
    CommitRollImport: () => {
      state = 'COMMITTED';
      return {
        commitRollImport: {
          __typename: 'RollCommitted',
          importId: 'i1',
          added: 48_007,
          moved: 212,
          skipped: 30,
        },
      };
    },
  });
  expect(await screen.findByRole('button', { name: '导入 48,212 人，跳过 37 行' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '全部接受' }));
  fireEvent.click(await screen.findByRole('button', { name: '导入 48,219 人，跳过 30 行' }));
  await waitFor(() => expect(asked.some(({ name }) => name === 'CommitRollImport')).toBe(true));
  const inputOf = (operation: string) => asked.find(({ name }) => name === operation)?.variables;
  expect(inputOf('AnswerRollRows')).toMatchObject({ input: { answer: 'ACCEPT', lines: null, fault: null } });
  expect(inputOf('CommitRollImport')).toMatchObject({ input: { importId: 'i1' } });
  await waitFor(() => expect(screen.queryByRole('button', { name: /^导入/ })).toBeNull());
});

test('a bad cell is mended in its place, and only that cell is sent', async () => {
  const { asked } = open({
    RollPage: pageOf([anImport()]),
    MendRollRow: { mendRollRow: { __typename: 'RollRowMended', importId: 'i1', line: 17 } },
  });
  const field = await screen.findByLabelText(/第 17 行姓名/);
  expect((field as HTMLInputElement).value).toBe('沈玥');
  fireEvent.input(field, { target: { value: '沈月' } });
  fireEvent.click(screen.getByRole('button', { name: '更正' }));
  await waitFor(() => expect(asked.some(({ name }) => name === 'MendRollRow')).toBe(true));
  expect(asked.find(({ name }) => name === 'MendRollRow')?.variables).toMatchObject({
    input: { importId: 'i1', line: 17, cells: [{ column: 'NAME', text: '沈月' }] },
  });
});

test('a file with a column that nobody knows waits until somebody says what it is', async () => {
  const { asked } = open({
    RollPage: pageOf([anImport({ state: 'MAPPING' })]),
    MapRollColumns: {
      mapRollColumns: { __typename: 'RollColumnsMapped', importId: 'i1', state: 'PREVIEW', failure: null },
    },
  });
  expect(await screen.findByText('339***********0123')).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/微信号/), { target: { value: 'IGNORE' } });
  fireEvent.click(screen.getByRole('button', { name: '按此读取' }));
  await waitFor(() => expect(asked.some(({ name }) => name === 'MapRollColumns')).toBe(true));
  expect(asked.find(({ name }) => name === 'MapRollColumns')?.variables).toMatchObject({
    input: { columns: ['NAME', 'ID_NUMBER', 'COUNTY_CONSTITUENCY', null] },
  });
});

test('a file without what is needed says what is missing', async () => {
  const waits = anImport({
    state: 'MAPPING',
    columns: [
      { __typename: 'RollSheetColumn', position: 0, column: 'NAME', heading: '选民姓名', ignored: false },
    ],
  });
  open({ RollPage: pageOf([waits]) });
  expect(await screen.findByText('还没有指明：公民身份号码、选区')).toBeTruthy();
});

test('an upload that was cut off says how to go on', async () => {
  const cut = anImport({ state: 'INTERRUPTED', byteSize: 200, bytesRead: 100 });
  open({ RollPage: pageOf([cut]) });
  expect(await screen.findByText(/已收到 50%。再选一次同一个文件/)).toBeTruthy();
});

test('each skipped row has its reason and its remedy beside it', async () => {
  open({ RollPage: pageOf([anImport()]) });
  const table = await screen.findByRole('table', { name: /逐行说明/ });
  expect(await within(table).findByText('名册中这个公民身份号码的姓名是“沈月”')).toBeTruthy();
  expect(within(table).getByText('核对姓名；确已改名的，可以接受')).toBeTruthy();
  expect(screen.getByRole('link', { name: /下载没有导入的行/ }).getAttribute('href')).toBe(
    '/download/roll-refusals/i1.csv',
  );
});

test('a refused commit says why, and the next press is another intent', async () => {
  const { asked } = open({ RollPage: pageOf([anImport()]), CommitRollImport: refusal('ROLL_CHANGED') });
  const press = async () => fireEvent.click(await screen.findByRole('button', { name: /^导入 48,212/ }));
  await press();
  expect(await screen.findByText(/预览之后名册有了变化/)).toBeTruthy();
  await press();
  const keys = () =>
    asked
      .filter(({ name }) => name === 'CommitRollImport')
      .map(({ variables }) => JSON.stringify(variables['input']));
  await waitFor(() => expect(new Set(keys()).size).toBe(2));
});

test('a chosen file is sent with the header the server asks for, and its import is watched', async () => {
  const sent: { url: string; headers: Record<string, string>; file: unknown }[] = [];
  class FakeRequest extends EventTarget {
    readonly upload = new EventTarget();
    readonly headers: Record<string, string> = {};
    responseText = '';
    url = '';
    open(_method: string, url: string) {
      this.url = url;
    }
    setRequestHeader(name: string, value: string) {
      this.headers[name] = value;
    }
    send(form: FormData) {
      sent.push({ url: this.url, headers: this.headers, file: form.get('file') });
      const importId = new URLSearchParams(this.url.split('?')[1]).get('import');
      this.responseText = JSON.stringify({ importId, state: 'PREVIEW', failure: null, repeated: false });
      queueMicrotask(() => this.dispatchEvent(new Event('load')));
    }
  }
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
  const { container } = open({ RollPage: pageOf([]) });
  await screen.findByRole('button', { name: '选择文件' });
  const input = container.querySelector('input[type=file]');
  const file = new File(['姓名'], '名册.csv');
  if (!input) throw new Error('no input for files');
  fireEvent.change(input, { target: { files: [file] } });
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.headers['luzhi-upload']).toBe('1');
  expect(sent[0]?.url).toMatch(/^\/upload\/roll\?election=.*&import=[0-9a-f-]{36}&size=6&offset=0$/);
});

test('who may only read sees neither upload nor buttons', async () => {
  open({ RollPage: pageOf([anImport()]) }, { ...officer, permissions: ['staff:read', 'roll:read'] });
  expect(await screen.findByText('名册.csv', { selector: 'h2' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '选择文件' })).toBeNull();
  expect(screen.queryByRole('button', { name: /导入/ })).toBeNull();
  expect(screen.queryByRole('button', { name: '公布选民名单' })).toBeNull();
});

test('a failed import says what to do', async () => {
  open({ RollPage: pageOf([anImport({ state: 'FAILED', failure: 'SPREADSHEET' })]) });
  const history = await screen.findByRole('table', { name: /历次导入/ });
  expect(within(history).getByText(/另存为工作簿或 CSV/)).toBeTruthy();
});
