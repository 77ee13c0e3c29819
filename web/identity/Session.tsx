import { createMutation, createQuery } from '@urql/solid';
import type { JSX } from 'solid-js';
import { graphql } from '../graphql.ts';
import { newIntent } from '../intent.ts';
import { type Viewer, ViewerProvider } from '../shell/viewer.tsx';
import { startAt } from './leave.ts';

const SessionQuery = graphql(`
  query Session {
    viewer {
      accountId
      displayName
      viewerCan
      county {
        code
        name
      }
    }
  }
`);
const SignOut = graphql(`
  mutation SignOut($input: SignOutInput!) {
    signOut(input: $input) {
      accountId
    }
  }
`);

/** Asks once who is looking, and tells all pages. A visitor without an account is nobody’s viewer. */
export function Session(props: { readonly children: JSX.Element }) {
  const [result] = createQuery({ query: SessionQuery });
  const [, signOut] = createMutation(SignOut);
  const viewer = (): Viewer | null => {
    const asked = result.data?.viewer;
    if (!asked?.accountId) return null;
    const { accountId, displayName, viewerCan, county } = asked;
    return { accountId, name: displayName ?? accountId, permissions: viewerCan, county };
  };
  const leave = async () => {
    const { error } = await signOut({ input: { idempotencyKey: newIntent() } });
    if (!error) startAt('/');
  };
  return (
    <ViewerProvider viewer={viewer()} pending={result.fetching} onSignOut={() => void leave()}>
      {props.children}
    </ViewerProvider>
  );
}
