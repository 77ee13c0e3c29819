import { appointCommittee } from '../elections/appoint-committee.service.ts';
import { CommitteeMember } from '../elections/committee-member.entity.ts';
import type { CommitteeRole } from '../elections/committee.rules.ts';
import { delegateCountyWork } from '../elections/delegate-county-work.service.ts';
import { leaveCommittee } from '../elections/leave-committee.service.ts';
import { openCommitteeOffice } from '../elections/open-committee-office.service.ts';
import { Congress } from '../constituencies/congress.entity.ts';
import { addDays, civilDate } from '../kernel/civil-date.rules.ts';
import { DEMO_DEPUTY_AREA, demoIdNumber, syntheticName } from '../people/synthetic.rules.ts';
import type { DemoCalendar } from './calendar.ts';
import { Chance, idOf } from './chance.ts';
import type { Desks } from './desks.ts';
import type { DemoTerm } from './terms.ts';

const SEATS: readonly (readonly [CommitteeRole, string])[] = [
  ['CHAIR', '党委副书记'],
  ['VICE_CHAIR', '人大副职'],
  ['VICE_CHAIR', '组织部门负责人'],
  ['MEMBER', '民政部门负责人'],
  ['MEMBER', '公安部门负责人'],
  ['MEMBER', '工会负责人'],
  ['MEMBER', '妇联负责人'],
];
/** Serial numbers of ID numbers that nobody else in the demo has. */
const SERIAL = 301;
const OFFICES = [
  ['办公室', '文件、会务、与各镇街联系'],
  ['选民登记组', '名册、选民证、来信来访'],
] as const;

/** The election committees of the general election, with members, offices, a delegation, and one who left to stand. */
export async function appointCommittees(
  desks: Desks,
  electionId: string,
  terms: readonly DemoTerm[],
  { today }: DemoCalendar,
): Promise<void> {
  const decidedOn = addDays(today, -70);
  const ctx = desks.at(decidedOn, 'election');
  const byDivision = new Map<string, string>();
  for (const [nth, { divisionCode }] of terms.entries()) {
    const chance = new Chance(`committee ${divisionCode}`);
    const congress = await ctx.em.findOneOrFail(Congress, { divisionCode });
    const { id } = await appointCommittee(ctx, {
      idempotencyKey: idOf(`committee ${divisionCode}`),
      electionId,
      congressId: congress.id,
      appointedBy: '区人大常委会',
      decisionNumber: `吴人大常〔演示〕${18 + nth}号`,
      decidedOn,
      filedOn: nth === 0 ? decidedOn : null,
      members: SEATS.map(([role, post], at) => {
        const birthDate = addDays(civilDate('1966-01-01'), (nth * SEATS.length + at) * 97);
        return {
          personId: null,
          name: syntheticName(chance.next),
          idNumber: demoIdNumber(birthDate, SERIAL + (at % 2), DEMO_DEPUTY_AREA),
          role,
          post,
          appointedOn: decidedOn,
        };
      }),
    });
    byDivision.set(divisionCode, id);
    for (const [name, duties] of OFFICES.slice(0, nth === 0 ? 2 : 1))
      await openCommitteeOffice(ctx, {
        idempotencyKey: idOf(`office ${divisionCode} ${name}`),
        committeeId: id,
        name,
        duties,
      });
  }
  const [county, town] = [byDivision.get('330502'), byDivision.get('330502100')];
  if (!county || !town) return;
  await delegateCountyWork(desks.at(addDays(today, -65), 'election'), {
    idempotencyKey: idOf('delegation'),
    fromId: county,
    toId: town,
    scope: '本镇范围内区人大代表选举的选民登记和投票组织工作',
    decisionNumber: '选委〔演示〕2号',
    decidedOn: addDays(today, -65),
  });
  const last = await ctx.em.find(
    CommitteeMember,
    { committeeId: county, role: 'MEMBER' },
    { orderBy: { personId: 'asc' }, limit: 1 },
  );
  for (const { id: memberId } of last)
    await leaveCommittee(desks.at(addDays(today, -12), 'election'), {
      idempotencyKey: idOf('leaves the committee'),
      memberId,
      leftOn: addDays(today, -12),
      ground: 'CANDIDATE',
    });
}
