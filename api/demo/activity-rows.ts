import { addDays } from '../kernel/civil-date.rules.ts';
import type { DemoActivity } from './activity.ts';
import type { Row } from './rows.ts';

/** The activities themselves, and the courses taught in them. */
export function activityRows(activities: readonly DemoActivity[]) {
  return {
    activity: activities.map((one): Row => ({
      id: one.id,
      term_id: one.termId,
      kind: one.kind,
      title: one.title,
      place: one.place,
      held_on: one.heldOn,
      starts_at: one.startsAt,
      ends_at: one.endsAt,
      hours: one.hours,
      organiser: one.organiser,
      state: one.state,
      created_at: `${addDays(one.heldOn, -14)}T09:00:00+08:00`,
    })),
    training_session: activities.flatMap(({ id, course }): Row[] =>
      course ? [{ activity_id: id, ...course }] : [],
    ),
  };
}
