import { Match, Switch } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Tag } from '../ui/Tag.tsx';

const OBJECTION = graphql(`
  fragment ObjectionClock_objection on ListObjection {
    stage
    decisionBy
    daysLeft
    decidedOn
    suitBy
    judgmentBy
    judgedOn
  }
`);

/** The limit that runs now: three days for the decision, then the last day for a suit, then for the judgment (EL 29). */
export function ObjectionClock(props: { readonly objection: FragmentType<typeof OBJECTION> }) {
  const t = useT();
  const format = useFormat();
  const one = () => readFragment(OBJECTION, props.objection);
  const left = () => one().daysLeft ?? 0;
  return (
    <Switch>
      <Match when={one().stage === 'OVERDUE'}>
        <Tag tone="seal">{t('lists.objections.overdue', { n: -left() })}</Tag>
      </Match>
      <Match when={one().stage === 'TO_DECIDE' && left() === 0}>
        <Tag tone="amber">{t('lists.objections.today')}</Tag>
      </Match>
      <Match when={one().stage === 'TO_DECIDE'}>
        <Tag tone="amber">
          {t('lists.objections.left', { n: left(), on: format().day(one().decisionBy) })}
        </Tag>
      </Match>
      <Match when={one().stage === 'DECIDED'}>
        <span class="soft">{t('lists.objections.suitBy', { on: format().day(one().suitBy) })}</span>
      </Match>
      <Match when={one().stage === 'IN_COURT'}>
        <Tag tone="river">{t('lists.objections.judgmentBy', { on: format().day(one().judgmentBy) })}</Tag>
      </Match>
    </Switch>
  );
}
