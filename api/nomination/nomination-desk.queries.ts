import { Person } from '../people/person.entity.ts';
import { compareBySurname, unknownCharacters } from '../people/surname-strokes.rules.ts';
import { constituencyOf } from '../elections/constituency-of.queries.ts';
import { electionDayOf } from '../elections/election-day.queries.ts';
import { Election } from '../elections/election.entity.ts';
import type { RequestContext } from '../kernel/context.ts';
import type { Sex } from '../people/person.rules.ts';
import type { NominationKind } from './candidacy.rules.ts';
import { candidateListFaults, formalRange } from './candidate-list.rules.ts';
import { barredFrom } from './path.queries.ts';
import { nominationFactsOf } from './nomination-facts.queries.ts';
import { candidatePath, lawfulNominees, nominationFaults, SIGNATORIES_NEEDED } from './nomination.rules.ts';

interface NominationRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly sex: Sex;
  readonly kind: NominationKind;
  readonly organisation: string | null;
  readonly submittedOn: string;
  readonly withdrawnOn: string | null;
  readonly withdrawnReason: string | null;
  readonly evidenceFileId: string | null;
  readonly signatures: readonly {
    readonly registrationId: string;
    readonly name: string;
    readonly signedOn: string;
    readonly withdrawnOn: string | null;
  }[];
}

const NOMINATIONS = `
  select n.id, n.person_id as "personId", p.name, p.sex, n.kind, n.organisation,
    n.submitted_on::text as "submittedOn", n.withdrawn_on::text as "withdrawnOn",
    n.withdrawn_reason as "withdrawnReason", n.evidence_file_id as "evidenceFileId",
    (select coalesce(json_agg(json_build_object('registrationId', s.registration_id::text, 'name', v.name,
        'signedOn', s.signed_on::text, 'withdrawnOn', s.withdrawn_on::text) order by s.signed_on, s.registration_id), '[]')
      from county.nomination_signature s join county.registration r on r.id = s.registration_id
      join county.person v on v.id = r.person_id where s.nomination_id = n.id) as signatures
  from county.nomination n join county.person p on p.id = n.person_id
  where n.election_id = $1 and n.constituency_id = $2 order by n.submitted_on, n.id`;

/** Everything on the desk where one constituency’s nominations are taken in (EL 30–32). */
export async function nominationDesk(ctx: RequestContext, electionId: string, constituencyId: string) {
  const { em } = ctx;
  const election = await em.findOneOrFail(Election, electionId);
  const constituency = await constituencyOf(em, electionId, constituencyId);
  const rows = await ctx.reader.rows<NominationRow>(NOMINATIONS, [electionId, constituencyId]);
  const facts = await nominationFactsOf(em, electionId, constituency, ctx.clock.today());
  const faults = nominationFaults(facts);
  const barred = await barredFrom(em, { electionId, constituencyId });
  const named = lawfulNominees(facts).filter((id) => !barred.has(id));
  const nominees = await em.find(Person, { id: { $in: named } }, { fields: ['name'] });
  const electionDay = await electionDayOf(em, election, constituencyId);
  const lawful = nominees.map(({ id }) => id);
  const { min, max } = formalRange(election.kind, constituency.seats);
  return {
    electionId,
    electionDay,
    constituency,
    signatoriesNeeded: SIGNATORIES_NEEDED,
    fewestCandidates: min,
    mostCandidates: max,
    path: candidatePath(nominees.length, constituency.seats),
    nominees: nominees
      .map(({ id: personId, name }) => ({ personId, name }))
      .sort((one, other) => compareBySurname(one.name, other.name)),
    preliminaryFaults: candidateListFaults(
      {
        kind: 'PRELIMINARY',
        electionKind: election.kind,
        electionDay,
        seats: constituency.seats,
        nominees: lawful,
        preliminary: null,
      },
      lawful,
      ctx.clock.today(),
    ),
    unknownCharacters: unknownCharacters(nominees.map(({ name }) => name)),
    nominations: rows.map((row) => ({
      ...row,
      faults: [...new Set(faults.filter((one) => one.nominationId === row.id).map(({ code }) => code))],
    })),
  };
}
