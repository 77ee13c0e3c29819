import { createHash } from 'node:crypto';
import ical from 'ical-generator';
import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { calendarEntries } from './election-calendar.rules.ts';
import { electionById } from './elections.queries.ts';

/** The calendar of an election as text with its digest; null when there is no such election. No person is in it. */
export async function electionCalendar(
  ctx: RequestContext,
  electionId: string,
): Promise<{ readonly text: string; readonly etag: string } | null> {
  const election = await electionById(ctx, electionId);
  if (!election) return null;
  const list = election.steps.find(({ step }) => step === 'VOTER_LIST');
  const listOn = list?.postings[0]?.postedOn ?? null;
  const calendar = ical({
    name: election.name,
    prodId: { company: 'Luzhi', product: 'elections', language: 'ZH' },
    timezone: 'Asia/Shanghai',
    ttl: 3_600,
  });
  for (const { uid, day, dayAfter, summary, description } of calendarEntries({ ...election, listOn })) {
    calendar.createEvent({
      id: `${uid}@${ctx.county.code}.luzhi`,
      sequence: election.calendarSequence,
      // Civil dates written as such: a whole day has no time and no zone to be shifted by.
      start: `${civilDate(day)}T00:00:00`,
      end: `${dayAfter}T00:00:00`,
      stamp: election.createdAt,
      allDay: true,
      floating: true,
      summary,
      description,
    });
  }
  const text = calendar.toString();
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
}
