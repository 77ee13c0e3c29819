import { beforeAll, expect, test } from 'vitest';
import { importDivisions } from '../../api/regions/import-divisions.service.ts';
import { loadDivisions } from '../../api/regions/load-divisions.service.ts';
import { regionsOn } from '../../api/regions/regions.queries.ts';
import { saveDivision } from '../../api/regions/save-division.service.ts';
import { saveZone } from '../../api/regions/save-zone.service.ts';
import { Zone } from '../../api/regions/zone.entity.ts';
import { mayIn } from '../../api/kernel/permission.rules.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
beforeAll(() => loadDivisions(world.as().em));
const admin = () => world.as('ADMINISTRATOR');
const division = (over: object = {}) => ({
  ...key(),
  code: '330502014',
  name: '新街道',
  englishName: 'New Street',
  validFrom: '2026-01-01',
  validTo: null,
  successorCode: null,
  ...over,
});
const base64 = (...rows: string[]) => Buffer.from(rows.join('\n')).toString('base64');
const of = async (code: string, on: string) =>
  (await regionsOn(admin(), on)).divisions.find((one) => one.code === code);

test('AC-2: regions are told as of a day, with what took the place of what ended', async () => {
  await saveDivision(admin(), division());
  await saveDivision(
    admin(),
    division({
      code: '330502004',
      name: '飞英街道',
      validFrom: null,
      validTo: '2025-12-31',
      successorCode: '330502014',
    }),
  );
  expect(await of('330502014', '2025-12-31')).toMatchObject({ inForce: false, kind: 'STREET' });
  expect(await of('330502014', '2026-01-01')).toMatchObject({ inForce: true });
  expect(await of('330502004', '2026-01-01')).toMatchObject({ inForce: false, successor: '新街道' });
});

test.each([
  ['of another county', { code: '330503001' }, 'AREA_OUTSIDE_COUNTY'],
  ['AC-3: with a code of nothing', { code: '330502500' }, 'AREA_OUTSIDE_COUNTY'],
  ['without a name', { name: ' ' }, 'NAME_MISSING'],
  ['that ends before it begins', { validTo: '2025-01-01' }, 'PERIOD_FAULTY'],
])('a division %s is refused', async (_case, over, code) => {
  await expect(saveDivision(admin(), division(over))).rejects.toThrow(code);
});

test('a deputy’s staff corrects no regions', async () => {
  await expect(saveDivision(world.as('COMMITTEE_STAFF'), division())).rejects.toThrow('FORBIDDEN_HERE');
});

test('a code list is taken over whole, and what it lacks ends only when asked', async () => {
  const content = base64('代码,名称', '330502001,月河新街道', '330502016,又一街道');
  const input = { ...key(), content, on: '2026-06-01', end: ['330502002'] };
  expect(await importDivisions(admin(), input)).toEqual({ added: 1, changed: 1, ended: 1 });
  expect(await of('330502001', '2026-06-01')).toMatchObject({ name: '月河新街道', inForce: true });
  expect(await of('330502002', '2026-05-31')).toMatchObject({ inForce: true });
  expect(await of('330502002', '2026-06-01')).toMatchObject({ inForce: false });
  expect(await of('330502003', '2026-06-01')).toMatchObject({ inForce: true });
  const faulty = {
    ...key(),
    content: base64('330502017,某街道', '330502500,某区'),
    on: '2026-06-01',
    end: [],
  };
  await expect(importDivisions(admin(), faulty)).rejects.toThrow('LIST_FAULTY');
  expect(await of('330502017', '2026-06-01')).toBeUndefined();
});

const zone = (over: object = {}) => ({
  ...key(),
  id: null,
  name: `功能区${crypto.randomUUID()}`,
  englishName: '',
  workingBody: '管理委员会',
  validFrom: '2019-06-01',
  validTo: null,
  members: [{ divisionCode: '330502006', validFrom: '2019-06-01', validTo: null }],
  ...over,
});

test('AC-4: a zone runs divisions, and is nobody’s ancestor', async () => {
  const { id } = await saveZone(admin(), zone());
  const { zones } = await regionsOn(admin(), '2019-06-01');
  expect(zones.find((one) => one.id === id)?.members).toMatchObject([
    { divisionCode: '330502006', inForce: true },
  ]);
  expect(mayIn([{ role: 'ELECTION_OFFICER', areaCode: id }], 'election:manage', '330502006')).toBe(false);
});

test('a division is in one zone at a time, also of two clerks at once', async () => {
  const member = (from: string, to: string | null) => ({
    members: [{ divisionCode: '330502008', validFrom: from, validTo: to }],
  });
  const settled = await race(world, [
    () => saveZone(admin(), zone(member('2020-01-01', '2022-12-31'))),
    () => saveZone(admin(), zone(member('2022-12-31', null))),
  ]);
  expect(outcomes(settled)).toEqual(['ZONE_MEMBER_UNFIT', 'fulfilled']);
  const before = await world.as().em.count(Zone, {});
  await expect(
    saveZone(admin(), zone({ members: [{ divisionCode: '330502', validFrom: null, validTo: null }] })),
  ).rejects.toThrow('ZONE_MEMBER_UNFIT');
  expect(await world.as().em.count(Zone, {})).toBe(before);
});
