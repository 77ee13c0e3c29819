import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { CandidateDesk } from '../../../web/nomination/CandidateDesk.tsx';
import { candidateDesk } from '../../support/candidate-desk.ts';
import { refusal } from '../../support/fake-api.ts';
import { visitPage } from '../../support/page.tsx';

const preliminary = ['丁一川', '王明远', '朱清'].map((name, index) => ({
  __typename: 'Nominee',
  personId: `p${index}`,
  name,
}));
const open = (answers: Parameters<typeof visitPage>[1]['answers']) =>
  visitPage(
    () => (
      <CandidateDesk
        electionId="e1"
        constituencyId="c1"
        today="2026-11-23"
        nominees={preliminary}
        changeable
        mayPublish
      />
    ),
    { path: '*', at: '/', viewer: { permissions: ['staff:read', 'count:key'] }, answers },
  );

test('EX-3: a nominee who sits in an unrelated area is pointed out before the list is published', async () => {
  const otherMandates = [
    { __typename: 'ForeignMandate', personId: 'p0', name: '丁一川', congress: '南浔区人民代表大会' },
  ];
  open({ CandidateDesk: candidateDesk({ otherMandates }) });
  expect(await screen.findByText(/丁一川现任南浔区人民代表大会代表/)).toBeTruthy();
});

test('EF-2: a discussion is recorded with who was there and for whom they spoke', async () => {
  const { askedFor } = open({
    CandidateDesk: candidateDesk({ preliminary }),
    RecordConsultation: { recordConsultation: { __typename: 'CandidatesChanged', id: 'k1' } },
  });
  fireEvent.click(await screen.findByRole('button', { name: '登记讨论情况' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: '登记讨论情况' }));
  expect(dialog.getAllByText('请填写“选民小组”').length).toBeGreaterThan(0);
  fireEvent.input(dialog.getByLabelText(/选民小组/), { target: { value: '第一组' } });
  fireEvent.input(dialog.getByLabelText(/地点/), { target: { value: '村委会' } });
  fireEvent.input(dialog.getByLabelText(/到会人数/), { target: { value: '30' } });
  fireEvent.input(dialog.getByLabelText(/赞成丁一川的人数/), { target: { value: '20' } });
  fireEvent.click(dialog.getByRole('button', { name: '登记讨论情况' }));
  await waitFor(() => expect(askedFor('RecordConsultation')).toHaveLength(1));
  expect(askedFor('RecordConsultation').map(({ input }) => input)).toEqual([
    expect.objectContaining({
      voterGroup: '第一组',
      present: 30,
      opinions: [{ personId: 'p0', support: 20 }],
      heldOn: '2026-11-23',
    }),
  ]);
});

test('EF-3: a clerk is told which keying is theirs, and what was refused', async () => {
  const primary = {
    __typename: 'Primary',
    id: 'v1',
    number: 1,
    noticeOn: '2026-11-20',
    heldOn: '2026-11-23',
    startsAt: '09:00',
    place: '文化礼堂',
    method: '无记名投票',
    places: 2,
    tie: 'RE_VOTE',
    choices: preliminary,
    state: 'ANNOUNCED',
    through: null,
    level: null,
    drawnOn: null,
    witnesses: null,
    keyingDue: 2,
    sheets: [],
  };
  open({
    CandidateDesk: candidateDesk({ preliminary, primaries: [primary] }),
    KeyPrimary: refusal('COUNT_FAULTY', {
      faults: [{ code: 'MORE_RETURNED_THAN_ISSUED', field: 'returned' }],
    }),
  });
  fireEvent.click(await screen.findByRole('button', { name: '录入计票记录（第 2 遍）' }));
  const dialog = within(await screen.findByRole('dialog'));
  for (const label of [/发出选票/, /收回选票/, /废票/, /丁一川得票/, /王明远得票/, /朱清得票/])
    fireEvent.input(dialog.getByLabelText(label), { target: { value: '1' } });
  fireEvent.click(dialog.getByRole('button', { name: '录入' }));
  expect((await dialog.findAllByText('收回的选票多于发出的选票。')).length).toBeGreaterThan(0);
});
