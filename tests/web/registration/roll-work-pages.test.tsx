import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { ApplicationsPage } from '../../../web/registration/ApplicationsPage.tsx';
import { ListsPage } from '../../../web/registration/ListsPage.tsx';
import { ObjectionsPage } from '../../../web/registration/ObjectionsPage.tsx';
import { WorklistsPage } from '../../../web/registration/WorklistsPage.tsx';
import { refusal } from '../../support/fake-api.ts';
import { visitPage } from '../../support/page.tsx';

const officer = {
  permissions: ['staff:read', 'roll:read', 'roll:register', 'roll:publish', 'objection:decide'],
};
const election = { __typename: 'Election', id: 'e1', name: '换届选举' };
const page = (rows: readonly object[]) => ({
  totalCount: rows.length,
  pageInfo: { hasNextPage: false, endCursor: null },
  edges: rows.map((node) => ({ node })),
});

test('entries of a worklist are chosen and applied together; one without a constituency asks for it', async () => {
  const entry = (over: object) => ({
    __typename: 'WorklistEntry',
    source: 'PUBLIC_SECURITY',
    state: 'OPEN',
    reason: 'TURNED_18',
    sex: 'FEMALE',
    birthDate: '2008-12-01',
    idMasked: null,
    standing: [],
    proposed: ['第1选区'],
    complete: true,
    document: null,
    decidedBy: null,
    ground: null,
    ...over,
  });
  const { askedFor } = visitPage(WorklistsPage, {
    path: '/elections/:id/worklists',
    at: '/elections/e1/worklists',
    viewer: officer,
    answers: {
      WorklistsPage: { election, worklistCounts: [{ list: 'NEWLY_18', state: 'OPEN', count: 2 }] },
      WorklistRows: {
        worklist: page([
          entry({ id: '1', name: '沈小' }),
          entry({ id: '2', name: '沈更小', proposed: [], complete: false }),
        ]),
      },
      RegistrationPlaces: { registrationPlaces: [] },
      DecideWorklist: { decideWorklist: { __typename: 'WorklistDecided', decided: 1 } },
    },
  });
  fireEvent.click(await screen.findByRole('checkbox', { name: '选择沈小' }));
  fireEvent.click(screen.getByRole('button', { name: '采用所选 1 条' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).queryByLabelText('街道、乡镇')).toBeNull();
  fireEvent.click(within(dialog).getByRole('button', { name: '确认' }));
  await waitFor(() => expect(askedFor('DecideWorklist')).toHaveLength(1));
  expect(askedFor('DecideWorklist')[0]).toMatchObject({
    input: { list: 'NEWLY_18', entryIds: ['1'], decision: 'APPLY', ground: null },
  });
});

test('the queue is worked through by key: A opens the decision, and a refusal needs its reason', async () => {
  const { askedFor } = visitPage(ApplicationsPage, {
    path: '/elections/:id/applications',
    at: '/elections/e1/applications',
    viewer: officer,
    answers: {
      ApplicationsPage: { election, applicationCounts: [{ state: 'SUBMITTED', count: 1 }] },
      ApplicationQueue: {
        applications: page([
          {
            __typename: 'VoterApplication',
            id: 'a1',
            state: 'SUBMITTED',
            name: '孟溪亭',
            sex: 'MALE',
            birthDate: '1990-03-14',
            idMasked: '339***********0313',
            phoneMasked: '139******00',
            category: 'RESIDENT',
            countyConstituency: '第1选区',
            townshipConstituency: null,
            fileId: null,
            answer: null,
            submittedAt: '2026-11-22T04:00:00.000Z',
            decidedAt: null,
            decidedBy: null,
            ground: null,
            standing: ['第2选区'],
            nameOnRoll: null,
            others: 0,
          },
        ]),
      },
      DecideApplication: {
        decideApplication: { __typename: 'ApplicationDecided', applicationId: 'a1', state: 'REFUSED' },
      },
    },
  });
  expect(await screen.findByText(/此人已登记在第2选区/)).toBeTruthy();
  fireEvent.keyDown(document.body, { key: 'r' });
  const dialog = await screen.findByRole('dialog');
  const confirm = within(dialog).getByRole('button', { name: '确认' });
  expect(confirm.getAttribute('aria-disabled')).toBe('true');
  fireEvent.input(within(dialog).getByLabelText(/理由/), { target: { value: '不在本区' } });
  fireEvent.click(confirm);
  await waitFor(() => expect(askedFor('DecideApplication')).toHaveLength(1));
  expect(askedFor('DecideApplication')[0]).toMatchObject({
    input: { applicationId: 'a1', decision: 'REFUSE', ground: '不在本区' },
  });
});

const anObjection = (over: object) => ({
  __typename: 'ListObjection',
  id: 'o1',
  source: 'PUBLIC',
  about: 'WRONGLY_ENTERED',
  objectorName: '许文澜',
  subjectName: '秦嘉浩',
  constituency: null,
  words: '已经去世',
  state: 'OPEN',
  stage: 'OVERDUE',
  submittedOn: '2026-11-20',
  ground: null,
  court: null,
  judgment: null,
  judgmentGround: null,
  decisionBy: '2026-11-23',
  daysLeft: -2,
  decidedOn: null,
  suitBy: '2026-12-04',
  judgmentBy: '2026-12-08',
  judgedOn: null,
  ...over,
});

test('an overdue objection says by how much; a refusal of the law stands in words', async () => {
  visitPage(ObjectionsPage, {
    path: '/elections/:id/objections',
    at: '/elections/e1/objections',
    viewer: officer,
    answers: {
      ObjectionsPage: {
        election,
        objectionCounts: [{ stage: 'OVERDUE', count: 1 }],
        objections: page([
          anObjection({}),
          anObjection({ id: 'o2', stage: 'DECIDED', state: 'REJECTED', daysLeft: null }),
        ]),
      },
      RecordSuit: refusal('OBJECTION_REFUSED', { fault: 'SUIT_LATE' }),
    },
  });
  expect(await screen.findByText('逾期 2 天')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '登记起诉' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.input(within(dialog).getByLabelText(/起诉日期/), { target: { value: '2026-12-11' } });
  fireEvent.input(within(dialog).getByLabelText('受理法院'), { target: { value: '区人民法院' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '确认' }));
  expect(await within(dialog).findByText('起诉应当在选举日的五日以前')).toBeTruthy();
});

test('what is not published yet is shown, and the supplement says what it will freeze', async () => {
  const { askedFor } = visitPage(ListsPage, {
    path: '/elections/:id/lists',
    at: '/elections/e1/lists',
    viewer: officer,
    answers: {
      ListsPage: {
        election,
        voterLists: [
          {
            __typename: 'VoterList',
            id: 'l1',
            version: 1,
            publishedOn: '2026-11-17',
            objectionsUntil: '2026-11-22',
            voters: 100,
            fingerprint: 'f'.repeat(64),
            supplements: [],
          },
        ],
        pendingListChanges: {
          __typename: 'PendingListChanges',
          added: 0,
          removed: 1,
          corrected: 0,
          lines: [
            {
              __typename: 'VoterListChange',
              registrationId: '7',
              constituency: '第1选区',
              kind: 'REMOVED',
              reason: 'DIED',
              ground: '死亡证明',
              name: '秦嘉浩',
            },
          ],
        },
        listBalance: [
          {
            __typename: 'ListBalance',
            constituencyId: 'c1',
            level: 'COUNTY',
            congress: '区人大',
            name: '第1选区',
            listed: 100,
            added: 0,
            removed: 0,
            registered: 100,
            onRoll: 99,
            difference: -1,
          },
        ],
      },
      PublishSupplement: { publishSupplement: { __typename: 'SupplementPublished', number: 1 } },
    },
  });
  expect(await screen.findByText('有 1 个选区不一致，差数是尚未公布的改动。')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '公布补正榜' }));
  const dialog = await screen.findByRole('alertdialog');
  expect(within(dialog).getByText(/增 0，减 1，改 0/)).toBeTruthy();
  fireEvent.click(within(dialog).getByRole('button', { name: '公布补正榜' }));
  await waitFor(() => expect(askedFor('PublishSupplement')).toHaveLength(1));
});
