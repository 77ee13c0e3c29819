import { For } from 'solid-js';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import type { RulerDot, RulerTick } from './Ruler.tsx';

/** The ruler in rows, for those who hear it. */
export function RulerTable(props: {
  readonly label: string;
  readonly ticks: readonly RulerTick[];
  readonly dots: readonly RulerDot[];
}) {
  const t = useT();
  const format = useFormat();
  const rows = () =>
    [...props.ticks.map((one) => ({ ...one, state: t('ui.ruler.limit') })), ...props.dots].sort((a, b) =>
      a.date < b.date ? -1 : 1,
    );
  return (
    // A table does not clip what it holds: the box around it does.
    <div class="hidden-words">
      <table>
        <caption>{props.label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ui.ruler.date')}</th>
            <th scope="col">{t('ui.ruler.event')}</th>
            <th scope="col">{t('ui.ruler.state')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {(row) => (
              <tr>
                <td>{format().date(row.date)}</td>
                <th scope="row">{row.label}</th>
                <td>{[row.state, row.note].filter(Boolean).join(' ')}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
