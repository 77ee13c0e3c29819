import { expect, test } from 'vitest';
import { mayIn, permissionsOf, PERMISSIONS, Role } from '../../api/kernel/permission.rules.ts';

const inWuxing = (role: Role) => [{ role, areaCode: '330502' }];
const inOneTown = (role: Role) => [{ role, areaCode: '330502100' }];

test('everybody may read what is public and sign in, without any role', () => {
  expect(permissionsOf([])).toContain('deputy:read');
  expect(permissionsOf([])).toContain('session:open');
  expect(mayIn([], 'deputy:read', '330502')).toBe(true);
});

test('nobody without a role may read what is for staff, or change anything', () => {
  const changes = PERMISSIONS.filter((one) =>
    /:(manage|import|publish|record|key|declare|decide|confirm)$/.test(one),
  );
  for (const permission of [...changes, 'staff:read', 'audit:read', 'roll:read'] as const) {
    expect(permissionsOf([]), permission).not.toContain(permission);
  }
});

test('a role reaches its area and all below it, and nothing beside or above', () => {
  expect(mayIn(inWuxing('ELECTION_OFFICER'), 'roll:import', '330502100')).toBe(true);
  expect(mayIn(inOneTown('ELECTION_OFFICER'), 'roll:import', '330502100')).toBe(true);
  expect(mayIn(inOneTown('ELECTION_OFFICER'), 'roll:import', '330502101')).toBe(false);
  expect(mayIn(inOneTown('ELECTION_OFFICER'), 'roll:import', '330502')).toBe(false);
});

test('two roles are not mixed: what one allows does not reach where the other does', () => {
  const held = [...inOneTown('ELECTION_OFFICER'), ...inWuxing('COMMITTEE_STAFF')];
  expect(mayIn(held, 'roll:import', '330502101')).toBe(false);
  expect(mayIn(held, 'leave:decide', '330502101')).toBe(true);
});

test('the clerk who keys a count cannot declare its result', () => {
  expect(permissionsOf(inWuxing('COUNT_CLERK'))).toContain('count:key');
  expect(permissionsOf(inWuxing('COUNT_CLERK'))).not.toContain('result:declare');
});

test('an auditor and an administrator read and never decide for an office', () => {
  for (const role of ['AUDITOR', 'ADMINISTRATOR'] as const) {
    const may = permissionsOf(inWuxing(role));
    expect(may).toContain('audit:read');
    for (const one of ['result:declare', 'leave:decide', 'deputy:confirm', 'roll:publish'] as const) {
      expect(may).not.toContain(one);
    }
  }
});

test('every permission can be had by somebody', () => {
  const all = permissionsOf(Object.values(Role).flatMap(inWuxing));
  expect(PERMISSIONS.filter((one) => !all.has(one))).toEqual([]);
});
