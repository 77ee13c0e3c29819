import { beforeAll, describe, expect, test } from 'vitest';
import { attendanceDrift } from '../../api/activities/attendance-drift.queries.ts';
import { attendance, percentOf } from '../../api/activities/attendance.rules.ts';
import { factsOf } from '../../api/activities/record-facts.queries.ts';
import { categoryOf } from '../../api/appraisals/category.rules.ts';
import type { CategoryScheme } from '../../api/appraisals/report.rules.ts';
import { deviations } from '../../api/constituencies/constituency.rules.ts';
import { seedDemo } from '../../api/demo/seed.ts';
import { openIdNumber } from '../../api/people/id-number.ts';
import { workReport } from '../../api/workreport/figures.queries.ts';
import { useWorld } from '../support/world.ts';
import { countsHeldAgainstTheLaw } from './counts.ts';
import { sizesOf } from './sizes.ts';

/** The whole demo, on a machine that does other things as well. */
const LOADING_MS = 300_000;
const world = useWorld();
const said: string[] = [];

beforeAll(async () => {
  await seedDemo(world.url, world.parts, (line) => said.push(line));
}, LOADING_MS);

const rows = <T extends object>(sql: string, values: readonly unknown[] = []) =>
  world.as().reader.rows<T>(sql, values);
const none = async (sql: string) => expect(await rows(sql)).toEqual([]);

describe('seats', () => {
  test('the running and the coming term have 290 seats in the district and 534 in the townships', async () => {
    const seats = await rows<{ number: number; level: string; seats: number; constituencies: number }>(
      `select t.number, c.level, count(s.id)::int as seats, count(distinct k.id)::int as constituencies
       from county.seat s join county.constituency k on k.id = s.constituency_id
       join county.congress_term t on t.id = k.term_id join county.congress c on c.id = t.congress_id
       where t.number >= 5 group by 1, 2 order by 1, 2`,
    );
    expect(seats).toEqual([
      { number: 5, level: 'COUNTY', seats: 290, constituencies: 150 },
      { number: 5, level: 'TOWNSHIP', seats: 534, constituencies: 180 },
      { number: 6, level: 'COUNTY', seats: 290, constituencies: 150 },
      { number: 6, level: 'TOWNSHIP', seats: 534, constituencies: 180 },
    ]);
  });

  test('a constituency has one to three, as many as it says, and a term as many as were approved', async () => {
    await none(`select k.id from county.constituency k left join county.seat s on s.constituency_id = k.id
      group by k.id having count(s.id) <> k.seats or k.seats not between 1 and 3`);
    await none(`select t.id from county.congress_term t join county.constituency k on k.term_id = t.id
      group by t.id having sum(k.seats) <> t.approved_seats or sum(k.population) <> t.population`);
  });

  test('nobody stands for many more people than another', async () => {
    const all = await rows<{ id: string; termId: string; population: number; seats: number }>(
      `select id, term_id as "termId", population, seats from county.constituency`,
    );
    for (const [, term] of Map.groupBy(all, ({ termId }) => termId)) {
      expect(deviations(term).filter(({ severity }) => severity === 'STRONG_WARNING')).toEqual([]);
    }
  });

  test('no seat is held twice on any day, and each deputy sits where they were elected', async () => {
    await none(`select a.id from county.mandate a join county.mandate b on a.seat_id = b.seat_id and a.id < b.id
      where daterange(a.starts_on, a.ends_on, '[]') && daterange(b.starts_on, b.ends_on, '[]')`);
    await none(`select m.id from county.mandate m join county.deputy d on d.id = m.deputy_id
      join county.seat s on s.id = m.seat_id join county.constituency k on k.id = s.constituency_id
      where s.constituency_id <> d.constituency_id or k.term_id <> d.term_id`);
  });
});

