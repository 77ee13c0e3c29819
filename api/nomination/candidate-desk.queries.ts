import { constituencyOf } from '../elections/constituency-of.queries.ts';
import { electionDayOf } from '../elections/election-day.queries.ts';
import { Election } from '../elections/election.entity.ts';
import type { FormalListOrder, PrimaryTie } from '../elections/election.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { bothIn, keyingDue } from '../kernel/keying.rules.ts';
import type { ConsultationResult, PrimaryState } from './candidacy.rules.ts';
import { formalRange } from './candidate-list.rules.ts';
import { proposedFormal } from './formal-proposal.rules.ts';
import { foreignMandates } from './foreign-mandates.queries.ts';
import { primaryDue } from './primary.rules.ts';

interface Keyed {
  readonly keying: number;
  readonly revision: number;
  readonly keyedBy: string;
  readonly issued: number;
  readonly returned: number;
  readonly invalid: number;
  readonly votes: readonly { readonly personId: string; readonly votes: number }[];
}

interface PrimaryRow {
  readonly id: string;
  readonly number: number;
  readonly noticeOn: string;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly place: string;
  readonly method: string;
  readonly places: number;
  readonly tie: PrimaryTie;
  readonly choices: readonly { readonly personId: string; readonly name: string }[];
  readonly state: PrimaryState;
  readonly through: readonly string[] | null;
  readonly level: readonly string[] | null;
  readonly drawnOn: string | null;
  readonly witnesses: string | null;
  readonly sheets: readonly Keyed[];
}

interface DeskRow {
  readonly formalListOrder: FormalListOrder;
  readonly preliminary: readonly { readonly personId: string; readonly name: string }[] | null;
  readonly profiles: readonly object[];
  readonly reports: readonly object[];
  readonly consultations: readonly object[];
  readonly conclusion: {
    readonly kind: ConsultationResult;
    readonly concludedOn: string;
    readonly personIds: readonly string[];
    readonly note: string | null;
  } | null;
  readonly primaries: readonly PrimaryRow[];
  readonly meetings: readonly object[];
}

const all = (row: string, from: string, order: string): string =>
  `(select coalesce(json_agg(json_build_object(${row}) order by ${order}), '[]') from ${from})`;
const HERE = (alias: string) => `${alias}.election_id = $1 and ${alias}.constituency_id = $2`;

