import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { constituencyOf } from '../elections/constituency-of.queries.ts';
import { Election } from '../elections/election.entity.ts';
import { attachFile } from '../files/attach-file.service.ts';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import { CHINA_DAY } from '../kernel/clock.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText, requiredText } from '../kernel/text.ts';
import { type AllegationCategory, type CaseChannel, codeOf } from './case.rules.ts';
import { CaseFile } from './case-file.entity.ts';
import { DisciplineCase } from './discipline-case.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A report came in and has a number. What it says is not told here. */
    CASE_RECEIVED: {
      readonly caseId: string;
      readonly number: string;
      readonly channel: CaseChannel;
      readonly category: AllegationCategory;
      readonly files: number;
    };
  }
}

export const CASE_TEXT = 'discipline_case.text_sealed';
export const CASE_COMPLAINANT = 'discipline_case.complainant_sealed';
const LONGEST_TEXT = 5_000;
const MOST_FILES = 10;

/** Reports an address may send in an hour: enough for a family at one table, too few to drown a desk. */
const reports = new RateLimiterMemory({ points: 10, duration: 3_600 });

export interface ReceiveReport extends Intent {
  readonly electionId: string;
  readonly constituencyId: string | null;
  readonly channel: CaseChannel;
  readonly category: AllegationCategory;
  readonly text: string;
  readonly complainantName: string | null;
  readonly complainantContact: string | null;
  /** When it reached the house; now, when it came over this site. */
  readonly receivedAt: string | null;
  readonly fileIds: readonly string[];
}

/** How a case is called: 2026-0017. */
export const numberOf = ({ year, ordinal }: Pick<DisciplineCase, 'year' | 'ordinal'>): string =>
  `${year}-${String(ordinal).padStart(4, '0')}`;

/**
 * Takes a report (EL 59; ES-1): everybody may send one over this site, the desk writes down what came by telephone, letter or
 * visit. Answers with a code to follow it by, which is kept nowhere: the same retry is given the same one.
 */
export async function receiveReport(ctx: RequestContext, input: ReceiveReport) {
  const { idempotencyKey, electionId, constituencyId, channel, category, fileIds } = input;
  const code = codeOf(ctx.vault.digest(`case code ${idempotencyKey}`));
  const told = JSON.stringify([input.text, input.complainantName, input.complainantContact]);
  const kept = {
    idempotencyKey,
    electionId,
    constituencyId,
    channel,
    category,
    fileIds,
    receivedAt: input.receivedAt,
    told: ctx.vault.digest(told).toString('base64url'),
  };
  if (channel === 'ONLINE') await withinLimit(ctx);

  const outcome = await change(ctx, 'receiveReport', kept, async (work) => {
    const { em, sql, record } = work;
    const text = requiredText('text', input.text, LONGEST_TEXT);
    const name = optionalText('complainantName', input.complainantName, 50);
    const contact = optionalText('complainantContact', input.complainantContact, 100);
    if (fileIds.length > MOST_FILES) throw new DomainError('TOO_MANY_FILES', { most: MOST_FILES });
    const now = ctx.clock.now();
    const receivedAt = channel === 'ONLINE' || input.receivedAt === null ? now : new Date(input.receivedAt);
    if (receivedAt > now) throw new DomainError('DATE_AHEAD', { today: ctx.clock.today() });
    await em.findOneOrFail(Election, electionId);
    const constituency = constituencyId ? await constituencyOf(em, electionId, constituencyId) : null;
    const areaCode = constituency?.divisionCode ?? ctx.county.code;
    if (channel !== 'ONLINE') requireIn(ctx, 'case:handle', areaCode);

    // Numbers have no gaps, so whoever takes one waits for the one before.
    await sql('lock table county.discipline_case in share row exclusive mode');
    const year = Number(CHINA_DAY.format(receivedAt).slice(0, 4));
    const [last] = await sql<{ ordinal: number }>(
      'select coalesce(max(ordinal), 0) as ordinal from county.discipline_case where year = ?',
      [year],
    );
    const opened = em.create(DisciplineCase, {
      year,
      ordinal: (last?.ordinal ?? 0) + 1,
      electionId,
      constituencyId,
      areaCode,
      channel,
      category,
      receivedAt,
      receivedOn: CHINA_DAY.format(receivedAt),
      receivedBy: ctx.viewer.account?.id ?? null,
      textSealed: ctx.vault.seal(text, CASE_TEXT),
      complainantSealed:
        name || contact ? ctx.vault.seal(JSON.stringify({ name, contact }), CASE_COMPLAINANT) : null,
      codeDigest: ctx.vault.digest(code),
    });
    await em.flush();
    for (const fileId of fileIds) {
      await attachFile(ctx, work, fileId, 'CASE_EVIDENCE');
      em.create(CaseFile, { fileId, caseId: opened.id });
    }
    const number = numberOf(opened);
    record({ type: 'CASE_RECEIVED', caseId: opened.id, number, channel, category, files: fileIds.length });
    return { id: opened.id, number };
  });
  return { ...outcome, code };
}

async function withinLimit(ctx: RequestContext): Promise<void> {
  await reports.consume(`${ctx.county.schema}/${ctx.address ?? 'command'}`).catch((reason: unknown) => {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    throw new DomainError('TOO_MANY_ATTEMPTS', { retryInSeconds: Math.ceil(reason.msBeforeNext / 1000) });
  });
}
