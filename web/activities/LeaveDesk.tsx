import { createQuery } from '@urql/solid';
import { For, Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import './activities.css';
import { LeaveDecision } from './LeaveDecision.tsx';

const WAITING = graphql(`
  query LeaveDesk {
    leaveRequests {
      id
      activityId
      ...LeaveDecision_leave
    }
  }
`);

/** Leave that waits for a decision, of one activity or of all in the viewer’s area. Says nothing when there is none. */
export function LeaveDesk(props: { readonly activityId?: string }) {
  const t = useT();
  const said = useProblems();
  const [result] = createQuery({ query: WAITING, context: { additionalTypenames: ['LeaveToDecide'] } });
  const waiting = () =>
    (result.data?.leaveRequests ?? []).filter(
      (one) => props.activityId === undefined || one.activityId === props.activityId,
    );
  return (
    <>
      <ErrorSummary errors={said(result.error).map((text) => ({ text }))} />
      <Show when={waiting().length > 0}>
        <section class="leave-desk">
          <h2>{t('activities.leave.title')}</h2>
          <ul>
            <For each={waiting()}>
              {(leave) => (
                <li>
                  <LeaveDecision leave={leave} named={props.activityId === undefined} />
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </>
  );
}