const DESK = `
  select e.formal_list_order as "formalListOrder",
    (select json_agg(json_build_object('personId', c.person_id, 'name', c.name) order by c.position)
      from county.candidate_list l join county.candidate c on c.list_id = l.id and c.struck_on is null
      where ${HERE('l')} and l.kind = 'PRELIMINARY') as preliminary,
    ${all(
      `'personId', f.person_id, 'name', p.name, 'ethnicity', f.ethnicity, 'education', f.education, 'party', f.party,
        'occupation', f.occupation, 'cv', f.cv, 'photoFileId', f.photo_file_id, 'confirmedHow', f.confirmed_how,
        'confirmedOn', f.confirmed_on::text, 'chineseNational', f.chinese_national, 'residentAbroad', f.resident_abroad,
        'foreignFunding', f.foreign_funding, 'declaredOn', f.declared_on::text, 'declarationFileId', f.declaration_file_id,
        'otherMandates', f.other_mandates, 'frozenOn', f.frozen_on::text`,
      `county.candidate_profile f join county.person p on p.id = f.person_id where ${HERE('f')}`,
      'p.name',
    )} as profiles,
    ${all(
      `'id', r.id, 'personId', r.person_id, 'name', p.name, 'kind', r.kind, 'receivedOn', r.received_on::text,
        'reporter', r.reporter, 'text', r.text, 'state', r.state, 'finding', r.finding, 'decidedOn', r.decided_on::text,
        'toldOn', r.told_on::text`,
      `county.nominee_report r join county.person p on p.id = r.person_id where ${HERE('r')}`,
      'r.received_on, r.id',
    )} as reports,
    ${all(
      `'id', s.id, 'voterGroup', s.voter_group, 'heldOn', s.held_on::text, 'place', s.place, 'present', s.present,
        'opinions', s.opinions, 'note', s.note`,
      `county.consultation s where ${HERE('s')} and s.struck_reason is null`,
      's.held_on, s.recorded_at',
    )} as consultations,
    (select json_build_object('kind', n.kind, 'concludedOn', n.concluded_on::text, 'personIds', n.person_ids,
      'note', n.note) from county.consultation_conclusion n where ${HERE('n')}) as conclusion,
    ${all(
      `'id', v.id, 'number', v.number, 'noticeOn', v.notice_on::text, 'heldOn', v.held_on::text, 'startsAt', v.starts_at,
        'place', v.place, 'method', v.method, 'places', v.places, 'tie', v.tie, 'choices', v.choices, 'state', v.state,
        'through', v.through, 'level', v.level, 'drawnOn', v.drawn_on::text, 'witnesses', v.witnesses, 'sheets',
        (select coalesce(json_agg(json_build_object('keying', x.keying, 'revision', x.revision, 'keyedBy', x.keyed_by,
          'issued', x.issued, 'returned', x.returned, 'invalid', x.invalid, 'votes', x.votes) order by x.revision), '[]')
          from county.primary_sheet x where x.primary_id = v.id)`,
      `county.primary_vote v where ${HERE('v')}`,
      'v.number',
    )} as primaries,
    ${all(
      `'id', m.id, 'requestedOn', m.requested_on::text, 'requestedBy', m.requested_by, 'voters', m.voters,
        'plannedOn', m.planned_on::text, 'place', m.place, 'heldOn', m.held_on::text, 'present', m.present,
        'record', m.record`,
      `county.candidate_meeting m where ${HERE('m')}`,
      'm.requested_on, m.id',
    )} as meetings
  from county.election e where e.id = $1`;

/** What leads from the preliminary to the formal list in one constituency, and what is known of its nominees. */
export async function candidateDesk(ctx: RequestContext, electionId: string, constituencyId: string) {
  const { em } = ctx;
  const election = await em.findOneOrFail(Election, electionId);
  const constituency = await constituencyOf(em, electionId, constituencyId);
  const [row] = await ctx.reader.rows<DeskRow>(DESK, [electionId, constituencyId]);
  if (!row) throw new Error('the election went away');
  const { max } = formalRange(election.kind, constituency.seats);
  const { preliminary, conclusion, primaries } = row;
  const ids = (preliminary ?? []).map(({ personId }) => personId);
  const last = primaries.at(-1) ?? null;
  const due =
    conclusion?.kind === 'PRIMARY' ? (primaryDue(last, { places: max, choices: ids })?.places ?? null) : null;
  const accountId = ctx.viewer.account?.id ?? '';
  return {
    ...row,
    // A desk is one of a constituency: what changes it names the same.
    id: constituencyId,
    electionDay: await electionDayOf(em, election, constituencyId),
    preliminary: preliminary ?? [],
    proposed: preliminary ? proposedFormal(ids, max, { conclusion, primaries }) : null,
    primaryPlacesDue: due,
    primaries: primaries.map(({ sheets, ...primary }) => ({
      ...primary,
      keyingDue: primary.state === 'ANNOUNCED' ? keyingDue(sheets, accountId) : null,
      // A clerk sees nothing of the other's figures before both are in.
      sheets: bothIn(sheets) ? newest(sheets) : newest(sheets.filter(({ keyedBy }) => keyedBy === accountId)),
    })),
    otherMandates: await foreignMandates(ctx, electionId, constituency),
  };
}

/** The last revision of each keying. */
const newest = (sheets: readonly Keyed[]): Keyed[] =>
  [1, 2].flatMap((keying) => sheets.findLast((one) => one.keying === keying) ?? []);
