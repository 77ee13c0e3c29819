import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { plusDays } from '../ui/calendar-days.ts';
import { Ruler, type RulerDot, type RulerTick } from '../ui/Ruler.tsx';
import { useArticles } from './articles.ts';

export const ElectionRulerElection = graphql(`
  fragment ElectionRuler_election on Election {
    electionDay
    today
    steps {
      step
      latest
      latestStrict
      basis
      postings {
        postedOn
        constituencies
        state
        daysLate
      }
    }
  }
`);

/** Days of paper left free before the first date, and after the last, where its label stands. */
const BEFORE = 4;
const AFTER = 14;

/** The timetable drawn: limits of both readings as ticks, what was really posted as dots, late ones with the article. */
export function ElectionRuler(props: { readonly election: FragmentType<typeof ElectionRulerElection> }) {
  const t = useT();
  const format = useFormat();
  const articles = useArticles();
  const election = () => readFragment(ElectionRulerElection, props.election);

  const ticks = (): readonly RulerTick[] =>
    election().steps.flatMap(({ step: name, latest, latestStrict, basis }) => {
      const label = t(`elections.step.${name}`);
      if (!latest) return [];
      const tick = { date: latest, label, note: articles(basis) };
      if (!latestStrict) return [tick];
      const strict = t('elections.timetable.strict', { step: label });
      return [tick, { date: latestStrict, label: strict, minor: true }];
    });
  const dots = (): readonly RulerDot[] =>
    election().steps.flatMap(({ step: name, basis, postings }) =>
      postings.map(({ postedOn, constituencies: n, state, daysLate }) => {
        const step = t(`elections.step.${name}`);
        const late = state === 'LATE';
        const said = t(`elections.postingState.${state}`, { days: daysLate });
        return {
          date: postedOn,
          label: n > 0 ? t('elections.postedBy', { step, n: format().number(n) }) : step,
          state: late ? `${said} ${articles(basis)}` : said,
          late,
          note: articles(basis),
        };
      }),
    );
  const days = () => [...ticks(), ...dots()].map(({ date }) => date).sort();
  const from = () => {
    const [first = election().today] = days();
    return plusDays(first, -BEFORE);
  };
  const to = () => plusDays(days().at(-1) ?? election().electionDay, AFTER);

  return (
    <Ruler
      label={t('elections.timetable.ruler')}
      from={from()}
      to={to()}
      today={election().today}
      ticks={ticks()}
      dots={dots()}
    />
  );
}
