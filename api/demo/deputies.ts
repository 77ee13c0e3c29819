import type { MandateStatus } from '../deputies/mandate.rules.ts';
import { Chance, idOf } from './chance.ts';
import { type DemoPerson, type People, registerEntry } from './people.ts';
import type { Row } from './rows.ts';
import type { DemoConstituency, DemoTerm } from './terms.ts';

/** A deputy of the demo, with the days of the mandate. */
export interface DemoDeputy {
  readonly id: string;
  readonly person: DemoPerson;
  readonly termId: string;
  readonly constituency: DemoConstituency;
  readonly seatId: string;
  readonly delegation: string;
  readonly from: string;
  readonly to: string | null;
  readonly endReason: string | null;
  /** Of the standing committee. */
  readonly committee: boolean;
}

/** The days of a term, and how its mandates ended. */
export interface TermDays {
  readonly from: string;
  readonly to: string | null;
}

const COMMITTEE_MEMBERS = 35;
const REELECTED = 0.35;
const TOWNSHIP_GROUP = 10;

/** Fills every seat of some terms. Where a predecessor of the same constituency stood again, it is the same person. */
export function fillSeats(
  terms: readonly DemoTerm[],
  people: People,
  { from, to }: TermDays,
  before: readonly DemoDeputy[] = [],
): DemoDeputy[] {
  const predecessors = new Map(before.map((one) => [placeOf(one.constituency, one.seatId), one.person]));
  return terms.flatMap((term) => {
    const chance = new Chance(`deputies ${term.divisionCode} ${term.number}`);
    const seats = term.constituencies.flatMap((constituency) =>
      constituency.seats.map((seatId) => ({ constituency, seatId })),
    );
    return seats.map(({ constituency, seatId }, at): DemoDeputy => {
      const earlier = predecessors.get(placeOf(constituency, seatId));
      return {
        id: idOf(`deputy ${term.divisionCode} ${term.number} ${at}`),
        person: earlier && chance.happens(REELECTED) ? earlier : people.make(),
        termId: term.id,
        constituency,
        seatId,
        delegation: delegationOf(term, constituency),
        from,
        to,
        endReason: to === null ? null : 'TERM_EXPIRED',
        committee: term.divisionCode.length === 6 && at % Math.floor(seats.length / COMMITTEE_MEMBERS) === 0,
      };
    });
  });
}

/** The same place in another term: constituencies keep their names and numbers. */
const placeOf = ({ name, seats }: DemoConstituency, seatId: string): string =>
  `${name} ${seats.indexOf(seatId)}`;

/** District deputies sit by where they were elected, township deputies by neighbouring constituencies. */
function delegationOf(term: DemoTerm, { divisionCode, number, name }: DemoConstituency): string {
  if (term.divisionCode !== divisionCode)
    return `${/（(.+[街道镇乡])/u.exec(name)?.[1] ?? divisionCode}代表团`;
  return `第${Math.ceil(number / TOWNSHIP_GROUP)}代表团`;
}

const delegationId = ({ termId, delegation }: DemoDeputy): string => idOf(`${termId} ${delegation}`);

/** Delegations, register entries and mandates of these deputies, as rows. */
export function registerRows(deputies: readonly DemoDeputy[], today: string) {
  const delegations = new Map(
    deputies.map((one) => [
      delegationId(one),
      { id: delegationId(one), term_id: one.termId, name: one.delegation },
    ]),
  );
  return {
    delegation: [...delegations.values()],
    deputy: deputies.map((one): Row => ({
      id: one.id,
      term_id: one.termId,
      constituency_id: one.constituency.id,
      delegation_id: delegationId(one),
      status: statusOf(one, today),
      ...registerEntry(one.person),
    })),
    mandate: deputies.map((one): Row => ({
      id: idOf(`mandate ${one.id}`),
      seat_id: one.seatId,
      deputy_id: one.id,
      starts_on: one.from,
      ends_on: one.to,
      end_reason: one.endReason,
    })),
    mandate_end: deputies.filter(({ endReason }) => endReason === 'RESIGNED').map(acceptedResignation),
  };
}

/** The standing committee accepted it with more than half of all its members (EL 55; ZJE 57). */
const acceptedResignation = (one: DemoDeputy): Row => ({
  id: idOf(`mandate end ${one.id}`),
  mandate_id: idOf(`mandate ${one.id}`),
  kind: 'RESIGNED',
  body: 'STANDING_COMMITTEE',
  decided_on: one.to ?? '',
  members: COMMITTEE_MEMBERS,
  yes: COMMITTEE_MEMBERS - 2,
  ground: '工作变动（演示）',
  recorded_by: idOf('committee'),
  recorded_at: `${one.to}T15:00:00+08:00`,
});

function statusOf({ to, endReason }: DemoDeputy, today: string): MandateStatus {
  if (to === null || to >= today) return 'ACTIVE';
  return endReason === 'TERM_EXPIRED' ? 'EXPIRED' : 'TERMINATED';
}
