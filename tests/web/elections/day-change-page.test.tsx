import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { DayChangePage } from '../../../web/elections/DayChangePage.tsx';
import { visitPage } from '../../support/page.tsx';

const preview = (over: object = {}) => ({
  dayChangePreview: {
    __typename: 'DayChangePreview',
    fromDay: '2026-12-16',
    toDay: '2026-12-24',
    faults: [],
    late: [],
    roundsVoided: 1,
    proxiesVoided: 0,
    newlyOfAge: 3,
    steps: [
      {
        __typename: 'MovedStep',
        step: 'VOTER_LIST',
        was: '2026-11-26',
        becomes: '2026-12-04',
        postedOn: '2026-11-25',
        stateBecomes: 'IN_TIME',
      },
    ],
    ...over,
  },
});
const visit = (answer = preview()) =>
  visitPage(DayChangePage, {
    path: '/elections/:id/day',
    at: '/elections/e1/day',
    viewer: { permissions: ['staff:read', 'election:manage'] },
    answers: {
      DayChangePage: {
        election: {
          __typename: 'Election',
          id: 'e1',
          name: '换届选举',
          electionDay: '2026-12-16',
          today: '2026-12-02',
          constituencyDays: [],
        },
        readiness: [
          { __typename: 'ConstituencyReadiness', id: 'c1', name: '第一选区', congress: '吴兴区人民代表大会' },
        ],
      },
      DayChangePreview: answer,
      ChangeElectionDay: { changeElectionDay: { __typename: 'ElectionChanged', id: 'd1' } },
    },
  });
const chooseDay = async (day = '2026-12-24') =>
  fireEvent.input(await screen.findByLabelText(/新选举日/), { target: { value: day } });

test('what the move does is shown before anything is decided', async () => {
  visit();
  await chooseDay();
  expect(await screen.findByText(/作废 1 个/)).toBeTruthy();
  expect(screen.getByText(/有 3 人到新选举日才满十八周岁/)).toBeTruthy();
});

test('a day that would make a list late cannot be chosen, and the list is named', async () => {
  visit(preview({ faults: ['DAY_MAKES_LATE'], late: ['VOTER_LIST'] }));
  await chooseDay('2026-12-14');
  expect(await screen.findByText(/不够法定日数：公布选民名单/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '确定改期' }).getAttribute('aria-disabled')).toBe('true');
});

test('reason and consent are asked for; the day is moved from the one that was seen', async () => {
  const { askedFor } = visit();
  await chooseDay();
  await screen.findByText(/作废 1 个/);
  fireEvent.click(screen.getByRole('button', { name: '确定改期' }));
  expect((await screen.findAllByText('请填写改期理由')).length).toBeGreaterThan(0);
  fireEvent.input(screen.getByLabelText(/改期理由/), { target: { value: '台风' } });
  fireEvent.input(screen.getByLabelText(/同意改期的选举委员会/), { target: { value: '区选举委员会' } });
  fireEvent.input(screen.getByLabelText(/同意日期/), { target: { value: '2026-12-01' } });
  fireEvent.click(screen.getByRole('button', { name: '确定改期' }));
  await waitFor(() => expect(askedFor('ChangeElectionDay')).toHaveLength(1));
  expect(askedFor('ChangeElectionDay')[0]?.['input']).toMatchObject({
    fromDay: '2026-12-16',
    toDay: '2026-12-24',
    constituencyId: null,
    consentOn: '2026-12-01',
  });
});
