import { createEffect } from 'solid-js';
import { type SetStoreFunction, createStore } from 'solid-js/store';

const PREFIX = 'luzhi.draft.';

function kept(name: string): object {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(PREFIX + name) ?? '{}');
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    return {};
  }
}

/** A copy of a draft, which is plain JSON; browsers of some years ago have no `structuredClone`. */
const copyOf = <Draft>(draft: Draft): Draft => JSON.parse(JSON.stringify(draft)) as Draft;

/**
 * What a person is typing, kept for this tab so that it survives a reload; `clear` forgets it once it is saved.
 * Not for secrets: passwords and ID numbers have no draft.
 */
export function createDraft<Draft extends object>(
  name: string,
  initial: Draft,
): [Draft, SetStoreFunction<Draft>, () => void] {
  const [draft, setDraft] = createStore<Draft>({ ...copyOf(initial), ...kept(name) });
  createEffect(() => {
    const text = JSON.stringify(draft);
    try {
      sessionStorage.setItem(PREFIX + name, text);
    } catch {
      // Storage that is full or refused costs only the survival of a reload.
    }
  });
  return [draft, setDraft, () => sessionStorage.removeItem(PREFIX + name)];
}
