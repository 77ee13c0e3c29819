import { expect, test } from 'vitest';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { change } from '../../api/kernel/change.ts';
import { Congress } from '../../api/constituencies/congress.entity.ts';
import { key, OTHER_COUNTY, useWorld } from '../support/world.ts';
import { PUBLIC_VIEWER } from '../../api/identity/sessions.ts';

const world = useWorld();

const makeCongress = (intent: { idempotencyKey: string }, divisionCode: string) =>
  change(
    world.as('ELECTION_OFFICER'),
    'makeCongress',
    { ...intent, divisionCode },
    async ({ em, record }) => {
      const congress = em.create(Congress, { level: 'COUNTY', divisionCode, name: '会', englishName: 'C' });
      record({ type: 'SIGNED_IN', accountId: congress.id });
      return { id: congress.id };
    },
  );

test('a retry with the same key gets the first outcome and changes nothing', async () => {
  const intent = key();
  const viewer = world.as('ELECTION_OFFICER').viewer;
  const again = () =>
    change(world.asViewer(viewer), 'makeCongress', intent, async ({ em, record }) => {
      const made = em.create(Congress, { level: 'COUNTY', divisionCode: '1', name: '会', englishName: 'C' });
      record({ type: 'SIGNED_IN', accountId: made.id });
      return { id: made.id };
    });
  const [one, two] = await Promise.all([again(), again()]);
  expect(two).toEqual(one);
  expect(await world.as().em.count(Congress, { divisionCode: '1' })).toBe(1);
});

test('the same key for another intent is refused', async () => {
  const intent = key();
  await makeCongress(intent, '2');
  await expect(makeCongress(intent, '3')).rejects.toThrow('IDEMPOTENCY_KEY_REUSED');
});

test('a refusal leaves neither the change nor its audit line nor its key', async () => {
  const intent = key();
  const before = await world.as().em.count(AuditEventRow);
  const refused = change(world.as('ELECTION_OFFICER'), 'refused', intent, async ({ em, record }) => {
    const made = em.create(Congress, { level: 'COUNTY', divisionCode: '4', name: '会', englishName: 'C' });
    record({ type: 'SIGNED_IN', accountId: made.id });
    await em.flush();
    throw new Error('no');
  });
  await expect(refused).rejects.toThrow('no');
  expect(await world.as().em.count(Congress, { divisionCode: '4' })).toBe(0);
  expect(await world.as().em.count(AuditEventRow)).toBe(before);
  await expect(makeCongress(intent, '4')).resolves.toHaveProperty('id');
});

test('a change that records no event is a bug', async () => {
  const silent = change(world.as('ELECTION_OFFICER'), 'silent', key(), async () => null);
  await expect(silent).rejects.toThrow('recorded no audit event');
});

test('two counties side by side: neither sees the other', async () => {
  await makeCongress(key(), '5');
  const other = world.asViewer(PUBLIC_VIEWER, OTHER_COUNTY);
  expect(await other.em.count(Congress)).toBe(0);
  expect(await other.reader.rows('select id from county.congress')).toEqual([]);
  const own = await world.as().reader.rows<{ id: string }>(`select id from county.congress`);
  expect(own.length).toBeGreaterThan(0);
});
