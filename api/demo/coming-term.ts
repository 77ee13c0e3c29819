import { adoptPlan } from '../constituencies/adopt-plan.service.ts';
import { allotSeats } from '../constituencies/allot-seats.service.ts';
import { draftPlan } from '../constituencies/draft-plan.service.ts';
import type { DrawnConstituency } from '../constituencies/plan-layout.rules.ts';
import { rejectPlan } from '../constituencies/reject-plan.service.ts';
import { savePlan } from '../constituencies/save-plan.service.ts';
import { change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { syntheticName } from '../people/synthetic.rules.ts';
import { saveZone } from '../regions/save-zone.service.ts';
import { DEMO_DIVISIONS } from '../registration/synthetic-roll.data.ts';
import { Chance, idOf } from './chance.ts';
import type { Desks } from './desks.ts';
import { drawnOtherwise } from './drawn-plan.ts';
import { DEMO_LAYOUT } from './layout.data.ts';
import { insertRows } from './rows.ts';
import type { DemoTerm } from './terms.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Invented voter groups were loaded in bulk. */
    DEMO_VOTER_GROUPS_LOADED: { readonly constituencies: number };
  }
}

const TOLERANCE = { warnPercent: 20, strongPercent: 30 };

interface Drawing {
  readonly name: string;
  readonly termId: string;
  readonly constituencies: readonly DrawnConstituency[];
}

/** Draws a plan and saves it, as the election office would. */
async function draw(ctx: RequestContext, { name, termId, constituencies }: Drawing, key: string) {
  const draft = { termId, name, copyOf: null, fromLastTerm: false };
  const { id: planId } = await draftPlan(ctx, { idempotencyKey: idOf(`draft ${key}`), ...draft });
  const layout = { constituencies, looseUnits: [] };
  const save = { idempotencyKey: idOf(`save ${key}`), planId, revision: 1, name, ...TOLERANCE, ...layout };
  const { revision } = await savePlan(ctx, save);
  return { planId, revision };
}

/** Adopts the plan of a term; the district's has another one beside it that was not chosen. */
export async function adoptDemoPlan(
  ctx: RequestContext,
  termId: string,
  divisionCode: string,
  constituencies: readonly DrawnConstituency[],
): Promise<void> {
  const key = `plan ${divisionCode}`;
  if (divisionCode.length === 6) {
    const other = {
      name: '第二方案（演示，未采用）',
      termId,
      constituencies: drawnOtherwise(constituencies),
    };
    const rejected = await draw(ctx, other, `${key} otherwise`);
    await rejectPlan(ctx, { idempotencyKey: idOf(`reject ${key}`), ...rejected });
  }
  const adopted = await draw(ctx, { name: '第一方案（演示）', termId, constituencies }, key);
  await adoptPlan(ctx, {
    idempotencyKey: idOf(`adopt ${key}`),
    ...adopted,
    decidedBy: divisionCode.length === 6 ? '区选举委员会' : '镇乡选举委员会',
    decisionNumber: '选委〔演示〕3号',
    decidedOn: ctx.clock.today(),
  });
}

/** The seats of the district by division, the zones beside them, and the voter groups of every constituency. */
export async function furnishComingTerm(
  desks: Desks,
  terms: readonly DemoTerm[],
  day: string,
): Promise<void> {
  const ctx = desks.at(day, 'election');
  const [district] = terms;
  if (!district) return;
  await allotSeats(ctx, {
    idempotencyKey: idOf('allot seats'),
    termId: district.id,
    units: DEMO_DIVISIONS.map(({ code, name }) => {
      const { population = 0, countySeats = 0 } = DEMO_LAYOUT.get(code) ?? {};
      return { key: code, name, population, seats: countySeats };
    }),
  });
  for (const [name, englishName, codes] of ZONES)
    await saveZone(ctx, {
      idempotencyKey: idOf(`zone ${name}`),
      id: null,
      name,
      englishName,
      workingBody: `${name.slice(0, -4)}管理委员会`,
      validFrom: '2019-06-02',
      validTo: null,
      members: codes.map((divisionCode) => ({ divisionCode, validFrom: '2019-06-02', validTo: null })),
    });
  await change(
    ctx,
    'loadDemoVoterGroups',
    { idempotencyKey: idOf('voter groups') },
    async ({ sql, record }) => {
      const constituencies = terms.flatMap((term) => term.constituencies);
      await insertRows(sql, 'voter_group', constituencies.flatMap(groupsOf));
      record({ type: 'DEMO_VOTER_GROUPS_LOADED', constituencies: constituencies.length });
      return null;
    },
  );
}

const ZONES: readonly (readonly [string, string, readonly string[]])[] = [
  ['南太湖新区（演示）', 'South Taihu New Area (demo)', ['330502008', '330502010', '330502011']],
  ['高新区（演示）', 'High-tech Zone (demo)', ['330502009']],
];

const groupsOf = ({ id, name }: DemoTerm['constituencies'][number]) => {
  const chance = new Chance(`groups ${name}`);
  return Array.from({ length: chance.between(2, 4) }, (_, at) => ({
    id: idOf(`group ${id} ${at}`),
    constituency_id: id,
    number: at + 1,
    name: `第${at + 1}选民小组`,
    head: syntheticName(chance.next),
    voters: chance.between(32, 58),
  }));
};
