import { createQuery } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextField } from '../ui/TextField.tsx';

/** A deputy who was chosen by name. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
}

const FIND = graphql(`
  query SummonsFind($termId: ID!, $search: String) {
    deputies(termId: $termId, search: $search, first: 8) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

/** Who is summoned: everybody of the term, or deputies found by a few letters. */
export function Summons(props: {
  readonly termId: string | null;
  readonly wholeTerm: boolean;
  readonly chosen: readonly Chosen[];
  readonly onWholeTerm: (whole: boolean) => void;
  readonly onChosen: (chosen: readonly Chosen[]) => void;
}) {
  const t = useT();
  const format = useFormat();
  const [typed, setTyped] = createSignal('');
  const [found] = createQuery({
    query: FIND,
    variables: () => ({ termId: props.termId ?? '', search: typed().trim() }),
    pause: () => props.wholeTerm || props.termId === null || typed().trim() === '',
  });
  const matches = () =>
    typed().trim() === '' ? [] : (found.data?.deputies.edges.map(({ node }) => node) ?? []);
  const isChosen = (id: string) => props.chosen.some((one) => one.id === id);
  const toggle = (one: Chosen, on: boolean) =>
    props.onChosen(
      on ? [...props.chosen, { id: one.id, name: one.name }] : props.chosen.filter(({ id }) => id !== one.id),
    );

  return (
    <>
      <RadioGroup
        label={t('activities.form.who')}
        value={props.wholeTerm ? 'whole' : 'chosen'}
        onChange={(value) => props.onWholeTerm(value === 'whole')}
        options={[
          { value: 'whole', label: t('activities.form.whole') },
          { value: 'chosen', label: t('activities.form.chosen') },
        ]}
      />
      <Show when={!props.wholeTerm}>
        <TextField
          type="search"
          filter
          label={t('activities.form.chosen')}
          hint={t('activities.form.chosenHint')}
          autocomplete="off"
          value={typed()}
          onInput={setTyped}
        />
        <div>
          <For each={matches()}>
            {(one) => (
              <Checkbox
                label={<span class="serif">{one.name}</span>}
                checked={isChosen(one.id)}
                onChange={(on) => toggle(one, on)}
              />
            )}
          </For>
        </div>
        <Show when={props.chosen.length > 0}>
          <p role="status">
            {t('activities.form.chosenNames', {
              n: props.chosen.length,
              names: format().list(props.chosen.map(({ name }) => name)),
            })}
          </p>
        </Show>
      </Show>
    </>
  );
}
