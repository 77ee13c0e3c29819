import { PUBLIC_VIEWER } from '../identity/sessions.ts';
import { change } from '../kernel/change.ts';
import { addDays, type CivilDate, civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DEMO_NEWCOMER_AREA, demoIdNumber } from '../people/synthetic.rules.ts';
import { decideWorklist } from '../registration/decide-worklist.service.ts';
import { handOverWorklist } from '../registration/hand-over-worklist.service.ts';
import { recomputeWorklists } from '../registration/recompute-worklists.service.ts';
import type { Worklist, WorklistDecision } from '../registration/worklist.rules.ts';
import { idOf } from './chance.ts';
import type { Desks } from './desks.ts';
import type { RollRow } from './roll.ts';

/** The general election whose roll is worked on. */
export interface RollWork {
  readonly electionId: string;
  readonly electionDay: CivilDate;
  readonly today: CivilDate;
  /** Rows of the roll as they were entered, to have persons the offices can report about. */
  readonly rows: readonly RollRow[];
}

/** A visitor of the public pages on a day. */
export const visitorOn = (desks: Desks, day: string): RequestContext => ({
  ...desks.at(day, 'election'),
  viewer: PUBLIC_VIEWER,
});

/** An invented newcomer’s number; nobody of the roll has one of its block. */
export const newcomer = (birthDate: string, serial: number): string =>
  demoIdNumber(civilDate(birthDate), serial, DEMO_NEWCOMER_AREA);

const HEADINGS = ['姓名', '公民身份号码', '事项', '选区', '文书'];
const sheet = (rows: readonly (readonly string[])[]): string =>
  [HEADINGS, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');

/** What public security and the court hand over before the list, some of it decided already. */
export async function handOverToRoll(
  desks: Desks,
  { electionId, electionDay, today, rows }: RollWork,
): Promise<void> {
  const day = addDays(today, -20);
  const reported = (at: number, matter: string, document = '') => {
    const [name = '', , idNumber = ''] = rows[at] ?? [];
    return [name, idNumber, matter, '', document];
  };
  const eighteen = (name: string, days: number, serial: number, place: string) => {
    const birthDate = addDays(electionDay, days);
    return [
      name,
      newcomer(`${Number(birthDate.slice(0, 4)) - 18}${birthDate.slice(4)}`, serial),
      '年满18',
      place,
      '',
    ];
  };
  const lists = [
    {
      source: 'PUBLIC_SECURITY' as const,
      rows: [
        ...[3, 71, 134, 209, 322].map((at) => reported(at, '死亡')),
        ...[5, 88, 150, 261].map((at) => reported(at, '迁出')),
        ['钱若溪', newcomer('1991-04-12', 11), '迁入', '2', ''],
        ['周嘉禾', newcomer('1987-09-30', 12), '迁入', '5', ''],
        ['吴景行', newcomer('1979-01-08', 13), '迁入', '', ''],
        eighteen('沈亦舒', -40, 21, '1'),
        eighteen('姚知远', -11, 22, '3'),
        eighteen('费云舟', 0, 23, ''),
        eighteen('凌一苇', 4, 24, '4'),
      ],
    },
    {
      source: 'COURT' as const,
      rows: [
        reported(40, '剥夺政治权利', '（演示）刑初 12 号'),
        reported(177, '停止行使选举权利', '（演示）检决 3 号'),
      ],
    },
  ];
  for (const { source, rows: told } of lists) {
    await handOverWorklist(desks.at(day, 'election'), {
      idempotencyKey: idOf(`hand over ${electionId} ${source}`),
      electionId,
      source,
      text: sheet(told),
    });
  }
  await decideSome(desks, electionId, addDays(today, -15), [
    ['DEAD_OR_DEPRIVED', 0, 'APPLY', '死亡证明'],
    ['DEAD_OR_DEPRIVED', 1, 'DO_NOT_APPLY', '经社区核实本人在世，系同名'],
    ['MOVED_OUT', 0, 'APPLY', null],
    ['MOVED_OUT', 1, 'LATER', '等迁入地回函'],
    ['NEWLY_18', 0, 'APPLY', null],
    ['MOVED_IN', 0, 'APPLY', null],
  ]);
}

async function decideSome(
  desks: Desks,
  electionId: string,
  day: string,
  decisions: readonly (readonly [Worklist, number, WorklistDecision, string | null])[],
): Promise<void> {
  const entries = await desks
    .loader()
    .reader.rows<{ id: string; list: Worklist }>(
      'select id::text, list from county.worklist_entry where election_id = $1 order by id',
      [electionId],
    );
  for (const [list, at, decision, ground] of decisions) {
    const entry = entries.filter((one) => one.list === list)[at];
    if (!entry) throw new Error(`the demo has no entry ${at} of ${list}`);
    await decideWorklist(desks.at(day, 'election'), {
      idempotencyKey: idOf(`decide ${list} ${at}`),
      electionId,
      list,
      entryIds: [entry.id],
      decision,
      ground,
    });
  }
}

/** Two voters who also stand on the roll without a number, as old rolls had them; the comparison finds them. */
export async function listTwice(desks: Desks, { electionId, today }: RollWork): Promise<void> {
  const twins = { idempotencyKey: idOf(`twins ${electionId}`) };
  await change(desks.at(addDays(today, -28), 'election'), 'demoTwins', twins, async ({ sql, record }) => {
    await sql(
      `with known as (
         select p.name, p.sex, p.birth_date, c.term_id, g.constituency_id, row_number() over (order by g.id) as n
         from county.election_term e join county.constituency c on c.term_id = e.term_id
         join county.registration g on g.constituency_id = c.id and g.removed_on is null and g.level = 'COUNTY'
         join county.person p on p.id = g.person_id
         where e.election_id = ? order by g.id limit 2),
       twin as (
         insert into county.person (id, name, sex, birth_date, created_at)
         select gen_random_uuid(), name, sex, birth_date, ?::timestamptz from known returning id, name, birth_date)
       insert into county.registration (person_id, level, constituency_id, added_reason, added_on)
       select twin.id, 'COUNTY', (select c.id from county.constituency c where c.term_id = known.term_id
           and c.id <> known.constituency_id order by c.number desc limit 1), 'IMPORTED', ?::date
       from twin join known on known.name = twin.name and known.birth_date = twin.birth_date`,
      [electionId, desks.loader().clock.now(), addDays(today, -28)],
    );
    record({ type: 'DEMO_TWINS', electionId });
    return null;
  });
  await recomputeWorklists(desks.at(addDays(today, -1), 'election'), {
    idempotencyKey: idOf(`recompute ${electionId}`),
    electionId,
  });
}

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Two voters of the demo were entered once more, as old rolls had them. */
    DEMO_TWINS: { readonly electionId: string };
  }
}
