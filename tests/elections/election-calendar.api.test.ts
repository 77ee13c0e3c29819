import { beforeAll, expect, test } from 'vitest';
import { Election } from '../../api/elections/election.entity.ts';
import { Client } from '../support/client.ts';
import { buildElection } from '../support/build/elections.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
let id: string;
beforeAll(async () => {
  id = (await buildElection(world)).election.id;
});
const feed = () => new Client(world).get(`/elections/${id}/calendar.ics`);
/** Long lines of a calendar are folded; unfolded they can be read. */
const unfolded = (text: string) => text.replaceAll(/\r\n[ \t]/g, '');

test('everybody may subscribe: whole days, fixed identifiers, a sequence', async () => {
  const answer = await feed();
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
  const text = unfolded(answer.body);
  expect(text).toContain(`UID:${id}-VOTER_LIST@330502.luzhi`);
  expect(text).toContain('DTSTART;VALUE=DATE:20261125');
  expect(text).toContain('DTEND;VALUE=DATE:20261126');
  expect(text).toContain('SEQUENCE:0');
  expect(text).toContain('SUMMARY:公布选民名单（选举法第 28 条、浙江实施细则第 33 条）');
});

test('the same election is the same text, and who has it is told so', async () => {
  const [one, other] = [await feed(), await feed()];
  expect(other.body).toBe(one.body);
  const app = await world.app();
  const again = await app.inject({
    method: 'GET',
    url: `/elections/${id}/calendar.ics`,
    headers: { 'if-none-match': String(one.headers['etag']) },
  });
  expect(again.statusCode).toBe(304);
  expect(again.body).toBe('');
});

test('a moved day is the same entry with a higher sequence', async () => {
  await world.as().em.nativeUpdate(Election, { id }, { electionDay: '2026-12-24', calendarSequence: 1 });
  const text = unfolded((await feed()).body);
  expect(text).toContain(`UID:${id}-ELECTION_DAY@330502.luzhi`);
  expect(text).toContain('DTSTART;VALUE=DATE:20261224');
  expect(text).toContain('SEQUENCE:1');
});

test('an election nobody knows has no calendar', async () => {
  const answer = await new Client(world).get(`/elections/${crypto.randomUUID()}/calendar.ics`);
  expect(answer.statusCode).toBe(400);
  expect(answer.body).toContain('NOT_FOUND');
});
