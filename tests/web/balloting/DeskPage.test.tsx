import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { afterEach, expect, test } from 'vitest';
import { DeskPage } from '../../../web/balloting/DeskPage.tsx';
import { keepCards, keptCards } from '../../../web/balloting/kept-cards.ts';
import { refusal } from '../../support/fake-api.ts';
import { visitPage } from '../../support/page.tsx';

const place = {
  __typename: 'PollingPlace',
  id: 'p1',
  electionId: 'e1',
  name: '第一投票站',
  state: 'OPEN',
  ballots: [
    { __typename: 'PlaceBallots', level: 'COUNTY', handedOut: 40 },
    { __typename: 'PlaceBallots', level: 'TOWNSHIP', handedOut: 38 },
  ],
};
const ballot = (over: object) => ({
  __typename: 'BallotHandedOut',
  checkInId: 'c1',
  level: 'COUNTY',
  constituency: '第5选区',
  voter: '王小明',
  byProxy: false,
  votingWay: null,
  ...over,
});
const given = {
  checkInVoter: {
    __typename: 'VoterCheckedIn',
    placeId: 'p1',
    voter: '王小明',
    hour: 9,
    assistedBy: null,
    ballots: [
      ballot({}),
      ballot({ checkInId: 'c2', level: 'TOWNSHIP' }),
      ballot({ checkInId: 'c3', voter: '李桂花', byProxy: true }),
    ],
  },
};
const CARD = '123456789012';

function visit(answer: object | (() => object), undosAsked: object[] = []) {
  const visited = visitPage(DeskPage, {
    path: '/places/:id/desk',
    at: '/places/p1/desk',
    viewer: { permissions: ['staff:read', 'checkin:record'] },
    answers: {
      DeskPage: { pollingPlace: place, undosAsked },
      VoterAtDesk: answer,
      AskUndo: { askUndo: { __typename: 'PlaceChanged', placeId: 'p1' } },
      DecideUndo: { decideUndo: { __typename: 'PlaceChanged', placeId: 'p1' } },
    },
  });
  const type = async (text: string) => {
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: /选民证、身份证号码/ });
    fireEvent.input(field, { target: { value: text } });
    const form = field.closest('form');
    if (form) fireEvent.submit(form);
    return field;
  };
  return { ...visited, type };
}

afterEach(() => keepCards('p1', []));

test('one line and Enter hand out every ballot, the proxies’ too; the field is free for the next', async () => {
  const { type, askedFor } = visit(given);
  const field = await type('王小明 123x');
  expect(await screen.findByText('发给 王小明')).toBeTruthy();
  expect(screen.getByText(/代李桂花领区级选票/)).toBeTruthy();
  expect(askedFor('VoterAtDesk')).toMatchObject([
    { input: { placeId: 'p1', name: '王小明', idLastFour: '123X' } },
  ]);
  expect(field.value).toBe('');
  await waitFor(() => expect(screen.getByText(/区级 42 张 · 镇乡级 39 张/)).toBeTruthy());
});

test('who has a ballot is refused with place and hour, and the check-in can be taken back with a reason', async () => {
  const details = { name: '王小明', place: '第一投票站', hour: 8, checkInIds: ['c1', 'c2'] };
  const { type, askedFor } = visit(refusal('BALLOT_ALREADY_GIVEN', details));
  await type(CARD);
  expect((await screen.findByText(/王小明已于 8 时许在“第一投票站”领过选票/)).textContent).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '撤销这次登记' }));
  fireEvent.input(await screen.findByRole('textbox', { name: '原因' }), { target: { value: '同名误登' } });
  fireEvent.click(screen.getByRole('button', { name: '提出撤销' }));
  await waitFor(() =>
    expect(askedFor('AskUndo')).toMatchObject([{ input: { checkInIds: ['c1', 'c2'], reason: '同名误登' } }]),
  );
});

test('what cannot be read is not sent', async () => {
  const { type, askedFor } = visit(given);
  await type('王小明');
  expect(await screen.findByText(/看不懂这行内容/)).toBeTruthy();
  expect(askedFor('VoterAtDesk')).toEqual([]);
});

test('without a connection a card is kept with its hour and key, and sent as the same intent later', async () => {
  let line = 'down';
  const { type, askedFor } = visit(() => {
    if (line === 'down') throw new Error('no network');
    return given;
  });
  await type(CARD);
  expect(await screen.findByText(/已暂存这张选民证的登记/)).toBeTruthy();
  expect(keptCards('p1')).toMatchObject([{ card: CARD }]);
  await type('王小明 123x');
  expect(await screen.findByText(/请在纸质名册上登记这位选民/)).toBeTruthy();
  expect(keptCards('p1')).toHaveLength(1);
  line = 'up';
  fireEvent.click(screen.getByRole('button', { name: '立即补发' }));
  expect(await screen.findByText('发给 王小明')).toBeTruthy();
  expect(keptCards('p1')).toEqual([]);
  const [first, , again] = askedFor('VoterAtDesk');
  expect(again).toEqual(first);
});

test('a second look is for another person than the one who asked', async () => {
  const undo = (over: object) => ({
    __typename: 'UndoAsked',
    checkInIds: ['c9'],
    voter: '赵云',
    hour: 9,
    reason: '误登',
    own: false,
    ...over,
  });
  const { askedFor } = visit(given, [undo({}), undo({ voter: '钱月', checkInIds: ['c8'], own: true })]);
  expect(await screen.findByText('由您提出，须由另一人复核')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '同意撤销' }));
  await waitFor(() =>
    expect(askedFor('DecideUndo')).toMatchObject([{ input: { checkInIds: ['c9'], undo: true } }]),
  );
});
