import { useSearchParams } from '@solidjs/router';
import { createMutation } from '@urql/solid';
import { createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Page } from '../shell/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary, type SummedError } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';
import { safePath, startAt } from './leave.ts';
import './sign-in.css';

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      accountId
    }
  }
`);

/** Name and password; nothing else to read. */
export function SignInPage() {
  const t = useT();
  const said = useProblems();
  const [search] = useSearchParams<{ next?: string }>();
  const [username, setUsername] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [missing, setMissing] = createSignal<readonly SummedError[]>([]);
  const [outcome, signIn] = createMutation(SignIn);
  const errors = (): readonly SummedError[] =>
    missing().length > 0 ? missing() : said(outcome.error).map((text) => ({ text }));
  const fault = (field: string) => missing().find((one) => one.field === field)?.text;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setMissing([
      ...(username().trim() === '' ? [{ field: 'username', text: t('identity.usernameMissing') }] : []),
      ...(password() === '' ? [{ field: 'password', text: t('identity.passwordMissing') }] : []),
    ]);
    if (missing().length > 0) return;
    const input = { idempotencyKey: newIntent(), username: username().trim(), password: password() };
    const { data } = await signIn({ input });
    if (data) startAt(safePath(search.next));
  };

  return (
    <Page title={t('identity.signIn')} width="form">
      <form class="sign-in" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary errors={errors()} />
        <TextField
          id="username"
          label={t('identity.username')}
          value={username()}
          onInput={setUsername}
          name="username"
          autocomplete="username"
          error={fault('username')}
        />
        <TextField
          id="password"
          label={t('identity.password')}
          type="password"
          value={password()}
          onInput={setPassword}
          name="password"
          autocomplete="current-password"
          error={fault('password')}
        />
        <Button kind="primary" type="submit" busy={outcome.fetching}>
          {t('identity.signIn')}
        </Button>
      </form>
      <DemoAccounts
        onChoose={(account) => {
          setUsername(account.username);
          setPassword(account.password);
        }}
      />
    </Page>
  );
}
