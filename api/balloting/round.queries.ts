import type { RequestContext } from '../kernel/context.ts';
import type { CountSheet, WrittenVotes } from './count-sheet.entity.ts';
import type { ParticipantBasis } from './result.rules.ts';
import type { Counting } from './consolidation.rules.ts';
import type { Outcome, QualificationState, RoundKind, RoundState } from './round.rules.ts';
import type { VoidCauses } from './sheet-detail.rules.ts';

/** A round with all that stands around it, as one row. */
export interface RoundRow {
  readonly id: string;
  readonly electionId: string;
  readonly electionName: string;
  readonly constituencyId: string;
  readonly constituencyNumber: number;
  readonly constituencyName: string;
  readonly divisionCode: string;
  readonly congressName: string;
  readonly congressCode: string;
  readonly termNumber: number;
  readonly kind: RoundKind;
  readonly number: number;
  readonly seats: number;
  readonly registered: number;
  readonly heldOn: string;
  readonly participantBasis: ParticipantBasis;
  readonly state: RoundState;
  readonly outcome: Outcome | null;
  readonly declaredAt: Date | null;
  readonly declaredBy: string | null;
  readonly counting: Counting;
  readonly marksCounted: boolean;
  readonly voidCausesCounted: boolean;
  readonly anotherWriteIns: boolean;
  readonly photoRequired: boolean;
  readonly declarationAskedBy: string | null;
  readonly declarationAskedAt: Date | null;
  readonly photoSkipReason: string | null;
  readonly nextHeldOn: string | null;
  readonly nextChoices: readonly string[] | null;
  readonly nextChoicesGround: string | null;
  readonly previousRoundId: string | null;
  readonly nextRoundId: string | null;
  readonly choices: readonly {
    readonly personId: string;
    readonly position: number;
    readonly name: string;
    readonly writeIn: boolean;
  }[];
  readonly places: readonly {
    readonly id: string;
    readonly position: number;
    readonly name: string | null;
    readonly agreed: boolean;
    readonly photos: readonly string[];
  }[];
  readonly merges: readonly {
    readonly id: string;
    readonly written: string;
    readonly personId: string | null;
    readonly named: string;
  }[];
  /** Every revision of both keyings, in the order they were keyed. */
  readonly sheets: readonly SheetRow[];
  readonly qualifications: readonly {
    readonly id: string;
    readonly personId: string;
    readonly name: string;
    readonly state: QualificationState;
    readonly ground: string | null;
    readonly decidedOn: string | null;
    readonly deputyId: string | null;
  }[];
}

export type SheetRow = Pick<
  CountSheet,
  | 'id'
  | 'placeId'
  | 'keying'
  | 'revision'
  | 'issued'
  | 'participants'
  | 'returned'
  | 'invalid'
  | 'votes'
  | 'keyedBy'
> & {
  readonly voidCauses: VoidCauses | null;
  readonly writeIns: readonly WrittenVotes[];
  readonly keyedAt: string;
};

const SELECT = `
  select r.id, r.election_id as "electionId", e.name as "electionName",
    r.constituency_id as "constituencyId", c.number as "constituencyNumber", c.name as "constituencyName",
    c.division_code as "divisionCode", g.name as "congressName", g.division_code as "congressCode",
    t.number as "termNumber", r.kind, r.number, r.seats, r.registered, r.held_on::text as "heldOn",
    r.participant_basis as "participantBasis", r.state, r.outcome, r.declared_at as "declaredAt",
    r.declared_by as "declaredBy", r.counting, r.marks_counted as "marksCounted",
    r.void_causes_counted as "voidCausesCounted", r.another_write_ins as "anotherWriteIns",
    r.photo_required as "photoRequired", r.declaration_asked_by as "declarationAskedBy",
    r.declaration_asked_at as "declarationAskedAt", r.photo_skip_reason as "photoSkipReason",
    r.next_held_on::text as "nextHeldOn", r.next_choices as "nextChoices",
    r.next_choices_ground as "nextChoicesGround",
    (select id from county.round p where p.election_id = r.election_id
      and p.constituency_id = r.constituency_id and p.number = r.number - 1) as "previousRoundId",
    (select id from county.round n where n.election_id = r.election_id
      and n.constituency_id = r.constituency_id and n.number = r.number + 1) as "nextRoundId",
    (select coalesce(jsonb_agg(jsonb_build_object('personId', o.person_id, 'position', o.position,
      'name', o.name, 'writeIn', o.write_in) order by o.position), '[]')
      from county.round_choice o where o.round_id = r.id) as choices,
    (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'position', k.position, 'name', k.name,
      'agreed', k.agreed_at is not null, 'photos',
      (select coalesce(jsonb_agg(f.file_id order by f.attached_at, f.id), '[]') from county.count_photo f
        where f.place_id = k.id)) order by k.position), '[]')
      from county.count_place k where k.round_id = r.id) as places,
    (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'written', w.written, 'personId', w.person_id,
      'named', w.named) order by w.written), '[]')
      from county.write_in_merge w where w.round_id = r.id) as merges,
    (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'placeId', s.place_id, 'keying', s.keying, 'revision', s.revision,
      'issued', s.issued, 'participants', s.participants, 'returned', s.returned, 'invalid', s.invalid,
      'votes', s.votes, 'voidCauses', s.void_causes, 'writeIns', s.write_ins, 'keyedBy', s.keyed_by, 'keyedAt', s.keyed_at) order by s.keying, s.revision), '[]')
      from county.count_sheet s where s.round_id = r.id) as sheets,
    (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'personId', q.person_id, 'name', p.name,
      'state', q.state, 'ground', q.ground, 'decidedOn', q.decided_on, 'deputyId', d.id) order by o.position), '[]')
      from county.qualification q
      join county.person p on p.id = q.person_id
      join county.round_choice o on o.round_id = q.round_id and o.person_id = q.person_id
      left join county.deputy d on d.person_id = q.person_id and d.term_id = c.term_id and q.state = 'CONFIRMED'
      where q.round_id = r.id) as qualifications
  from county.round r
  join county.election e on e.id = r.election_id
  join county.constituency c on c.id = r.constituency_id
  join county.congress_term t on t.id = c.term_id
  join county.congress g on g.id = t.congress_id`;

/** One round, or null when there is none of this id. */
export async function roundRow(ctx: RequestContext, id: string): Promise<RoundRow | null> {
  const [row] = await ctx.reader.rows<RoundRow>(`${SELECT} where r.id = $1`, [id]);
  return row ?? null;
}

/** The rounds of an election, constituency by constituency in the order of their numbers. */
export const roundRows = (
  ctx: RequestContext,
  electionId: string,
  constituencyId: string | null,
): Promise<RoundRow[]> =>
  ctx.reader.rows<RoundRow>(
    `${SELECT} where r.election_id = $1 and ($2::uuid is null or r.constituency_id = $2)
     order by g.division_code, c.number, r.number`,
    [electionId, constituencyId],
  );
