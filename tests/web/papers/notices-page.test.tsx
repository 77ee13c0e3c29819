import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { Provider } from '@urql/solid';
import { expect, test } from 'vitest';
import { NoticesPage } from '../../../web/papers/NoticesPage.tsx';
import { fakeApi } from '../../support/fake-api.ts';
import { visit } from '../../support/render.tsx';

const notice = (over: object = {}) => ({
  __typename: 'Notice',
  id: 'n1',
  kind: 'REGISTRATION',
  state: 'DRAFT',
  bodyName: '吴兴区选举委员会',
  title: '关于选民登记的公告',
  constituencyName: null,
  year: null,
  number: null,
  issuedOn: null,
  pages: null,
  sha256: null,
  withdrawnReason: null,
  link: '/papers/notices/n1.pdf',
  viewerCan: { __typename: 'NoticeActions', issue: true, withdraw: false },
  ...over,
});
const officer = {
  accountId: '1',
  name: '沈主任',
  permissions: ['staff:read', 'notice:manage'],
  county: { code: '330502', name: '吴兴区' },
};
const open = (
  notices: () => object[],
  viewer: typeof officer | null = officer,
  onIssue = (): unknown => undefined,
) => {
  const api = fakeApi({
    NoticesPage: () => ({
      election: { __typename: 'Election', id: 'e1', name: '换届选举' },
      notices: { __typename: 'NoticePage', total: notices().length, next: null, notices: notices() },
    }),
    IssuingBodies: { issuingBodies: [] },
    DraftBodies: { issuingBodies: [] },
    IssueNotice: () => {
      onIssue();
      return { issueNotice: { __typename: 'NoticeIssued', id: 'n1', year: 2026, number: 3 } };
    },
  });
  const page = () => (
    <Provider value={api.client}>
      <NoticesPage />
    </Provider>
  );
  return { ...visit(page, { at: '/elections/e1/notices', ...(viewer ? { viewer } : {}) }), asked: api.asked };
};

test('a draft leads to its preview, and is issued after a question', async () => {
  let issued = false;
  const { asked } = open(
    () => [
      issued
        ? notice({ state: 'ISSUED', year: 2026, number: 3, issuedOn: '2026-11-23', pages: 2 })
        : notice(),
    ],
    officer,
    () => (issued = true),
  );
  const title = await screen.findByRole('link', { name: '关于选民登记的公告' });
  expect(title.getAttribute('href')).toBe('/papers/notices/n1.pdf');
  fireEvent.click(screen.getByRole('button', { name: '编号发布' }));
  const dialog = await screen.findByRole('alertdialog');
  fireEvent.click(within(dialog).getByRole('button', { name: '编号发布' }));
  await waitFor(() => expect(screen.getByText('2026 年第 3 号')).toBeTruthy());
  expect(asked.map(({ name }) => name)).toContain('IssueNotice');
});

test('the public reads what was issued, and is offered nothing to do', async () => {
  const viewerCan = { __typename: 'NoticeActions', issue: false, withdraw: false };
  open(
    () => [notice({ state: 'ISSUED', year: 2026, number: 3, issuedOn: '2026-11-23', pages: 2, viewerCan })],
    null,
  );
  expect(await screen.findByText('2026 年第 3 号')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '起草公告' })).toBeNull();
  expect(screen.queryByRole('button', { name: '撤回' })).toBeNull();
});
