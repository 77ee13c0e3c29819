import { For, Show, createEffect, createSignal, createUniqueId, on } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { Field } from '../ui/Field.tsx';
import { matching, type Person } from './sheet.ts';

/** The clerk’s field: two letters of pinyin, Enter, and the next one. It keeps the focus. */
export function SignIn(props: {
  readonly people: readonly Person[];
  readonly onPresent: (person: Person) => void;
}) {
  const t = useT();
  const list = createUniqueId();
  const [typed, setTyped] = createSignal('');
  const [at, setAt] = createSignal(0);
  const found = () => matching(props.people, typed());
  const option = (index: number) => `${list}-${index}`;
  createEffect(on(typed, () => setAt(0), { defer: true }));

  const take = (person: Person | undefined) => {
    if (!person) return;
    setTyped('');
    props.onPresent(person);
  };
  const press = (event: KeyboardEvent) => {
    // A method that is still composing Chinese uses Enter and arrows for itself.
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found().length > 0) {
      event.preventDefault();
      setAt((now) => (now + step + found().length) % found().length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(found()[at()]);
    } else if (event.key === 'Escape') {
      setTyped('');
    }
  };

  return (
    <div class="sign-in-field no-print">
      <Field filter label={t('activities.sheet.find')} hint={t('activities.sheet.findHint')}>
        {(control) => (
          <input
            {...control}
            class="ui-input"
            type="text"
            role="combobox"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            aria-autocomplete="list"
            aria-controls={list}
            aria-expanded={found().length > 0}
            aria-activedescendant={found().length > 0 ? option(at()) : undefined}
            value={typed()}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={press}
          />
        )}
      </Field>
      <ul id={list} role="listbox" aria-label={t('activities.sheet.matches')}>
        <For each={found()}>
          {(person, index) => (
            <li
              id={option(index())}
              role="option"
              aria-selected={index() === at()}
              onPointerDown={(event) => {
                event.preventDefault();
                take(person);
              }}
            >
              <span class="serif">{person.name}</span>
              <span class="soft">{person.delegation}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={typed().trim() !== '' && found().length === 0}>
        <p class="soft" role="status">
          {t('activities.sheet.nobody')}
        </p>
      </Show>
    </div>
  );
}
