import { Account } from '../identity/account.entity.ts';
import { change } from '../kernel/change.ts';
import { addDays, civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { loadDivisions } from '../regions/load-divisions.service.ts';
import { addDemoAccounts } from './add-accounts.ts';
import { holdByElection } from './by-election.ts';
import { calendarOf } from './calendar.ts';
import { castOf, demoDeputy, districtOf } from './cast.ts';
import { idOf } from './chance.ts';
import { furnishComingTerm } from './coming-term.ts';
import { desksOf } from './desks.ts';
import { prepareGeneralElection } from './general-election.ts';
import { loadHistory } from './history.ts';
import { issueDemoNotices } from './notices.ts';
import { openMeeting } from './open-meeting.ts';
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
export async function loadDemo(ctx: RequestContext, say: (line: string) => void): Promise<void> {
  await addDemoAccounts(ctx);
  const desks = await desksOf(ctx);
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
  const cast = castOf({ fourth, fifth }, calendar);
  await loadHistory(desks, calendar, { fourth, fifth }, cast);
  await openMeeting(desks, today);
  say('demo: a by-election and a general election …');
  await holdByElection(desks, districtOf(fifth), calendar, cast.now);
  const sixth = await setUpTerms(desks, {
    number: 6,
    decidedOn: addDays(calendar.today, -90),
    startsOn: calendar.sixthTermFrom,
    endsOn: null,
    drawn: true,
  });
  await furnishComingTerm(desks, sixth, addDays(calendar.today, -88));
  const deputies = cast.now.filter(({ to }) => to === null);
  await prepareGeneralElection(desks, { terms: sixth, deputies, calendar });
  say('demo: notices and voter cards …');
  await issueDemoNotices(desks, today);
  await change(loader, 'finishDemo', { idempotencyKey: idOf('whole') }, async ({ em, record }) => {
    const { person } = demoDeputy(cast);
    const displayName = `代表 ${person.name}`;
    await em.nativeUpdate(Account, { username: 'deputy', demo: true }, { personId: person.id, displayName });
    record({ type: 'DEMO_LOADED', today });
    return null;
  });
}
