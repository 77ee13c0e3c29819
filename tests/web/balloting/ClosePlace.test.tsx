import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { PlacePage } from '../../../web/balloting/PlacePage.tsx';
import { refusal } from '../../support/fake-api.ts';
import { visitPage } from '../../support/page.tsx';

const member = (id: string, name: string, role: string) => ({
  __typename: 'CrewMember',
  id,
  personId: `person-${id}`,
  name,
  role,
  chosenOn: null,
  chosenBy: null,
});
const place = (over: object = {}) => ({
  __typename: 'PollingPlace',
  id: 'p1',
  electionId: 'e1',
  kind: 'STATION',
  number: 1,
  name: '第一投票站',
  address: '文化礼堂',
  divisionName: '织里镇',
  opensAt: '07:00',
  closesAt: '18:00',
  voterGroups: [],
  state: 'OPEN',
  serves: [{ __typename: 'ServedConstituency', constituencyId: 'c1', level: 'COUNTY', name: '第5选区' }],
  crew: [member('m1', '沈主持', 'CHAIR'), member('m2', '陈监票', 'SCRUTINEER')],
  crewFaults: [],
  ballots: [
    {
      __typename: 'PlaceBallots',
      level: 'COUNTY',
      delivered: 50,
      spoilt: 1,
      handedOut: 40,
      toProxies: 2,
      issued: null,
      leftOver: null,
      explanation: null,
    },
  ],
  opening: null,
  box: null,
  ...over,
});
const visit = (over: object, answers: object = {}) =>
  visitPage(PlacePage, {
    path: '/places/:id',
    at: '/places/p1',
    viewer: { permissions: ['staff:read', 'ledger:record', 'checkin:record'] },
    answers: { PlacePage: { pollingPlace: place(over) }, ...answers },
  });

test('papers that do not add up show while they are typed; the closing is sent as it was counted', async () => {
  const { askedFor } = visit(
    {},
    { ClosePlace: { closePlace: { __typename: 'PlaceChanged', placeId: 'p1' } } },
  );
  fireEvent.click(await screen.findByRole('button', { name: '结束投票' }));
  const dialog = within(await screen.findByRole('dialog'));
  const key = (name: string, value: string) =>
    fireEvent.input(dialog.getByRole('textbox', { name }), { target: { value } });
  key('区级选票：发出', '41');
  key('区级选票：剩余', '9');
  expect(dialog.getByText(/领到数与发出、作废、剩余之和相差 1 张/)).toBeTruthy();
  expect(dialog.getByText(/清点发出数与登记领票数相差 1 张/)).toBeTruthy();
  key('区级选票：发出', '40');
  expect(dialog.getByText('各级选票数相符。')).toBeTruthy();
  expect(dialog.queryByRole('textbox', { name: '差额原因' })).toBeNull();
  fireEvent.click(dialog.getByRole('checkbox', { name: '沈主持（主持人）' }));
  fireEvent.click(dialog.getByRole('checkbox', { name: '陈监票（监票人）' }));
  key('票箱送往', '镇政府计票点');
  fireEvent.click(dialog.getByRole('button', { name: '封箱并结束投票' }));
  await waitFor(() =>
    expect(askedFor('ClosePlace')).toMatchObject([
      {
        input: {
          figures: [{ level: 'COUNTY', issued: 40, leftOver: 9 }],
          explanation: null,
          signedBy: ['person-m1', 'person-m2'],
          destination: '镇政府计票点',
        },
      },
    ]),
  );
});

test('what is missing before voting is said one by one', async () => {
  visit(
    { state: 'PLANNED', crew: [], crewFaults: ['NO_CHAIR', 'NO_SCRUTINEER'] },
    { OpenPlace: refusal('PLACE_NOT_READY', { faults: ['NO_CHAIR', 'NO_SECRET_BOOTH', 'NOT_ANNOUNCED'] }) },
  );
  expect(await screen.findByText('还没有主持人。')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '开始投票' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: '开始投票' }));
  const alert = await dialog.findByRole('alert');
  expect(alert.textContent).toContain('至少设一处秘密写票处。');
  expect(alert.textContent).toContain('四项内容都要宣布。');
});
