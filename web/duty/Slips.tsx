import { For, Show } from 'solid-js';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import './slips.css';

interface Category {
  readonly code: string;
  readonly label: string;
  readonly slips: number;
  readonly threshold?: number | null;
}

/** The slips of an appraisal by category, and the sentence of the threshold that decided. */
export function Slips(props: {
  readonly appraisal: {
    readonly category?: string | null;
    readonly issued: number;
    readonly returned: number;
    readonly void: number;
    readonly categories: readonly Category[];
  };
}) {
  const t = useT();
  const format = useFormat();
  const it = () => props.appraisal;
  const marked = () => it().categories.reduce((sum, { slips }) => sum + slips, 0);
  /** What was returned and bears no mark that counts: in the base all the same. */
  const rest = () => it().returned - it().void - marked();
  const lines = () => [
    ...it().categories,
    ...(it().void > 0 ? [{ code: 'VOID', label: t('duty.appraisal.void'), slips: it().void }] : []),
    ...(rest() > 0 ? [{ code: 'BLANK', label: t('duty.appraisal.blank'), slips: rest() }] : []),
  ];
  const width = (slips: number) => `${it().returned > 0 ? (100 * slips) / it().returned : 0}%`;
  const because = () => {
    const [best] = it().categories;
    const reached = it().categories.find(({ code }) => code === it().category);
    if (!best || !reached || it().returned === 0) return null;
    const values = {
      best: best.label,
      slips: best.slips,
      returned: it().returned,
      share: format().percent(best.slips / it().returned),
      category: reached.label,
    };
    const { threshold } = reached;
    if (threshold !== null && threshold !== undefined) {
      return t('duty.appraisal.reached', { ...values, threshold: format().percent(threshold) });
    }
    const lowest = it().categories.findLast((one) => typeof one.threshold === 'number')?.threshold ?? 0;
    return t('duty.appraisal.below', { ...values, threshold: format().percent(lowest) });
  };
  return (
    <div class="duty-slips">
      <table>
        <caption>{t('duty.appraisal.slips', { issued: it().issued, returned: it().returned })}</caption>
        <tbody>
          <For each={lines()}>
            {(line) => (
              <tr>
                <th scope="row">{line.label}</th>
                <td class="duty-slips__track" aria-hidden="true">
                  <span style={{ width: width(line.slips) }} />
                </td>
                <td class="duty-slips__count">{line.slips}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={because()}>{(sentence) => <p class="duty-slips__because">{sentence()}</p>}</Show>
    </div>
  );
}
