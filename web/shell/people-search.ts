import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import type { Command, FindPeople } from './commands.tsx';

const PAUSE = 120;

/** People for the letters typed so far, asked for after a short pause; an answer that comes too late is dropped. */
export function createPeopleSearch(text: Accessor<string>, find: Accessor<FindPeople | undefined>) {
  const [found, setFound] = createSignal<readonly Command[]>([]);
  const [searching, setSearching] = createSignal(false);

  createEffect(() => {
    const asked = text().trim();
    const search = find();
    if (!search || asked.length < 2) {
      setFound([]);
      setSearching(false);
      return;
    }
    const stop = new AbortController();
    const ask = async () => {
      try {
        const people = await search(asked, stop.signal);
        if (!stop.signal.aborted) setFound(people);
      } catch {
        // Without people the palette still has its pages; the page itself reports a lost connection.
        if (!stop.signal.aborted) setFound([]);
      } finally {
        if (!stop.signal.aborted) setSearching(false);
      }
    };
    setSearching(true);
    const timer = setTimeout(() => void ask(), PAUSE);
    onCleanup(() => {
      clearTimeout(timer);
      stop.abort();
    });
  });
  return { found, searching };
}
