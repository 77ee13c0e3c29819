import { addDays, civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { ledgerDays, ledgerOn, type SeatMandate, seatOn } from './seat-ledger.rules.ts';

interface SeatRow {
  readonly seatId: string;
  readonly number: number;
  readonly constituencyId: string;
  readonly constituency: string;
  readonly constituencyNumber: number;
  readonly mandates: readonly (SeatMandate & { readonly deputyId: string; readonly name: string })[];
}

interface TermRow {
  readonly termId: string;
  readonly number: number;
  readonly congress: string;
  readonly approvedSeats: number;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly seats: readonly SeatRow[];
}

const LEDGER = `
  select t.id as "termId", t.number, g.name as congress, t.approved_seats as "approvedSeats",
    t.starts_on::text as "startsOn", t.ends_on::text as "endsOn",
    (select coalesce(json_agg(json_build_object('seatId', s.id, 'number', s.number, 'constituencyId', c.id,
        'constituency', c.name, 'constituencyNumber', c.number, 'mandates',
        (select coalesce(json_agg(json_build_object('startsOn', m.starts_on, 'endsOn', m.ends_on,
            'endReason', m.end_reason, 'deputyId', d.id, 'name', d.name) order by m.starts_on), '[]'::json)
         from county.mandate m join county.deputy d on d.id = m.deputy_id where m.seat_id = s.id))
        order by c.number, s.number), '[]'::json)
     from county.constituency c join county.seat s on s.constituency_id = c.id where c.term_id = t.id) as seats
  from county.congress_term t join county.congress g on g.id = t.congress_id where t.id = $1`;

/** The seats of a term on a day, with every day on which they change: the figures open to their rows. */
export async function seatLedger(ctx: RequestContext, termId: string, asked: string | null) {
  const [row] = await ctx.reader.rows<TermRow>(LEDGER, [termId]);
  if (!row) throw new DomainError('NOT_FOUND', { entity: 'CongressTerm' });
  const { seats } = row;
  const today = ctx.clock.today();
  const first = seats.flatMap(({ mandates }) => mandates.map(({ startsOn }) => startsOn)).sort()[0];
  const from = row.startsOn ?? first ?? today;
  const to = row.endsOn && row.endsOn < today ? row.endsOn : from > today ? from : today;
  const day = asked ?? to;
  const dayAfter = (one: string) => addDays(civilDate(one), 1);
  return {
    ...row,
    from,
    to,
    day,
    ...ledgerOn(seats, day),
    changes: ledgerDays(seats, from, to, dayAfter).map((on) => ({ day: on, ...ledgerOn(seats, on) })),
    vacant: seats.flatMap((seat) => {
      const { state, last } = seatOn(seat, day);
      if (state === 'HELD') return [];
      const before = seat.mandates.find((one) => one === last) ?? null;
      return [
        {
          ...seat,
          state,
          since: last?.endsOn ? dayAfter(last.endsOn) : null,
          reason: last?.endReason ?? null,
          deputyId: before?.deputyId ?? null,
          deputy: before?.name ?? null,
        },
      ];
    }),
  };
}
