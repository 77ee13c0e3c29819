import { ElectionTerm } from '../../../api/elections/election-term.entity.ts';
import { civilDate } from '../../../api/kernel/civil-date.rules.ts';
import type { RequestContext } from '../../../api/kernel/context.ts';
import { demoIdNumber } from '../../../api/people/synthetic.rules.ts';
import { loadDivisions } from '../../../api/regions/load-divisions.service.ts';
import { receiveRollImport } from '../../../api/registration/receive-roll-import.service.ts';
import { RollImport } from '../../../api/registration/roll-import.entity.ts';
import { RollImportRow } from '../../../api/registration/roll-import-row.entity.ts';
import type { World } from '../world.ts';
import { buildElection } from './elections.ts';
import { buildTerm } from './geography.ts';

/** A row of a sheet; what is left out is in order. */
export interface SheetRow {
  readonly name?: string;
  readonly sex?: string;
  readonly id?: string;
  readonly county?: string;
  readonly township?: string;
}

/** The number of the `n`th woman born on this day: valid, and of nobody. */
export const idOf = (n: number, birthDate = '1980-05-04'): string =>
  demoIdNumber(civilDate(birthDate), 2 * n);

/** A sheet as an office writes it, without any mark of its encoding. */
export const aSheet = (
  rows: readonly SheetRow[],
  heading = '姓名,性别,公民身份号码,县级选区,乡镇选区',
): string =>
  [
    heading,
    ...rows.map(({ name = '张月', sex = '女', id = idOf(1), county = '1', township = '' }) =>
      [name, sex, id, county, township].join(','),
    ),
    '',
  ].join('\r\n');

/** An election of the district (two constituencies) and of a town with two of its own. */
export async function buildRollElection(world: World) {
  await loadDivisions(world.parts.orm.em.fork());
  const built = await buildElection(world);
  const { em, election } = built;
  const town = await buildTerm(em, { level: 'TOWNSHIP', divisionCode: '330502100', term: built.term.number });
  em.create(ElectionTerm, { electionId: election.id, termId: town.term.id });
  await em.flush();
  return { ...built, townConstituencies: town.constituencies };
}

/** Sends a file and waits for its preview. */
export async function sendRoll(
  ctx: RequestContext,
  electionId: string,
  file: string | Buffer,
  more: { readonly importId?: string; readonly pieces?: number; readonly cutOff?: boolean } = {},
) {
  const bytes = Buffer.from(file);
  const size = Math.max(1, Math.ceil(bytes.length / (more.pieces ?? 1)));
  const received = await receiveRollImport(ctx, {
    importId: more.importId ?? crypto.randomUUID(),
    electionId,
    fileName: '名册.csv',
    announcedBytes: bytes.length,
    bytes: (async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
    cutOff: () => more.cutOff ?? false,
  });
  const em = ctx.em.fork();
  const rollImport = await em.findOneOrFail(RollImport, received.importId);
  const rows = await em.find(RollImportRow, { importId: received.importId }, { orderBy: { line: 'asc' } });
  return { ...received, rollImport, rows, verdicts: rows.map((row) => row.fault ?? row.verdict) };
}
