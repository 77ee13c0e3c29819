import { Provider } from '@urql/solid';
import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { safePath, startAt } from '../../../web/identity/leave.ts';
import { SignInPage } from '../../../web/identity/SignInPage.tsx';
import { type Answers, fakeApi, refusal } from '../../support/fake-api.ts';
import { visit } from '../../support/render.tsx';

vi.mock('../../../web/identity/leave.ts', async (original) => ({
  ...(await original<object>()),
  startAt: vi.fn(),
}));

const open = (answers: Answers, at = '/sign-in') => {
  const api = fakeApi({ DemoAccounts: { demoAccounts: [] }, ...answers });
  visit(
    () => (
      <Provider value={api.client}>
        <SignInPage />
      </Provider>
    ),
    { at },
  );
  return api;
};
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const submit = () => fireEvent.click(screen.getByRole('button', { name: '登录' }));

test('name and password open the page that was asked for', async () => {
  const { asked } = open({ SignIn: { signIn: { accountId: '1' } } }, '/sign-in?next=/elections');
  type('用户名', ' election ');
  type('密码', 'secret');
  submit();
  await waitFor(() => expect(startAt).toHaveBeenCalledWith('/elections'));
  expect(asked.find(({ name }) => name === 'SignIn')?.variables['input']).toMatchObject({
    username: 'election',
    password: 'secret',
  });
});

test('an empty form is not sent, and leads to its fields', async () => {
  const { asked } = open({});
  submit();
  expect((await screen.findAllByText('请填写用户名')).length).toBeGreaterThan(0);
  expect(screen.getByLabelText('密码').getAttribute('aria-invalid')).toBe('true');
  expect(asked.some(({ name }) => name === 'SignIn')).toBe(false);
});

test('a refusal is said in a sentence', async () => {
  open({ SignIn: refusal('WRONG_NAME_OR_PASSWORD') });
  type('用户名', 'a');
  type('密码', 'b');
  submit();
  expect(await screen.findByText('用户名或密码不正确。')).toBeTruthy();
});

test('a demo county offers its accounts; another offers none', async () => {
  open({
    DemoAccounts: { demoAccounts: [{ username: 'election', displayName: '沈主任', password: 'demo' }] },
  });
  fireEvent.click(await screen.findByRole('button', { name: '用“沈主任”' }));
  expect(screen.getByLabelText<HTMLInputElement>('用户名').value).toBe('election');
  expect(screen.getByLabelText<HTMLInputElement>('密码').value).toBe('demo');
});

test.each([
  ['/elections/1?area=330502', '/elections/1?area=330502'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  [undefined, '/'],
])('after signing in, %s leads to %s', (asked, path) => {
  expect(safePath(asked)).toBe(path);
});
