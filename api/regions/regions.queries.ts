import type { RequestContext } from '../kernel/context.ts';
import { sheetRows } from '../kernel/small-sheet.ts';
import type { DivisionKind } from './division.rules.ts';
import { inForce, judgeDivisions, type Period } from './region.rules.ts';

interface RegionRow extends Period {
  readonly code: string;
  readonly name: string;
  readonly englishName: string;
  readonly kind: DivisionKind;
  readonly successorCode: string | null;
  readonly successor: string | null;
}

const divisionsOf = (ctx: RequestContext) =>
  ctx.reader.rows<RegionRow>(
    `select d.code, d.name, d.english_name as "englishName", d.kind, d.valid_from::text as "validFrom",
       d.valid_to::text as "validTo", d.successor_code as "successorCode", s.name as successor
     from shared.division d left join shared.division s on s.code = d.successor_code
     where d.parent_code = $1 order by d.code`,
    [ctx.county.code],
  );

interface ZoneRow extends Period {
  readonly id: string;
  readonly name: string;
  readonly englishName: string;
  readonly workingBody: string;
  readonly members: readonly ({ readonly divisionCode: string; readonly name: string } & Period)[];
}

const zonesOf = (ctx: RequestContext) =>
  ctx.reader.rows<ZoneRow>(
    `select z.id, z.name, z.english_name as "englishName", z.working_body as "workingBody",
       z.valid_from::text as "validFrom", z.valid_to::text as "validTo",
       (select coalesce(json_agg(json_build_object('divisionCode', m.division_code, 'name', d.name,
           'validFrom', m.valid_from::text, 'validTo', m.valid_to::text) order by m.division_code, m.valid_from), '[]')
         from county.zone_member m join shared.division d on d.code = m.division_code where m.zone_id = z.id) as members
     from county.zone z order by z.name`,
  );

/** The divisions and zones of the county as they stood on a day; what was not in force then is told apart. */
export async function regionsOn(ctx: RequestContext, on: string | null) {
  const day = on ?? ctx.clock.today();
  const [divisions, zones] = [await divisionsOf(ctx), await zonesOf(ctx)];
  return {
    on: day,
    divisions: divisions.map((one) => ({ ...one, inForce: inForce(one, day) })),
    zones: zones.map((zone) => ({
      ...zone,
      inForce: inForce(zone, day),
      members: zone.members.map((member) => ({ ...member, inForce: inForce(member, day) })),
    })),
  };
}

/** What an official code list would change, row by row; nothing is written. */
export async function checkDivisionFile(ctx: RequestContext, content: string, on: string) {
  return judgeDivisions(sheetRows(content), await divisionsOf(ctx), ctx.county.code, on);
}
