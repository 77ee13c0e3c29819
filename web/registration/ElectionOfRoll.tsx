import type { CombinedError } from '@urql/core';
import { type JSX, Show } from 'solid-js';
import { ElectionNav } from '../elections/ElectionNav.tsx';
import { useT } from '../i18n/index.tsx';
import { Failed } from '../shell/Failed.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';

interface NamedElection {
  readonly id: string;
  readonly name: string;
}

/** A page about the roll of one election: its place, its neighbours, and what stands there while it is fetched. */
export function ElectionOfRoll(props: {
  readonly election: NamedElection | null | undefined;
  readonly fetching: boolean;
  readonly error: CombinedError | undefined;
  readonly onRetry: () => void;
  readonly title: string;
  readonly state: JSX.Element;
  readonly action?: JSX.Element;
  readonly actions?: JSX.Element;
  readonly children: JSX.Element;
}) {
  const t = useT();
  return (
    <Show
      when={props.election}
      fallback={
        <Show when={!props.fetching} fallback={<p role="status">{t('common.loading')}</p>}>
          <Show when={props.error} fallback={<NotFound />}>
            <Failed error={props.error} onRetry={props.onRetry} />
          </Show>
        </Show>
      }
    >
      {(election) => (
        <Page
          title={props.title}
          state={props.state}
          place={[{ label: election().name, href: `/elections/${election().id}` }]}
          action={props.action}
          actions={props.actions}
        >
          <ElectionNav electionId={election().id} />
          {props.children}
        </Page>
      )}
    </Show>
  );
}
