import { fireEvent, screen } from '@solidjs/testing-library';
import { Provider } from '@urql/solid';
import { expect, test } from 'vitest';
import { LookUpPage } from '../../../web/registration/LookUpPage.tsx';
import { fakeApi } from '../../support/fake-api.ts';
import { visit } from '../../support/render.tsx';

test('a voter looks themselves up; what is missing is said at the field first', async () => {
  const { client, asked } = fakeApi({
    VoterLookUp: ({ idLastFour }) => ({
      voterLookUp:
        idLastFour === '123X'
          ? {
              __typename: 'VoterLookUp',
              electionName: '换届选举',
              electionDay: '2026-12-16',
              publishedOn: '2026-11-20',
              places: [
                {
                  __typename: 'VoterPlace',
                  level: 'COUNTY',
                  congress: '吴兴区人大',
                  number: 3,
                  name: '月河',
                },
              ],
            }
          : null,
    }),
  });
  visit(() => (
    <Provider value={client}>
      <LookUpPage />
    </Provider>
  ));
  fireEvent.click(screen.getByRole('button', { name: '查询' }));
  expect(screen.getAllByText('请填写姓名').length).toBeGreaterThan(0);
  expect(asked).toEqual([]);

  fireEvent.input(screen.getByLabelText('姓名'), { target: { value: '沈月' } });
  fireEvent.input(screen.getByLabelText('公民身份号码后四位'), { target: { value: '123X' } });
  fireEvent.click(screen.getByRole('button', { name: '查询' }));
  expect(await screen.findByText('第 3 选区 月河')).toBeTruthy();

  fireEvent.input(screen.getByLabelText('公民身份号码后四位'), { target: { value: '0000' } });
  fireEvent.click(screen.getByRole('button', { name: '查询' }));
  expect(await screen.findByText(/选民名单上没有找到/)).toBeTruthy();
});
