import { RateLimiterMemory } from 'rate-limiter-flexible';
import { attachFile } from '../files/attach-file.service.ts';
import { change, type Intent } from '../kernel/change.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { withinLimit } from '../kernel/rate-limit.ts';
import { optionalText, requiredText } from '../kernel/text.ts';
import { sealIdNumber } from '../people/id-number.ts';
import { maskIdNumber, readIdNumber } from '../people/id-number.rules.ts';
import { APPLICANT_PHONE, APPLICANT_RESIDENCE, codeOf, followDigest } from './application-facts.ts';
import { maskPhone, readPhone } from './application.rules.ts';
import { electionOfRoll, placesOf } from './election-of-roll.queries.ts';
import { oldEnough } from './eligibility.rules.ts';
import { refuseLate } from './register-voter.service.ts';
import { plainCell, readNameCell } from './roll-cells.rules.ts';
import { VoterApplication } from './voter-application.entity.ts';
import type { VoterCategory } from './voter-category.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Somebody applied to be registered. */
    APPLICATION_SUBMITTED: { readonly applicationId: string; readonly electionId: string };
    /** An applicant answered what more was asked. */
    APPLICATION_ANSWERED: { readonly applicationId: string };
  }
}

export interface SubmitApplication extends Intent {
  readonly electionId: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly residence: string;
  readonly category: VoterCategory;
  readonly countyConstituencyId: string | null;
  readonly townshipConstituencyId: string | null;
  readonly fileId: string | null;
  readonly leaveBlank: string | null;
}

const ofAddress = new RateLimiterMemory({ keyPrefix: 'applications', points: 20, duration: 3_600 });
const ofNumber = new RateLimiterMemory({ keyPrefix: 'applications-number', points: 5, duration: 86_400 });
const ofCounty = new RateLimiterMemory({ keyPrefix: 'applications-county', points: 3_000, duration: 3_600 });

/**
 * Takes an application for registration (选民在线登记; EL 27; ZJE 10, 26). The answer is the same whether or not the person
 * is on the roll: only a clerk sees that. Number, phone and residence are sealed.
 */
export async function submitApplication(
  ctx: RequestContext,
  input: SubmitApplication,
): Promise<{ code: string }> {
  if (input.leaveBlank) throw new DomainError('LEAVE_BLANK');
  const { vault } = ctx;
  await withinLimit(ofAddress, `${ctx.county.code}/${ctx.address}`);
  await withinLimit(ofCounty, ctx.county.code);
  const { name, fault } = readNameCell(plainCell(input.name));
  if (fault) throw new DomainError('NAME_MISSING', { reason: fault });
  const number = plainCell(input.idNumber).replaceAll(' ', '').toUpperCase();
  const read = readIdNumber(number);
  if (!read.valid) throw new DomainError('ID_NUMBER_FAULTY', { reason: read.reason });
  const phone = readPhone(input.phone);
  if (phone === null) throw new DomainError('PHONE_FAULTY');
  const residence = requiredText('residence', input.residence, 200);
  const { idSealed, idDigest } = sealIdNumber(vault, number);
  await withinLimit(ofNumber, `${ctx.county.code}/${idDigest.toString('hex')}`);

  const code = codeOf(vault, input.idempotencyKey);
  const told = vault.digest(`${number}\n${phone}\n${residence}`).toString('hex');
  const intent = { ...input, idNumber: told, phone: '', residence: '' };
  await change(ctx, 'submitApplication', intent, async (work) => {
    const { em, sql, record } = work;
    const election = await electionOfRoll(ctx, sql, input.electionId);
    // Who applies asks: after publication too, until the last day (ZJE 29).
    refuseLate(election, civilDate(ctx.clock.today()), true);
    if (!oldEnough(read.birthDate, election.electionDay))
      throw new DomainError('NOT_OLD_ENOUGH', { electionDay: election.electionDay });
    const { countyConstituencyId, townshipConstituencyId, category, fileId } = input;
    await placesOf(sql, election, { COUNTY: countyConstituencyId, TOWNSHIP: townshipConstituencyId });
    if (fileId !== null) await attachFile(ctx, work, fileId, 'REGISTRATION_PROOF');
    const { id: applicationId } = em.create(VoterApplication, {
      id: crypto.randomUUID(),
      electionId: election.id,
      state: 'SUBMITTED',
      name,
      sex: read.sex,
      birthDate: read.birthDate,
      idSealed,
      idDigest,
      idMasked: maskIdNumber(number),
      phoneSealed: vault.seal(phone, APPLICANT_PHONE),
      phoneMasked: maskPhone(phone),
      residenceSealed: vault.seal(residence, APPLICANT_RESIDENCE),
      category,
      countyConstituencyId,
      townshipConstituencyId,
      fileId,
      codeDigest: followDigest(vault, code, number.slice(-4)),
      submittedAt: ctx.clock.now(),
    });
    record({ type: 'APPLICATION_SUBMITTED', applicationId, electionId: election.id });
    return { applicationId };
  });
  return { code };
}

export interface AnswerApplication extends Intent {
  readonly code: string;
  readonly idLastFour: string;
  readonly answer: string;
  readonly fileId: string | null;
}

/** Takes the applicant’s answer when more was asked; the application stands in the queue again. */
export async function submitAnswer(
  ctx: RequestContext,
  input: AnswerApplication,
): Promise<{ answered: boolean }> {
  await withinLimit(ofAddress, `${ctx.county.code}/${ctx.address}`);
  const codeDigest = followDigest(ctx.vault, input.code, input.idLastFour);
  const { idempotencyKey, fileId } = input;
  const answer = optionalText('answer', input.answer, 1_000);
  if (answer === null && fileId === null) throw new DomainError('TEXT_MISSING', { field: 'answer' });
  const intent = { idempotencyKey, fileId, answer, application: codeDigest.toString('hex') };
  return change(ctx, 'answerApplication', intent, async (work) => {
    const [held] = await work.sql<{ id: string }>(
      'select id from county.voter_application where code_digest = ? for update',
      [codeDigest],
    );
    if (!held) throw new DomainError('APPLICATION_UNKNOWN');
    const application = await work.em.findOneOrFail(VoterApplication, held.id);
    if (application.state !== 'MORE_ASKED')
      throw new DomainError('APPLICATION_STATE', { state: application.state });
    if (fileId !== null) await attachFile(ctx, work, fileId, 'REGISTRATION_PROOF');
    application.answer = answer;
    application.fileId = fileId ?? application.fileId ?? null;
    application.state = 'SUBMITTED';
    work.record({ type: 'APPLICATION_ANSWERED', applicationId: application.id });
    return { answered: true };
  });
}
