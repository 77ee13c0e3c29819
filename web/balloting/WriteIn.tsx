import { createMutation } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { problems, refusedFor, useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { namesakesIn } from './namesakes.ts';

const AddWriteIn = graphql(`
  mutation AddWriteIn($input: AddWriteInInput!) {
    addWriteIn(input: $input) {
      id
      choices {
        personId
      }
    }
  }
`);

/** Puts somebody voters wrote in on the sheet; of several with that name the clerk says which. */
export function WriteIn(props: { readonly roundId: string }) {
  const t = useT();
  const say = useProblems();
  const [name, setName] = createSignal('');
  const [key, setKey] = createSignal(newIntent());
  const [outcome, addWriteIn] = createMutation(AddWriteIn);
  const namesakes = () => namesakesIn(problems(outcome.error));
  const add = async (who: { readonly name?: string; readonly registrationId?: string }) => {
    const { error } = await addWriteIn({ input: { idempotencyKey: key(), roundId: props.roundId, ...who } });
    setKey(newIntent());
    if (!error) setName('');
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name().trim() !== '') void add({ name: name().trim() });
  };
  const ambiguous = () => refusedFor(outcome.error, 'NAME_AMBIGUOUS');
  return (
    <form class="write-in" onSubmit={submit} noValidate>
      <h2>{t('balloting.writeIn.title')}</h2>
      <div class="write-in__line">
        <TextField
          label={t('balloting.writeIn.name')}
          hint={t('balloting.writeIn.hint')}
          value={name()}
          onInput={setName}
          autocomplete="off"
          error={ambiguous() ? undefined : say(outcome.error)[0]}
        />
        <Button type="submit" busy={outcome.fetching}>
          {t('balloting.writeIn.add')}
        </Button>
      </div>
      <Show when={ambiguous()}>
        <div role="alert" class="write-in__which">
          <p>{t('balloting.writeIn.which', { name: name() })}</p>
          <For each={namesakes()}>
            {({ registrationId, constituency, sex, birthYear }) => (
              <Button small onClick={() => void add({ registrationId })}>
                {t('balloting.writeIn.voter', {
                  constituency,
                  sex: t(`balloting.writeIn.sex.${sex}`),
                  year: birthYear,
                })}
              </Button>
            )}
          </For>
        </div>
      </Show>
    </form>
  );
}
