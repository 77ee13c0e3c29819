import { createMutation } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { today } from '../clock.ts';
import { refusedFor, useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { notify } from '../ui/Toast.tsx';
import { TextField } from '../ui/TextField.tsx';

export const RequestDeclaration_round = graphql(`
  fragment RequestDeclaration_round on Round {
    id
    heldOn
    photoRequired
    result {
      nextKind
      candidates {
        personId
        name
        votes
        inNextRound
        level
      }
    }
  }
`);

const Ask = graphql(`
  mutation RequestDeclaration($input: RequestDeclarationInput!) {
    requestDeclaration(input: $input) {
      id
      state
    }
  }
`);

/** What people settle before a result is declared: the next day of voting, who stands then, why a photo is missing. */
export function RequestDeclaration(props: { readonly round: FragmentType<typeof RequestDeclaration_round> }) {
  const t = useT();
  const say = useProblems();
  const round = () => readFragment(RequestDeclaration_round, props.round);
  const [outcome, ask] = createMutation(Ask);
  const [key, setKey] = createSignal(newIntent());
  const [nextHeldOn, setNextHeldOn] = createSignal<string | null>(today());
  const [photoSkipReason, setPhotoSkipReason] = createSignal('');
  const [ground, setGround] = createSignal('');
  const [taken, setTaken] = createSignal<ReadonlySet<string>>(new Set());
  const follows = () => Boolean(round().result?.nextKind);
  const listed = () => round().result?.candidates.filter(({ inNextRound }) => inNextRound) ?? [];
  const undecided = () => listed().some(({ level }) => level);
  const toggle = (id: string, on: boolean) => {
    const next = new Set(taken());
    if (on) next.add(id);
    else next.delete(id);
    setTaken(next);
    setKey(newIntent());
  };
  const send = async () => {
    const chosen = listed()
      .filter(({ personId, level }) => !level || taken().has(personId))
      .map(({ personId }) => personId);
    const { error } = await ask({
      input: {
        idempotencyKey: key(),
        roundId: round().id,
        nextHeldOn: follows() ? nextHeldOn() : null,
        photoSkipReason: photoSkipReason().trim() || null,
        anotherCandidates: undecided() ? chosen : null,
        anotherGround: undecided() ? ground() : null,
      },
    });
    setKey(newIntent());
    if (!error) notify(t('balloting.declare.asked'));
  };
  return (
    <>
      <ErrorSummary errors={say(outcome.error).map((text) => ({ text }))} />
      <Show when={follows()}>
        <DateField
          label={t('balloting.declare.nextHeldOn')}
          value={nextHeldOn()}
          onChange={setNextHeldOn}
          min={round().heldOn}
        />
      </Show>
      <Show when={undecided()}>
        <fieldset class="declare__cut">
          <legend>{t('balloting.declare.cutTitle')}</legend>
          <p class="soft">{t('balloting.declare.cutHint')}</p>
          <For each={listed()}>
            {({ personId, name, votes, level }) => (
              <Checkbox
                label={
                  <>
                    <span class="serif">{name}</span> {votes} {t('balloting.count.unit.votes')}
                  </>
                }
                checked={!level || taken().has(personId)}
                disabled={!level}
                onChange={(on) => toggle(personId, on)}
              />
            )}
          </For>
          <TextField
            label={t('balloting.declare.cutGround')}
            maxLength={255}
            value={ground()}
            onInput={setGround}
          />
        </fieldset>
      </Show>
      <Show when={round().photoRequired}>
        <TextField
          label={t('balloting.declare.photoSkip')}
          hint={t('balloting.declare.photoSkipHint')}
          optional={!refusedFor(outcome.error, 'PHOTO_MISSING')}
          maxLength={255}
          value={photoSkipReason()}
          onInput={setPhotoSkipReason}
        />
      </Show>
      <div>
        <Button kind="primary" busy={outcome.fetching} onClick={() => void send()}>
          {t('balloting.declare.ask')}
        </Button>
      </div>
    </>
  );
}
