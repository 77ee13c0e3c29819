import { createSignal, For, Show } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { ChangeVoter, type VoterChange } from './ChangeVoter.tsx';

const VOTER = graphql(`
  fragment FoundVoter_voter on VoterAtDesk {
    personId
    name
    sex
    birthDate
    registrations {
      id
      level
      constituency
      category
      penalSituation
      addedOn
      addedReason
      addedGround
      removedOn
      removedReason
      removedGround
    }
  }
`);

/** A person with every registration there was, and what can be done about it. */
export function FoundVoter(props: {
  readonly electionId: string;
  readonly voter: FragmentType<typeof VOTER>;
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const voter = () => readFragment(VOTER, props.voter);
  const [changing, setChanging] = createSignal<VoterChange | null>(null);
  const standing = () => voter().registrations.some(({ removedOn }) => removedOn === null);
  return (
    <li>
      <div>
        <h2 class="serif">{voter().name}</h2>
        <span class="soft">
          {t('voters.person', {
            sex: t(`voters.sex.${voter().sex}`),
            birth: format().day(voter().birthDate),
          })}
        </span>
      </div>
      <Show when={!standing()}>
        <p>{t('voters.desk.none')}</p>
      </Show>
      <ul aria-label={t('voters.desk.history')}>
        <For each={voter().registrations}>
          {(one) => (
            <li>
              <span class="soft">{t(one.removedOn ? 'voters.desk.ended' : 'voters.desk.current')}</span>{' '}
              <strong>{one.constituency}</strong>{' '}
              <span class="soft">
                {t(`voters.level.${one.level}`)} · {t(`voters.category.${one.category}`)}
                <Show when={one.penalSituation !== 'NONE'}> · {t(`voters.penal.${one.penalSituation}`)}</Show>
              </span>
              <br />
              {t('voters.desk.since', {
                on: format().day(one.addedOn),
                reason: t(`voters.reason.${one.addedReason}`),
              })}
              <Show when={one.addedGround}> · {one.addedGround}</Show>
              <Show when={one.removedOn}>
                {(on) => (
                  <>
                    {' — '}
                    {t('voters.desk.until', {
                      on: format().day(on()),
                      reason: one.removedReason ? t(`voters.reason.${one.removedReason}`) : '',
                    })}
                    <Show when={one.removedGround}> · {one.removedGround}</Show>
                  </>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.mayChange}>
        <div class="roll-row">
          <Show when={standing()}>
            <Button small onClick={() => setChanging('MOVE')}>
              {t('voters.desk.move')}
            </Button>
          </Show>
          <Button small onClick={() => setChanging('CORRECT')}>
            {t('voters.desk.correct')}
          </Button>
          <Show when={standing()}>
            <Button small onClick={() => setChanging('REMOVE')}>
              {t('voters.desk.remove')}
            </Button>
          </Show>
        </div>
        <ChangeVoter
          electionId={props.electionId}
          personId={voter().personId}
          name={voter().name}
          changing={changing()}
          onClose={() => setChanging(null)}
          onDone={() => {
            setChanging(null);
            props.onChanged();
          }}
        />
      </Show>
    </li>
  );
}
