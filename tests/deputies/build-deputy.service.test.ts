import { expect, test } from 'vitest';
import { Deputy } from '../../api/deputies/deputy.entity.ts';
import { DeputyTotal } from '../../api/deputies/deputy-total.entity.ts';
import { Mandate } from '../../api/deputies/mandate.entity.ts';
import { buildDeputies, buildDeputy } from '../support/build/deputies.ts';
import { buildTerm } from '../support/build/geography.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();

test('deputies sit in seats of their own, each with totals; a seat is free again when a mandate has ended', async () => {
  const { em } = world.as();
  const { constituencies } = await buildTerm(em, { seats: [2] });
  const [one] = constituencies;
  if (!one) throw new Error('no constituency');
  const gone = await buildDeputy(em, one, { endsOn: '2024-03-01' });
  const after = await buildDeputy(em, one, { startsOn: '2024-03-02' });
  await buildDeputies(em, one, 3);
  expect(after.mandate.seatId).toBe(gone.mandate.seatId);
  expect(await em.count(Deputy)).toBe(5);
  expect(await em.count(DeputyTotal)).toBe(5);
  const running = await em.find(Mandate, { endsOn: null });
  expect(new Set(running.map(({ seatId }) => seatId)).size).toBe(4);
});