describe('records', () => {
  test('the totals of every deputy are what the records say', async () => {
    expect(await attendanceDrift(world.as().reader)).toEqual([]);
  });

  test('an attendance is what the rule makes of the record', async () => {
    const deputies = await rows<{ id: string; present: number; absent: number }>(
      `select d.id, t.present, t.absent from county.deputy d join county.deputy_total t on t.deputy_id = d.id
       where mod(hashtext(d.id::text), 40) = 0`,
    );
    expect(deputies.length).toBeGreaterThan(10);
    const totals = new Map(deputies.map((one) => [one.id, one]));
    for await (const facts of factsOf(rows, '$1', [...totals.keys()])) {
      for (const { deputyId, lines, mandates, suspensions } of facts) {
        const summons = lines.filter(({ summoned }) => summoned);
        const { attended, denominator, percent } = attendance(summons, { mandates, suspensions, leaves: [] });
        const { present = 0, absent = 0 } = totals.get(deputyId) ?? {};
        expect([attended, denominator]).toEqual([present, present + absent]);
        expect(percent).toBe(denominator === 0 ? null : percentOf(present, present + absent));
      }
    }
  });

  test('whoever is excused has leave, approved by the body its kind demands, and nobody else has', async () => {
    await none(`select p.id from county.participation p left join county.leave_request l
      on l.activity_id = p.activity_id and l.deputy_id = p.deputy_id and l.state = 'APPROVED'
      where (p.presence = 'EXCUSED') <> (l.id is not null)`);
    await none(`select l.id from county.leave_request l join county.activity a on a.id = l.activity_id
      where l.state = 'APPROVED' and (l.approver is null or l.requested_at >= a.held_on)`);
  });

  test('nobody was called outside their mandate, and what is still to come is not recorded', async () => {
    await none(`select p.id from county.participation p where not exists (select from county.mandate m
      where m.deputy_id = p.deputy_id and m.starts_on <= p.held_on and coalesce(m.ends_on, 'infinity') >= p.held_on)`);
    await none(`select p.id from county.participation p join county.activity a on a.id = p.activity_id
      where (a.state = 'PLANNED' and p.presence <> 'UNRECORDED') or a.kind <> p.kind or a.held_on <> p.held_on`);
    await none(`select id from county.activity where state = 'HELD' and held_on >= '2026-11-23'`);
  });

  test('every appraisal has the category the rule gives its tally, and as many slips and marks as it says', async () => {
    const appraisals = await rows<{
      scheme: CategoryScheme;
      tally: Record<string, number>;
      returned: number;
      spoilt: number;
      category: string;
    }>(
      `select scheme, tally, slips_returned as returned, slips_void as spoilt, category
       from county.appraisal where state = 'CLOSED'`,
    );
    expect(appraisals.length).toBeGreaterThan(1_000);
    for (const { scheme, tally, returned, spoilt, category } of appraisals) {
      expect(categoryOf(scheme, tally, returned)).toBe(category);
      expect(Object.values(tally).reduce((sum, one) => sum + one, spoilt)).toBe(returned);
    }
    await none(`select a.id from county.appraisal a
      where a.state = 'CLOSED' and (slips_issued > present
        or slips_issued <> (select count(*) from county.appraisal_slip s where s.appraisal_id = a.id)
        or slips_returned <> (select count(*) from county.appraisal_slip s where s.appraisal_id = a.id and s.used)
        or slips_returned <> (select count(*) from county.appraisal_mark m where m.appraisal_id = a.id))`);
  });
});

describe('elections of the past', () => {
  test('each count adds up, was keyed twice alike, and has the outcome the law gives it', async () => {
    const { rounds, faults } = await countsHeldAgainstTheLaw(world);
    expect(rounds).toBeGreaterThan(330);
    expect(faults).toEqual([]);
  });

  test('the general election had ties, further votes, and a seat left empty for a year (EL 45; ZJE 49)', async () => {
    const kinds = await rows<{ kind: string; rounds: number; elected: number }>(
      `select r.kind, count(*)::int as rounds, sum(jsonb_array_length(r.outcome::jsonb -> 'elected'))::int as elected
       from county.round r join county.election e on e.id = r.election_id
       join county.constituency k on k.id = r.constituency_id join county.congress_term t on t.id = k.term_id
       where e.kind = 'GENERAL' and t.number = 5 and r.state = 'DECLARED' group by 1 order by 1`,
    );
    expect(kinds).toEqual([
      { kind: 'ANOTHER', rounds: 5, elected: 4 },
      { kind: 'FIRST', rounds: 330, elected: 816 },
      { kind: 'TIE', rounds: 3, elected: 3 },
    ]);
    const [late] = await rows<{ from: string; election: string }>(
      `select m.starts_on::text as from, e.name as election from county.mandate m
       join county.deputy d on d.id = m.deputy_id join county.qualification q on q.person_id = d.person_id
       join county.round r on r.id = q.round_id join county.election e on e.id = r.election_id
       where e.name like '2022%'`,
    );
    expect(late).toEqual({ from: '2023-01-13', election: '2022年区人大代表另选缺额（演示）' });
  });

  test('whoever took a seat at the first session had been elected and confirmed', async () => {
    await none(`select d.id from county.deputy d join county.congress_term t on t.id = d.term_id
      where t.number = 5 and not exists (select from county.qualification q join county.round r on r.id = q.round_id
        where q.person_id = d.person_id and r.constituency_id = d.constituency_id and q.state = 'CONFIRMED')`);
  });
});

