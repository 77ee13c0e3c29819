import { Account } from '../identity/account.entity.ts';
import { change } from '../kernel/change.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import { loadDivisions } from '../regions/load-divisions.service.ts';
import { calendarOf } from './calendar.ts';
import { idOf } from './chance.ts';
import type { Desks } from './desks.ts';
import { loadHistory } from './history.ts';
import { setUpTerms } from './terms.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The demo began to be laid out around this day. */
    DEMO_BEGUN: { readonly today: string };
    /** The demo is whole. */
    DEMO_LOADED: { readonly today: string };
  }
}

/**
 * Fills an empty county with the demo district. Each part is done once: a load that was cut off goes on where it
 * stopped, around the day on which it began, and one that is whole is left alone.
 */
export async function loadDemo(desks: Desks, say: (line: string) => void): Promise<void> {
  const loader = desks.loader();
  const begin = { idempotencyKey: idOf('begin') };
  const { today } = await change(loader, 'beginDemo', begin, async ({ record }) => {
    const day = loader.clock.today();
    record({ type: 'DEMO_BEGUN', today: day });
    return { today: day };
  });
  const whole = await loader.reader.rows('select 1 from county.command_record where key = $1', [
    idOf('whole'),
  ]);
  if (whole.length > 0) return;

  const calendar = calendarOf(civilDate(today));
  await loadDivisions(loader.em);
  say('demo: congresses and constituencies …');
  const fourth = await setUpTerms(desks, {
    number: 4,
    decidedOn: '2016-10-10',
    startsOn: calendar.fourthTermFrom,
    endsOn: calendar.fourthTermTo,
  });
  const fifth = await setUpTerms(desks, {
    number: 5,
    decidedOn: '2021-10-11',
    startsOn: calendar.fifthTermFrom,
    endsOn: null,
  });
  say('demo: two terms of deputies and their records …');
  await loadHistory(desks, calendar, { fourth, fifth });
  await change(loader, 'finishDemo', { idempotencyKey: idOf('whole') }, async ({ em, record }) => {
    await em.count(Account, {});
    record({ type: 'DEMO_LOADED', today });
    return null;
  });
}
