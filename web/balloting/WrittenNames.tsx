import { Index, Show } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { Mark } from '../ui/Mark.tsx';
import type { WrittenLine } from './figures.ts';

/** Names voters wrote, as they stand on the paper; a person says later whom each stands for. */
export function WrittenNames(props: {
  readonly lines: readonly WrittenLine[];
  readonly onChange: (lines: readonly WrittenLine[]) => void;
  readonly faultOf: (line: WrittenLine) => string | undefined;
}) {
  const t = useT();
  const set = (at: number, over: Partial<WrittenLine>) =>
    props.onChange(props.lines.map((line, index) => (index === at ? { ...line, ...over } : { ...line })));
  return (
    <>
      <Index each={props.lines}>
        {(line, at) => (
          <>
            <tr class="count-sheet__line">
              <th scope="row">
                <input
                  class="count-sheet__written serif"
                  data-cell
                  type="text"
                  autocomplete="off"
                  aria-label={t('balloting.count.writtenName', { n: at + 1 })}
                  placeholder={t('balloting.count.writtenPlaceholder')}
                  value={line().written}
                  onInput={(event) => set(at, { written: event.currentTarget.value })}
                />
              </th>
              <td>
                <input
                  class="count-sheet__cell"
                  data-cell
                  type="text"
                  inputMode="numeric"
                  autocomplete="off"
                  aria-label={t('balloting.count.writtenVotes', { n: at + 1 })}
                  value={line().votes}
                  onInput={(event) => set(at, { votes: event.currentTarget.value })}
                />
                <span class="count-sheet__unit">{t('balloting.count.unit.votes')}</span>
              </td>
            </tr>
            <Show when={props.faultOf(line())}>
              {(fault) => (
                <tr class="count-sheet__fault">
                  <td colSpan={2}>
                    <Mark kind="soon" />
                    {fault()}
                  </td>
                </tr>
              )}
            </Show>
          </>
        )}
      </Index>
      <tr>
        <td colSpan={2} class="count-sheet__add" id="count-written">
          <Button
            kind="quiet"
            small
            onClick={() => props.onChange([...props.lines, { written: '', votes: '' }])}
          >
            {t('balloting.count.addWritten')}
          </Button>
        </td>
      </tr>
    </>
  );
}
