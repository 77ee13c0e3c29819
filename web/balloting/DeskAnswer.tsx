import { For, Match, Show, Switch } from 'solid-js';
import type { VoterAtDeskMutation } from '../gql/graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';

export type Given = VoterAtDeskMutation['checkInVoter'];

/** What the desk says to the last voter. */
export type Answer =
  | { readonly is: 'GIVEN'; readonly given: Given }
  | { readonly is: 'REFUSED'; readonly text: string; readonly checkInIds: readonly string[] }
  | { readonly is: 'KEPT'; readonly hour: number };

const CLASS = { GIVEN: 'given', REFUSED: 'refused', KEPT: 'kept' } as const;

/** Large, for two people across a table: the name and the ballots, or why there is none. */
export function DeskAnswer(props: {
  readonly answer: Answer | null;
  readonly onUndo: (checkInIds: readonly string[]) => void;
}) {
  const t = useT();
  const given = () => (props.answer?.is === 'GIVEN' ? props.answer.given : null);
  const refused = () => (props.answer?.is === 'REFUSED' ? props.answer : null);
  const kept = () => (props.answer?.is === 'KEPT' ? props.answer : null);
  const state = () => (props.answer ? ` desk__answer--${CLASS[props.answer.is]}` : '');
  return (
    <section class={`desk__answer${state()}`} role="status" aria-live="assertive">
      <Switch fallback={<p class="soft">{t('polling.desk.ready')}</p>}>
        <Match when={given()}>
          {(one) => (
            <>
              <p class="desk__name">{t('polling.desk.gave', { name: one().voter })}</p>
              <ul>
                <For each={one().ballots}>
                  {(ballot) => (
                    <li>
                      {t(ballot.byProxy ? 'polling.desk.forPrincipal' : 'polling.desk.own', {
                        level: t(`voting.level.${ballot.level}`),
                        constituency: ballot.constituency,
                        voter: ballot.voter,
                      })}
                      <Show when={ballot.votingWay}>
                        {(way) => (
                          <span class="soft">
                            {' '}
                            {t('polling.desk.way', { way: t(`polling.desk.ways.${way()}`) })}
                          </span>
                        )}
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
              <Show when={one().assistedBy}>
                {(name) => <p>{t('polling.desk.assistedBy', { name: name() })}</p>}
              </Show>
              <div>
                <Button
                  kind="quiet"
                  small
                  onClick={() => props.onUndo(one().ballots.map(({ checkInId }) => checkInId))}
                >
                  {t('polling.desk.undo')}
                </Button>
              </div>
            </>
          )}
        </Match>
        <Match when={refused()}>
          {(one) => (
            <>
              <p class="desk__name">{t('polling.desk.refused')}</p>
              <p>{one().text}</p>
              <Show when={one().checkInIds.length > 0}>
                <div>
                  <Button small onClick={() => props.onUndo(one().checkInIds)}>
                    {t('polling.desk.undo')}
                  </Button>
                </div>
              </Show>
            </>
          )}
        </Match>
        <Match when={kept()}>
          {(one) => <p class="desk__name">{t('polling.desk.queuedOne', { hour: one().hour })}</p>}
        </Match>
      </Switch>
    </section>
  );
}
