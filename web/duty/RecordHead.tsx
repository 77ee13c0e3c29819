import { For } from 'solid-js';
import { constituencyName } from '../constituency-name.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useI18n } from '../i18n/index.tsx';
import { StatusTag } from '../deputies/StatusTag.tsx';
import { termName } from '../deputies/term-name.ts';

const HEAD = graphql(`
  fragment RecordHead_deputy on Deputy {
    occupation
    status
    since
    delegation
    term {
      number
      congress
      congressEnglishName
    }
    constituency {
      number
      name
    }
    totals {
      expected
      present
      activities
      trainingHours
      reports
      appraisals
    }
  }
`);

/** Where a deputy sits, for whom, and since when. */
export function RecordState(props: { readonly deputy: FragmentType<typeof HEAD> }) {
  const { t, locale } = useI18n();
  const format = useFormat();
  const deputy = () => readFragment(HEAD, props.deputy);
  const facts = () => {
    const { term, constituency, delegation, occupation, since } = deputy();
    return [
      `${locale() === 'en' ? term.congressEnglishName : term.congress} ${termName(term.number, locale())}`,
      constituencyName(constituency, ({ number, name }) => t('deputies.constituencyOf', { number, name })),
      delegation,
      occupation,
      since ? t('duty.since', { date: format().day(since) }) : null,
    ].filter((fact) => typeof fact === 'string');
  };
  return (
    <span class="duty-state">
      <StatusTag status={deputy().status} />
      <For each={facts()}>{(fact) => <span>{fact}</span>}</For>
    </span>
  );
}

/** The record in five numbers; each leads to the rows it counts. */
export function RecordFigures(props: { readonly deputy: FragmentType<typeof HEAD> }) {
  const { t } = useI18n();
  const format = useFormat();
  const totals = () => readFragment(HEAD, props.deputy).totals;
  const figures = () => [
    {
      to: 'attendance',
      label: t('duty.attendance.title'),
      value: totals().expected > 0 ? `${totals().present} / ${totals().expected}` : '—',
    },
    { to: 'timeline', label: t('duty.figure.activities'), value: format().number(totals().activities) },
    { to: 'training', label: t('duty.figure.hours'), value: format().number(totals().trainingHours) },
    { to: 'reports', label: t('duty.figure.reports'), value: format().number(totals().reports) },
    { to: 'appraisals', label: t('duty.figure.appraisals'), value: format().number(totals().appraisals) },
  ];
  // The router would take an anchor for a page of its own, and would not move the focus.
  const go = (event: MouseEvent, anchor: string) => {
    event.preventDefault();
    const part = document.getElementById(anchor);
    part?.scrollIntoView({ block: 'start' });
    part?.focus({ preventScroll: true });
  };
  return (
    <nav class="duty-figures" aria-label={t('duty.figure.label')}>
      <For each={figures()}>
        {(figure) => (
          <a href={`#${figure.to}`} onClick={(event) => go(event, figure.to)}>
            <span class="duty-figures__label">{figure.label}</span>
            <span class="duty-figures__value">{figure.value}</span>
          </a>
        )}
      </For>
    </nav>
  );
}
