import { createQuery } from '@urql/solid';
import { For, Show } from 'solid-js';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';

const DemoAccountsQuery = graphql(`
  query DemoAccounts {
    demoAccounts {
      username
      displayName
      password
    }
  }
`);

/** Accounts to try, where the county is a demo county; elsewhere nothing at all. */
export function DemoAccounts(props: {
  readonly onChoose: (account: { readonly username: string; readonly password: string }) => void;
}) {
  const t = useT();
  const [result] = createQuery({ query: DemoAccountsQuery });
  const accounts = () => result.data?.demoAccounts ?? [];
  return (
    <Show when={accounts().length > 0}>
      <section class="sign-in__demo" aria-labelledby="demo-accounts">
        <h2 id="demo-accounts">{t('identity.demo.title')}</h2>
        <p class="soft">{t('identity.demo.text', { password: accounts()[0]?.password ?? '' })}</p>
        <ul>
          <For each={accounts()}>
            {(account) => (
              <li>
                <Button kind="quiet" onClick={() => props.onChoose(account)}>
                  {t('identity.demo.choose', { name: account.displayName })}
                </Button>
                <code class="soft">{account.username}</code>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
