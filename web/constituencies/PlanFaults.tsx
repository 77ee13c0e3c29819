import { For, Show } from 'solid-js';
import { useI18n } from '../i18n/index.tsx';
import { Tag } from '../ui/Tag.tsx';
import type { Measured } from './DeviationChart.tsx';

interface Fault {
  readonly code: string;
  readonly number: number | null;
  readonly unit: string | null;
}

/** The first of them; more than a person mends at once only hides the page. */
const SHOWN = 8;

/** What keeps a plan from being adopted, and which constituencies are far from the mean. */
export function PlanFaults(props: {
  readonly faults: readonly Fault[];
  readonly rows: readonly Measured[];
  readonly gaps: readonly { readonly name: string; readonly allotted: number; readonly drawn: number }[];
}) {
  const { t, sentence } = useI18n();
  const count = (severity: Measured['severity']) =>
    props.rows.filter((one) => one.severity === severity).length;
  const worded = ({ code, number, unit }: Fault) =>
    sentence(`plans.fault.${code}`, { number: number ?? '', unit: unit ?? '' }) ?? code;
  return (
    <section class="sandbox__faults" aria-label={t('plans.check.title')}>
      <h2>{t('plans.check.title')}</h2>
      <p role="status">
        <Show when={props.faults.length > 0} fallback={<Tag tone="jade">{t('plans.check.fine')}</Tag>}>
          <Tag tone="seal">{t('plans.check.faults', { n: props.faults.length })}</Tag>
        </Show>
      </p>
      <ul>
        <For each={props.faults.slice(0, SHOWN)}>{(fault) => <li>{worded(fault)}</li>}</For>
      </ul>
      <Show when={props.faults.length > SHOWN}>
        <p class="soft">{t('plans.check.more', { n: props.faults.length - SHOWN })}</p>
      </Show>
      <For each={props.gaps.slice(0, SHOWN)}>
        {(gap) => (
          <p>
            <Tag tone="amber">{t('plans.check.gapWord')}</Tag> {t('plans.check.gap', gap)}
          </p>
        )}
      </For>
      <p class="soft">
        {t('plans.check.deviations', { warn: count('WARNING'), strong: count('STRONG_WARNING') })}
      </p>
    </section>
  );
}
