import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { Provider } from '@urql/solid';
import { expect, test } from 'vitest';
import { CommitteesPage } from '../../../web/committees/CommitteesPage.tsx';
import { type Answers, fakeApi, refusal } from '../../support/fake-api.ts';
import { visit } from '../../support/render.tsx';

const member = (id: string, name: string, over: object = {}) => ({
  __typename: 'CommitteeMember',
  id,
  name,
  role: 'MEMBER',
  post: '',
  appointedOn: '2026-09-01',
  leftOn: null,
  leaveGround: null,
  sits: true,
  ...over,
});
const page = {
  election: { __typename: 'Election', id: 'e1', name: '换届选举', today: '2026-11-23' },
  committees: [
    {
      __typename: 'CongressCommittee',
      congressId: 'g1',
      congress: '吴兴区人民代表大会',
      level: 'COUNTY',
      committee: {
        __typename: 'Committee',
        id: 'c1',
        appointedBy: '区人大常委会',
        decisionNumber: '18号',
        decidedOn: '2026-09-01',
        filedOn: null,
        dissolvedOn: null,
        archivedWith: null,
        findings: ['CHAIR_MISSING'],
        members: [
          member('m1', '沈月'),
          member('m2', '朱清', { leftOn: '2026-11-20', leaveGround: 'CANDIDATE', sits: false }),
        ],
        offices: [{ __typename: 'CommitteeOffice', id: 'o1', name: '办公室', duties: '文件' }],
        entrusted: [],
      },
    },
    {
      __typename: 'CongressCommittee',
      congressId: 'g2',
      congress: '织里镇人民代表大会',
      level: 'TOWNSHIP',
      committee: null,
    },
  ],
};
const officer = {
  accountId: '1',
  name: '沈主任',
  permissions: ['staff:read', 'committee:manage'],
  county: { code: '330502', name: '吴兴区' },
};
const open = (answers: Answers = {}, viewer: typeof officer | null = officer) => {
  const api = fakeApi({ CommitteesPage: page, ...answers });
  visit(
    () => (
      <Provider value={api.client}>
        <CommitteesPage />
      </Provider>
    ),
    { at: '/elections/e1/committees', ...(viewer ? { viewer } : {}) },
  );
  return api;
};
const inputs = (asked: ReturnType<typeof fakeApi>['asked'], operation: string) =>
  asked.filter(({ name }) => name === operation).map(({ variables }) => variables['input']);

test('each committee shows its make-up, who left and why, and where none is appointed yet', async () => {
  open();
  expect(await screen.findByText('没有主任')).toBeTruthy();
  expect(screen.getByText(/被列为代表候选人，依法辞去/)).toBeTruthy();
  expect(screen.getByText('1 / 2 个选举委员会已经任命')).toBeTruthy();
  expect(screen.getByRole('button', { name: '登记任命' })).toBeTruthy();
});

test('the public reads, and changes nothing', async () => {
  open({}, null);
  expect(await screen.findByText('在任')).toBeTruthy();
  for (const name of ['登记任命', '增补成员', '登记离开'])
    expect(screen.queryByRole('button', { name })).toBeNull();
});

test('a member who becomes a candidate is recorded as having left', async () => {
  const { asked } = open({
    LeaveCommittee: { leaveCommittee: { __typename: 'CommitteeChanged', id: 'm1' } },
  });
  fireEvent.click(await screen.findByRole('button', { name: '登记离开' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('沈月离开选举委员会')).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: '登记离开' }));
  await waitFor(() =>
    expect(inputs(asked, 'LeaveCommittee')).toEqual([
      expect.objectContaining({ memberId: 'm1', ground: 'CANDIDATE', leftOn: '2026-11-23' }),
    ]),
  );
});

test('somebody nobody knows is entered by ID number; a refusal is said and what was typed stays', async () => {
  const { asked } = open({
    PersonsNamed: { personsNamed: [] },
    AddCommitteeMember: refusal('ID_NUMBER_FAULTY', { reason: 'LENGTH' }),
  });
  fireEvent.click(await screen.findByRole('button', { name: '增补成员' }));
  const form = within(await screen.findByRole('dialog'));
  fireEvent.input(form.getByLabelText('姓名'), { target: { value: '陈新人' } });
  fireEvent.click(form.getByRole('button', { name: '查找' }));
  fireEvent.input(await form.findByLabelText('身份证号码'), { target: { value: '3399' } });
  fireEvent.click(form.getByRole('button', { name: '登记成员' }));
  expect(await form.findByText(/身份证号码不正确/)).toBeTruthy();
  expect(form.getByLabelText<HTMLInputElement>('身份证号码').value).toBe('3399');
  expect(inputs(asked, 'AddCommitteeMember')).toMatchObject([
    { committeeId: 'c1', member: { personId: null, name: '陈新人', idNumber: '3399' } },
  ]);
});
