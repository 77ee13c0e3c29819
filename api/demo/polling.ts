import { askProxy } from '../balloting/ask-proxy.service.ts';
import { assignCrew } from '../balloting/assign-crew.service.ts';
import type { CrewRole } from '../balloting/crew.rules.ts';
import { decideProxy } from '../balloting/decide-proxy.service.ts';
import { planPlace } from '../balloting/plan-place.service.ts';
import type { PlaceKind } from '../balloting/polling-place.rules.ts';
import { recordMovement, recordPrinting } from '../balloting/record-movement.service.ts';
import { addDays, civilDate } from '../kernel/civil-date.rules.ts';
import { change } from '../kernel/change.ts';
import { timeInChina } from '../kernel/clock.ts';
import { idOf } from './chance.ts';
import type { Desks } from './desks.ts';
import { checkInRows, closingRows, type DemoPlace, type DemoPoll, openingRow } from './polling-rows.ts';
import type { DemoVoter } from './roll.ts';
import { insertTables } from './rows.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The voting of the demo’s by-election was laid out as far as it has come. */
    DEMO_VOTING_LAID_OUT: { readonly electionId: string; readonly places: number };
  }
}

/** How the voters of a constituency part between its places, in hundredths. */
const PLACES: readonly { readonly kind: PlaceKind; readonly number: number; readonly share: number }[] = [
  { kind: 'STATION', number: 1, share: 55 },
  { kind: 'STATION', number: 2, share: 40 },
  { kind: 'MOBILE_BOX', number: 1, share: 5 },
];
const CREW: readonly CrewRole[] = ['CHAIR', 'SCRUTINEER', 'SCRUTINEER', 'WORKER'];
/** Papers are printed for all and a few more. */
const SPARE = 20;

/**
 * The polling places of the by-election: in its first constituency voting goes on, by the hour, with proxies; in the others
 * it has ended, and the papers add up to what was counted.
 */
export async function holdVoting(desks: Desks, polls: readonly DemoPoll[], day: string): Promise<void> {
  const places: DemoPlace[] = [];
  for (const [at, poll] of polls.entries()) {
    if (at === 0) await grantProxies(desks, poll, day);
    places.push(...(await planPlaces(desks, poll, day, at === 0)));
  }
  const [first] = polls;
  if (!first) return;
  const now = timeInChina(desks.loader().clock.now());
  const by = desks.accountId('station');
  const { electionId } = first;
  const input = { idempotencyKey: idOf('by-election voting'), electionId };
  await change(desks.loader(), 'layOutDemoVoting', input, async ({ sql, record }) => {
    const proxies = await sql<{ id: string; principalId: string }>(
      `select id, principal_id as "principalId" from county.proxy_grant where election_id = ? and state = 'GRANTED'`,
      [electionId],
    );
    const grants = new Map(proxies.map(({ id, principalId }) => [principalId, id]));
    const given = places.map((place) => checkInRows(place, { day, now, by, grants }));
    await insertTables(sql, {
      polling_place_opening: places.map((place) => openingRow(place, day, by)),
      check_in: given.flat(),
      ...closingRows(places, given, day, by),
    });
    await sql(
      `update county.polling_place p set state = case when exists (select from county.box_handover h
         where h.place_id = p.id) then 'CLOSED' else 'OPEN' end where p.election_id = ?`,
      [electionId],
    );
    record({ type: 'DEMO_VOTING_LAID_OUT', electionId, places: places.length });
    return null;
  });
}

async function planPlaces(desks: Desks, poll: DemoPoll, day: string, open: boolean): Promise<DemoPlace[]> {
  const { electionId, constituency, voters } = poll;
  const constituencyId = constituency.id;
  const before = addDays(civilDate(day), -6);
  const office = () => desks.at(before, 'election');
  await recordPrinting(office(), {
    idempotencyKey: idOf(`printed ${constituencyId}`),
    electionId,
    constituencyId,
    quantity: voters.length + SPARE,
  });
  const participants = Math.round(voters.length * 0.91);
  let from = 0;
  const places: DemoPlace[] = [];
  for (const [at, { kind, number, share }] of PLACES.entries()) {
    const last = at === PLACES.length - 1;
    const count = last ? voters.length - from : Math.round((voters.length * share) / 100);
    const own = voters.slice(from, from + count);
    from += count;
    const quantity = own.length + (at === 0 ? SPARE : 0);
    const name = `${constituency.name}${kind === 'MOBILE_BOX' ? '流动票箱' : `第${number}投票站`}`;
    const { placeId } = await planPlace(office(), {
      idempotencyKey: idOf(`place ${constituencyId} ${at}`),
      electionId,
      constituencyIds: [constituencyId],
      kind,
      number,
      name,
      address: kind === 'MOBILE_BOX' ? '上门投票' : `社区文化礼堂${number === 1 ? '一' : '二'}楼`,
      opensAt: '07:00',
      closesAt: '18:00',
    });
    await recordMovement(office(), {
      idempotencyKey: idOf(`delivered ${placeId}`),
      placeId,
      level: 'COUNTY',
      kind: 'DELIVERED',
      quantity,
    });
    const crew = await assembleCrew(desks, placeId, voters.slice(300 + at * CREW.length), before);
    const earlier = places.reduce((sum, one) => sum + one.given, 0);
    const given = last ? participants - earlier : Math.round(participants * (share / 100));
    places.push({ placeId, poll, kind, voters: own, crew, delivered: quantity, given, open });
  }
  return places;
}

/** A chair, two scrutineers whom their voter group chose, somebody to help. */
async function assembleCrew(desks: Desks, placeId: string, voters: readonly DemoVoter[], day: string) {
  for (const [at, role] of CREW.entries()) {
    const chosen = role === 'SCRUTINEER' ? { chosenOn: day, chosenBy: `第${at}选民小组` } : {};
    await assignCrew(desks.at(day, 'election'), {
      idempotencyKey: idOf(`crew ${placeId} ${at}`),
      placeId,
      personId: voters[at]?.personId ?? '',
      role,
      ...chosen,
    });
  }
  return voters.slice(0, CREW.length);
}

/** Four who were away or ill: two granted and used, one granted, one to decide; and one that the committee refused. */
async function grantProxies(desks: Desks, { electionId, voters }: DemoPoll, day: string): Promise<void> {
  const before = addDays(civilDate(day), -3);
  const asked = [
    { principal: 10, proxy: 20, reason: 'AWAY', means: 'LETTER', decision: 'GRANTED' },
    { principal: 11, proxy: 20, reason: 'ILL', means: 'WRITTEN', decision: 'GRANTED' },
    { principal: 12, proxy: 600, reason: 'DISABLED', means: 'WRITTEN', decision: 'GRANTED' },
    { principal: 13, proxy: 21, reason: 'AWAY', means: 'OTHER_VERIFIABLE', decision: 'REFUSED' },
    { principal: 14, proxy: 22, reason: 'AWAY', means: 'FAX', decision: null },
  ] as const;
  for (const { principal, proxy, reason, means, decision } of asked) {
    const { proxyGrantId } = await askProxy(desks.at(before, 'election'), {
      idempotencyKey: idOf(`proxy ${principal}`),
      electionId,
      principalId: voters[principal]?.personId ?? '',
      proxyId: voters[proxy]?.personId ?? '',
      reason,
      means,
      askedOn: before,
    });
    if (!decision) continue;
    await decideProxy(desks.at(before, 'election'), {
      idempotencyKey: idOf(`proxy decided ${principal}`),
      proxyGrantId,
      decision,
      reason: decision === 'REFUSED' ? '视频核实时本人表示选举日前返回' : null,
    });
  }
}