test('something waits on every desk: leave and reports to decide, an appraisal under way, a sign-in today', async () => {
  const waiting = await rows<{ what: string; n: number }>(
    `select 'leave' as what, count(*)::int as n from county.leave_request l join county.activity a on a.id = l.activity_id
       where l.state = 'REQUESTED' and a.state = 'PLANNED'
     union all select 'report', count(*)::int from county.duty_report where state = 'SUBMITTED'
     union all select 'draft', count(*)::int from county.duty_report r join county.deputy d on d.id = r.deputy_id
       join shared.account a on a.person_id = d.person_id where r.state = 'DRAFT'
     union all select 'appraisal', count(*)::int from county.appraisal a where a.state = 'OPEN'
       and (select count(*) from county.appraisal_mark m where m.appraisal_id = a.id and m.sealed is not null) = slips_issued - 4
     union all select 'today', count(*)::int from county.activity where state = 'PLANNED' and held_on = '2026-11-23'`,
  );
  expect(Object.fromEntries(waiting.map(({ what, n }) => [what, n]))).toEqual({
    leave: 6,
    report: 3,
    draft: 1,
    appraisal: 1,
    today: 1,
  });
});

test('the demo account of a deputy opens a rich record', async () => {
  const [own] = await rows<{ name: string; activities: number; kinds: number }>(
    `select a.display_name as name, t.activities,
       (select count(distinct kind)::int from county.participation p where p.deputy_id = d.id) as kinds
     from shared.account a join county.deputy d on d.person_id = a.person_id and d.status = 'ACTIVE'
     join county.deputy_total t on t.deputy_id = d.id where a.username = 'deputy'`,
  );
  expect(own?.name).toMatch(/^代表 /);
  expect(own?.activities).toBeGreaterThan(150);
  expect(own?.kinds).toBeGreaterThanOrEqual(9);
});

test('the records of the fourth term give the figures of the customer’s report', async () => {
  const { reader, clock } = world.as();
  const told = await workReport(reader, clock.today(), null);
  expect(told?.term).toBe(4);
  const figures = Object.fromEntries(
    (told?.figures ?? []).map(({ id, value, parts }) => [id, { value, parts }]),
  );
  expect(figures).toMatchObject({
    F01: { value: 37 },
    F15: { value: 136, parts: { attendances: 686 } },
    F20: { value: 306 },
    F22: { value: 8_290 },
    F26: { parts: { county: 290, township: 534 } },
    F27: { value: 100, parts: { deputies: 774, appraised: 774 } },
  });
  expect(figures['F06']?.value).toBeGreaterThanOrEqual(440);
});

test('no ID number can be anybody’s', async () => {
  const persons = await rows<{ sealed: Buffer }>(
    `select id_sealed as sealed from county.person where id_sealed is not null`,
  );
  expect(persons.length).toBeGreaterThan(1_500);
  const areas = new Set(persons.map(({ sealed }) => openIdNumber(world.parts.vault, sealed).slice(0, 4)));
  // There is no prefecture 99 in Zhejiang, nor anywhere.
  expect([...areas]).toEqual(['3399']);
});

test('loaded again, it changes nothing', async () => {
  const before = await sizesOf(world);
  const told: string[] = [];
  await seedDemo(world.url, world.parts, (line) => told.push(line));
  expect(await sizesOf(world)).toEqual(before);
  expect(told).toEqual([]);
  expect(said.join('\n')).toContain('demo:');
});
