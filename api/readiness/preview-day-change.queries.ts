import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import {
  dayChangeFacts,
  faultsOfMove,
  type MovedPart,
  movedSteps,
  newlyOfAge,
} from './day-change.queries.ts';

/** What moving an election day to another would do, before anybody decides it. */
export async function previewDayChange(ctx: RequestContext, part: MovedPart, day: string) {
  const to = civilDate(day);
  // The reader numbers its values, a change marks them: the same statements serve both.
  const ask = <T extends object>(text: string, values: readonly unknown[]) => {
    let nth = 0;
    return ctx.reader.rows<T>(
      text.replaceAll('?', () => `$${(nth += 1)}`),
      values,
    );
  };
  const facts = await dayChangeFacts(ask, part, civilDate(ctx.clock.today()));
  return {
    fromDay: facts.from,
    toDay: to,
    ...faultsOfMove(facts, to),
    steps: movedSteps(facts, to),
    roundsVoided: facts.openRounds,
    proxiesVoided: facts.proxies,
    newlyOfAge: await newlyOfAge(ask, part, facts.from, to),
  };
}
