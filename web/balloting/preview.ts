import { useClient } from '@urql/solid';
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';
import { graphql } from '../graphql.ts';
import type { Fault } from './faults.ts';
import { type Cells, figuresToTry, type WrittenLine } from './figures.ts';

const PreviewCount = graphql(`
  query PreviewCount($figures: CountFiguresInput!) {
    previewCount(figures: $figures) {
      faults {
        code
        field
      }
      explanation
    }
  }
`);

interface Preview {
  readonly faults: readonly Fault[];
  readonly explanation: string | null;
}

const NOTHING: Preview = { faults: [], explanation: null };
/** Long enough to finish a number, short enough to be told at once. */
const PAUSE_MS = 200;

/** What the API says of the figures as they are being typed; the last answer stands until the next one comes. */
export function createPreview(
  roundId: Accessor<string>,
  cells: Accessor<Cells>,
  personIds: Accessor<readonly string[]>,
  lines: Accessor<readonly WrittenLine[]>,
): Accessor<Preview> {
  const client = useClient();
  const [preview, setPreview] = createSignal<Preview>(NOTHING);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const ask = async (figures: ReturnType<typeof figuresToTry>) => {
    asked += 1;
    const mine = asked;
    const variables = { figures: { roundId: roundId(), ...figures } };
    const { data } = await client.query(PreviewCount, variables, { requestPolicy: 'network-only' });
    if (mine === asked && data) setPreview(data.previewCount);
  };
  createEffect(
    on([cells, personIds, lines], ([typed, ids, written]) => {
      clearTimeout(timer);
      const figures = figuresToTry(typed, ids, written);
      if (Object.values(typed).some((text) => text !== '') || written.length > 0) {
        timer = setTimeout(() => void ask(figures), PAUSE_MS);
      } else setPreview(NOTHING);
    }),
  );
  onCleanup(() => clearTimeout(timer));
  return preview;
}
