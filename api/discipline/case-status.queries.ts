import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { type CaseState, readCode } from './case.rules.ts';
import { CASE_ANSWER } from './close-case.service.ts';

/** Codes an address may try in ten minutes. */
const tries = new RateLimiterMemory({ points: 30, duration: 600 });

/** What the holder of a code may know of the case: how it stands, and the answer. Null where no case has the code. */
export async function caseStatus(ctx: RequestContext, typed: string) {
  await tries.consume(`${ctx.county.schema}/${ctx.address ?? 'command'}`).catch((reason: unknown) => {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    throw new DomainError('TOO_MANY_ATTEMPTS', { retryInSeconds: Math.ceil(reason.msBeforeNext / 1000) });
  });
  const code = readCode(typed);
  if (!code) return null;
  const [row] = await ctx.reader.rows<{
    readonly number: string;
    readonly receivedOn: string;
    readonly state: CaseState;
    readonly closedOn: string | null;
    readonly answerSealed: Buffer | null;
  }>(
    `select year || '-' || lpad(ordinal::text, 4, '0') as number, received_on::text as "receivedOn", state,
       closed_on::text as "closedOn", answer_sealed as "answerSealed"
     from county.discipline_case where code_digest = $1`,
    [ctx.vault.digest(code)],
  );
  if (!row) return null;
  const { answerSealed, ...status } = row;
  return { ...status, answer: answerSealed && ctx.vault.open(answerSealed, CASE_ANSWER) };
}
