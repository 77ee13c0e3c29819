import type { CongressLevel } from '../constituencies/congress.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Sex } from '../people/person.rules.ts';
import {
  committeeFindings,
  type CommitteeLeaveGround,
  type CommitteeRole,
  sittingOn,
} from './committee.rules.ts';

interface MemberRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly role: CommitteeRole;
  readonly post: string;
  readonly appointedOn: string;
  readonly leftOn: string | null;
  readonly leaveGround: CommitteeLeaveGround | null;
}

interface CommitteeRow {
  readonly id: string;
  readonly appointedBy: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly filedOn: string | null;
  readonly dissolvedOn: string | null;
  readonly summary: string | null;
  readonly archivedWith: string | null;
  readonly members: readonly MemberRow[];
  readonly offices: readonly { readonly id: string; readonly name: string; readonly duties: string }[];
  readonly entrusted: readonly {
    readonly id: string;
    readonly committeeId: string;
    readonly congress: string;
    readonly scope: string;
    readonly decisionNumber: string;
    readonly decidedOn: string;
  }[];
}

interface CongressRow {
  readonly congressId: string;
  readonly congress: string;
  readonly level: CongressLevel;
  readonly divisionCode: string;
  readonly committee: CommitteeRow | null;
}

const COMMITTEES = `
  select c.id as "congressId", c.name as congress, c.level, c.division_code as "divisionCode",
    (select json_build_object('id', k.id, 'appointedBy', k.appointed_by, 'decisionNumber', k.decision_number,
        'decidedOn', k.decided_on::text, 'filedOn', k.filed_on::text, 'dissolvedOn', k.dissolved_on::text,
        'summary', k.summary, 'archivedWith', k.archived_with,
        'members', (select coalesce(json_agg(json_build_object('id', m.id, 'personId', m.person_id, 'name', p.name,
            'role', m.role, 'post', m.post, 'appointedOn', m.appointed_on::text, 'leftOn', m.left_on::text,
            'leaveGround', m.leave_ground) order by m.left_on is not null,
            array_position(array['CHAIR', 'VICE_CHAIR', 'MEMBER'], m.role), m.appointed_on, p.name, m.id), '[]')
          from county.committee_member m join county.person p on p.id = m.person_id where m.committee_id = k.id),
        'offices', (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'duties', o.duties)
            order by o.name), '[]') from county.committee_office o where o.committee_id = k.id),
        'entrusted', (select coalesce(json_agg(json_build_object('id', d.id, 'committeeId', d.to_id,
            'congress', tc.name, 'scope', d.scope, 'decisionNumber', d.decision_number,
            'decidedOn', d.decided_on::text) order by d.decided_on, tc.division_code), '[]')
          from county.committee_delegation d join county.committee t on t.id = d.to_id
          join county.congress tc on tc.id = t.congress_id where d.from_id = k.id))
      from county.committee k where k.election_id = $1 and k.congress_id = c.id) as committee
  from county.congress c
  where exists (select from county.election_term et join county.congress_term t on t.id = et.term_id
    where et.election_id = $1 and t.congress_id = c.id)
  order by c.level, c.division_code`;

/** The congresses an election fills, each with the committee that conducts it, if one was appointed. */
export async function committeesOf(ctx: RequestContext, electionId: string) {
  const rows = await ctx.reader.rows<CongressRow>(COMMITTEES, [electionId]);
  const today = ctx.clock.today();
  return rows.map(({ committee, ...congress }) => {
    if (!committee) return { ...congress, committee: null };
    const sitting = new Set(sittingOn(committee.members, today));
    const members = committee.members.map((one) => ({
      ...one,
      sits: sitting.has(one.personId) && !one.leftOn,
    }));
    const findings = committeeFindings(members.filter(({ sits }) => sits).map(({ role }) => role));
    return { ...congress, committee: { ...committee, members, findings } };
  });
}

/** A form has one name to find; more than this many of a name are told apart by their ID numbers. */
const MOST_OF_A_NAME = 50;

/** Persons the county knows by exactly this name, told apart by birth. */
export async function personsNamed(ctx: RequestContext, name: string) {
  const wanted = name.replaceAll(/\s/g, '');
  if (wanted === '') throw new DomainError('NAME_MISSING');
  return ctx.reader.rows<{
    readonly personId: string;
    readonly name: string;
    readonly sex: Sex;
    readonly birthDate: string;
  }>(
    `select id as "personId", name, sex, birth_date::text as "birthDate" from county.person
     where name = $1 order by birth_date, id limit ${MOST_OF_A_NAME}`,
    [wanted],
  );
}
