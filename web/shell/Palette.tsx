import { Content, Overlay, Portal, Root, Title } from '@kobalte/core/dialog';
import { useNavigate } from '@solidjs/router';
import { For, Show, createEffect, createMemo, createSignal, on } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import '../ui/dialog.css';
import { createOpener } from '../ui/opener.ts';
import { type Command, type FindPeople, matching, useCommands } from './commands.tsx';
import { createPeopleSearch } from './people-search.ts';
import { type NavItem, visibleItems } from './navigation.ts';
import './palette.css';
import { useViewer } from './viewer.tsx';

const option = (id: string) => `shell-palette-${id}`;

/** People, pages and actions by a few letters; arrows choose, Enter goes. */
export function Palette(props: {
  readonly items: readonly NavItem[];
  readonly findPeople?: FindPeople | undefined;
  readonly onClose: () => void;
}) {
  const t = useT();
  const navigate = useNavigate();
  const giveBack = createOpener(() => true);
  const { viewer, can } = useViewer();
  const { actions } = useCommands();
  const [text, setText] = createSignal('');
  const [at, setAt] = createSignal(0);
  const people = createPeopleSearch(text, () => props.findPeople);

  const pages = (): readonly Command[] =>
    visibleItems(props.items, { signedIn: viewer() !== null, can }).map((item) => ({
      id: item.href,
      label: t(item.label),
      words: item.href,
      href: item.href,
    }));
  const groups = createMemo(() =>
    [
      { name: t('shell.palette.people'), found: people.found() },
      { name: t('shell.palette.actions'), found: matching(actions(), text()) },
      { name: t('shell.palette.pages'), found: matching(pages(), text()) },
    ].filter(({ found }) => found.length > 0),
  );
  const all = createMemo(() => groups().flatMap(({ found }) => found));
  const chosen = () => all()[at()];
  createEffect(on(all, () => setAt(0), { defer: true }));
  createEffect(() => {
    const id = chosen()?.id;
    if (id !== undefined) document.getElementById(option(id))?.scrollIntoView({ block: 'nearest' });
  });

  const take = (command: Command | undefined) => {
    if (!command) return;
    props.onClose();
    command.run?.();
    if (command.href !== undefined) navigate(command.href);
  };
  const handleKey = (event: KeyboardEvent) => {
    const count = all().length;
    // Enter that ends a word of an input method is not meant for us.
    if (event.isComposing || count === 0) return;
    if (event.key === 'ArrowDown') setAt((at() + 1) % count);
    else if (event.key === 'ArrowUp') setAt((at() + count - 1) % count);
    else if (event.key === 'Enter') take(chosen());
    else return;
    event.preventDefault();
  };
  const status = () => {
    if (people.searching()) return t('shell.palette.searching');
    if (all().length === 0) return t('shell.palette.nothing', { text: text() });
    return t('shell.palette.results', { n: all().length });
  };

  return (
    <Root open onOpenChange={(open) => !open && props.onClose()}>
      <Portal>
        <Overlay class="ui-veil" />
        <div class="ui-dialog__place">
          <Content class="shell-palette" onCloseAutoFocus={giveBack}>
            <Title class="hidden-words">{t('shell.palette.label')}</Title>
            <button type="button" class="shell-palette__close" onClick={() => props.onClose()}>
              {t('common.close')}
            </button>
            <input
              class="shell-palette__text"
              type="text"
              role="combobox"
              aria-label={t('shell.palette.label')}
              aria-expanded="true"
              aria-controls="shell-palette-list"
              aria-autocomplete="list"
              aria-activedescendant={chosen() ? option(chosen()?.id ?? '') : undefined}
              placeholder={t('shell.palette.placeholder')}
              autocomplete="off"
              spellcheck={false}
              value={text()}
              onInput={(event) => setText(event.currentTarget.value)}
              onKeyDown={handleKey}
            />
            <div
              class="shell-palette__list"
              id="shell-palette-list"
              role="listbox"
              aria-label={t('shell.palette.label')}
            >
              <For each={groups()}>
                {(group) => (
                  <div role="group" aria-label={group.name}>
                    <p class="shell-palette__group" aria-hidden="true">
                      {group.name}
                    </p>
                    <For each={group.found}>
                      {(command) => (
                        <div
                          role="option"
                          id={option(command.id)}
                          class="shell-palette__option"
                          aria-selected={command === chosen()}
                          onPointerMove={() => setAt(all().indexOf(command))}
                          onClick={() => take(command)}
                        >
                          {command.label}
                          <Show when={command.hint}>
                            <span class="shell-palette__hint">{command.hint}</span>
                          </Show>
                        </div>
                      )}
                    </For>
                  </div>
                )}
              </For>
            </div>
            <p class="shell-palette__status" role="status">
              {status()}
            </p>
          </Content>
        </div>
      </Portal>
    </Root>
  );
}
