import { Show, Suspense, createSignal, lazy, onCleanup, onMount } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import type { FindPeople } from './commands.tsx';
import type { NavItem } from './navigation.ts';

// Most visitors never open it, so it stays out of the first chunk.
const Palette = lazy(() => import('./Palette.tsx').then((all) => ({ default: all.Palette })));

/** Opens the palette, by a press or by Ctrl-K. */
export function PaletteButton(props: {
  readonly items: readonly NavItem[];
  readonly findPeople?: FindPeople | undefined;
}) {
  const t = useT();
  const [open, setOpen] = createSignal(false);
  const handleKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    setOpen(!open());
  };
  onMount(() => {
    document.addEventListener('keydown', handleKey);
    onCleanup(() => document.removeEventListener('keydown', handleKey));
  });
  return (
    <>
      <button type="button" class="shell-find" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="7" cy="7" r="4.5" />
          <path d="m10.5 10.5 4 4" />
        </svg>
        <span>{t('shell.palette.open')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Show when={open()}>
        <Suspense>
          <Palette items={props.items} findPeople={props.findPeople} onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </>
  );
}
