import { RateLimiterMemory } from 'rate-limiter-flexible';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { electionOfRoll, placesOf } from './election-of-roll.queries.ts';
import { ListObjection } from './list-objection.entity.ts';
import { decisionBy } from '../elections/timetable.rules.ts';
import { objectionFault, type ObjectionAbout, type ObjectionSource } from './objection.rules.ts';
import { withinLimit } from '../kernel/rate-limit.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Somebody objected to the voter list. */
    OBJECTION_FILED: {
      readonly objectionId: string;
      readonly electionId: string;
      readonly about: ObjectionAbout;
      readonly source: ObjectionSource;
    };
  }
}

/** Where the contact of an objector is sealed for. */
export const OBJECTOR_CONTACT = 'list_objection.contact_sealed';

export interface FileObjection extends Intent {
  readonly electionId: string;
  readonly about: ObjectionAbout;
  readonly objectorName: string;
  /** A phone number or an address. */
  readonly contact: string;
  readonly subjectName: string;
  readonly words: string;
  readonly countyConstituencyId: string | null;
  /** A field no person sees; what fills it in is a program. */
  readonly leaveBlank: string | null;
}

const LONGEST_WORDS = 2_000;
const ofAddress = new RateLimiterMemory({ keyPrefix: 'objections', points: 10, duration: 3_600 });
const ofCounty = new RateLimiterMemory({ keyPrefix: 'objections-county', points: 300, duration: 3_600 });

/**
 * Takes an objection to the voter list in, by anybody and to anybody (EL 29; EV-3), until the last day of the list or of
 * its newest supplement. From the public page it is limited by address; at the desk a clerk enters it.
 */
export async function fileObjection(
  ctx: RequestContext,
  input: FileObjection,
): Promise<{ objectionId: string; decisionBy: string }> {
  const source: ObjectionSource = ctx.viewer.account === null ? 'PUBLIC' : 'DESK';
  if (source === 'DESK') requireIn(ctx, 'roll:register', ctx.county.code);
  else {
    if (input.leaveBlank) throw new DomainError('LEAVE_BLANK');
    await withinLimit(ofAddress, `${ctx.county.code}/${ctx.address}`);
    await withinLimit(ofCounty, ctx.county.code);
  }
  const objectorName = requiredText('objectorName', input.objectorName, 50);
  const subjectName = requiredText('subjectName', input.subjectName, 50);
  const contact = requiredText('contact', input.contact, 200);
  const words = requiredText('words', input.words, LONGEST_WORDS);
  // What tells who objects is kept out of the digest that a retry is known by.
  const intent = { ...input, contact: ctx.vault.digest(contact).toString('hex') };

  return change(ctx, 'fileObjection', intent, async ({ em, sql, record }) => {
    const election = await electionOfRoll(ctx, sql, input.electionId);
    const [list] = await sql<{ id: string; until: string }>(
      `select v.id, greatest(v.objections_until, (select max(s.objections_until)
         from county.voter_list_supplement s where s.list_id = v.id))::text as until
       from county.voter_list v where v.election_id = ? order by v.version desc limit 1`,
      [election.id],
    );
    const today = civilDate(ctx.clock.today());
    const fault = objectionFault(list ? civilDate(list.until) : null, today);
    if (fault || !list) throw new DomainError('OBJECTION_REFUSED', { fault, until: list?.until ?? null });
    const at = input.countyConstituencyId;
    if (at !== null) await placesOf(sql, election, { COUNTY: at, TOWNSHIP: null });
    const { id: objectionId } = em.create(ListObjection, {
      id: crypto.randomUUID(),
      electionId: election.id,
      listId: list.id,
      source,
      about: input.about,
      objectorName,
      contactSealed: ctx.vault.seal(contact, OBJECTOR_CONTACT),
      subjectName,
      constituencyId: at,
      words,
      submittedOn: today,
      state: 'OPEN',
    });
    record({
      type: 'OBJECTION_FILED',
      objectionId,
      electionId: election.id,
      about: input.about,
      source,
    });
    return { objectionId, decisionBy: decisionBy(today) };
  });
}
