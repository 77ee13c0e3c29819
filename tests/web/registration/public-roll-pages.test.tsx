import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { civilDate } from '../../../api/kernel/civil-date.rules.ts';
import { demoIdNumber } from '../../../api/people/synthetic.rules.ts';
import { NewObjectionPage } from '../../../web/registration/NewObjectionPage.tsx';
import { RegisterPage } from '../../../web/registration/RegisterPage.tsx';
import { RegisterStatusPage } from '../../../web/registration/RegisterStatusPage.tsx';
import { refusal } from '../../support/fake-api.ts';
import { visitPage } from '../../support/page.tsx';

const upcoming = {
  elections: [
    { __typename: 'Election', id: 'e1', name: '换届选举', electionDay: '2026-12-16', daysLeft: 14 },
  ],
};

test('an application says at the cell what is wrong, then gives its code once', async () => {
  const { askedFor } = visitPage(RegisterPage, {
    path: '/register',
    at: '/register',
    answers: {
      UpcomingElections: upcoming,
      RegistrationPlaces: {
        registrationPlaces: [
          {
            __typename: 'RegistrationPlace',
            id: 'c1',
            level: 'COUNTY',
            number: 1,
            name: '第1选区',
            area: '330502002',
            areaName: '月河街道',
          },
        ],
      },
      SubmitApplication: {
        submitApplication: { __typename: 'ApplicationSubmitted', code: 'AAAA-BBBB-CCCC-DDDD' },
      },
    },
  });
  const type = (label: string | RegExp, value: string) =>
    fireEvent.input(screen.getByLabelText(label), { target: { value } });
  await screen.findByLabelText('姓名');
  type('公民身份号码', '339900199003140313');
  expect(await screen.findByText('号码不正确：请核对 18 位和末位校验码')).toBeTruthy();
  type('公民身份号码', demoIdNumber(civilDate('1980-05-04'), 2));
  type('姓名', '沈申请');
  type(/电话号码/, '13800000000');
  type(/现住址/, '小西街 1 号');
  await screen.findByRole('option', { name: '月河街道' });
  fireEvent.change(screen.getByLabelText('街道、乡镇'), { target: { value: '330502002' } });
  fireEvent.change(await screen.findByLabelText('区级选区'), { target: { value: 'c1' } });
  fireEvent.click(screen.getByRole('button', { name: '提交申请' }));
  expect(await screen.findByText('AAAA-BBBB-CCCC-DDDD')).toBeTruthy();
  expect(askedFor('SubmitApplication')[0]).toMatchObject({
    input: { electionId: 'e1', name: '沈申请', countyConstituencyId: 'c1', leaveBlank: null },
  });
});

test('an applicant follows with code and last four; who does not fit is told no more', async () => {
  visitPage(RegisterStatusPage, {
    path: '/register/status',
    at: '/register/status',
    answers: { ApplicationStatus: { applicationStatus: null } },
  });
  fireEvent.input(await screen.findByLabelText('查询码'), { target: { value: 'AAAA-BBBB-CCCC-DDDD' } });
  fireEvent.input(screen.getByLabelText('公民身份号码末四位'), { target: { value: '0313' } });
  fireEvent.click(screen.getByRole('button', { name: '查询' }));
  expect(await screen.findByText('没有找到这份申请。请核对查询码和末四位。')).toBeTruthy();
});

test('an objection that is incomplete names each field; one that is late says which law stands against it', async () => {
  visitPage(NewObjectionPage, {
    path: '/objections/new',
    at: '/objections/new',
    answers: {
      UpcomingElections: upcoming,
      FileObjection: refusal('OBJECTION_REFUSED', { fault: 'OBJECTION_LATE' }),
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: '提出异议' }));
  expect(await screen.findAllByText('请填写这一项')).not.toHaveLength(0);
  fireEvent.click(screen.getByRole('radio', { name: '漏登' }));
  for (const label of ['涉及谁', '事实和理由', '您的姓名', /联系方式/]) {
    fireEvent.input(screen.getByLabelText(label), { target: { value: '沈某' } });
  }
  fireEvent.click(screen.getByRole('button', { name: '提出异议' }));
  expect(await screen.findByText(/提出异议的期限已经过去/)).toBeTruthy();
});
