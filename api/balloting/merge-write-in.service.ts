import { Constituency } from '../constituencies/constituency.entity.ts';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { CountSheet } from './count-sheet.entity.ts';
import { openForCount } from './open-for-count.service.ts';
import { RoundChoice } from './round-choice.entity.ts';
import type { Round } from './round.entity.ts';
import { writtenName } from './sheet-detail.rules.ts';
import { type Meant, voterMeant } from './voter-meant.queries.ts';
import { WriteInMerge } from './write-in-merge.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Somebody decided whom a written name stands for; nobody’s when `personId` is null. */
    WRITE_IN_MERGED: {
      readonly roundId: string;
      readonly written: string;
      readonly personId: string | null;
      readonly named: string;
    };
    /** Such a decision was taken back before the count was closed. */
    WRITE_IN_UNMERGED: {
      readonly roundId: string;
      readonly written: string;
      readonly personId: string | null;
    };
  }
}

export interface MergeWriteIn extends Intent, Meant {
  readonly roundId: string;
  /** The name as it stands on the sheets. */
  readonly written: string;
  /** A candidate or somebody already written in, whom this spelling means too. */
  readonly personId?: string | null;
  /** The name its votes are published under where it is no voter’s. */
  readonly named?: string | null;
}

export interface UnmergeWriteIn extends Intent {
  readonly roundId: string;
  readonly written: string;
}

/**
 * Says whom a name stands for that voters wrote (EL 41; ZJE 46; EP-5, EW-8): a candidate, another voter, or nobody on the
 * roll. Several spellings may stand for one person. A person decides, for each name, before the count is closed.
 */
export function mergeWriteIn(ctx: RequestContext, input: MergeWriteIn): Promise<{ roundId: string }> {
  const { id: mergedBy } = requireAccount(ctx.viewer);
  return change(ctx, 'mergeWriteIn', input, async (work) => {
    const { em, record } = work;
    const { round, constituency } = await openIn(ctx, work, input.roundId);
    const written = writtenName(input.written);
    const sheets = await em.find(CountSheet, { roundId: round.id });
    if (!sheets.some(({ writeIns }) => writeIns.some((one) => one.written === written))) {
      throw new DomainError('WRITTEN_NAME_UNKNOWN', { name: written });
    }
    if ((await em.count(WriteInMerge, { roundId: round.id, written })) > 0) {
      throw new DomainError('WRITTEN_NAME_DECIDED', { name: written });
    }
    const { personId, named } = await meantBy(work, round, constituency.termId, input);
    em.create(WriteInMerge, {
      roundId: round.id,
      written,
      personId,
      named,
      mergedBy,
      mergedAt: ctx.clock.now(),
    });
    record({ type: 'WRITE_IN_MERGED', roundId: round.id, written, personId, named });
    return { roundId: round.id };
  });
}

/** Takes a decision on a written name back; whoever was put on the sheet by it alone leaves it again. */
export function unmergeWriteIn(ctx: RequestContext, input: UnmergeWriteIn): Promise<{ roundId: string }> {
  return change(ctx, 'unmergeWriteIn', input, async (work) => {
    const { em, record } = work;
    const { round } = await openIn(ctx, work, input.roundId);
    const written = writtenName(input.written);
    const merge = await em.findOne(WriteInMerge, { roundId: round.id, written });
    if (!merge) throw new DomainError('WRITTEN_NAME_UNKNOWN', { name: written });
    const personId = merge.personId ?? null;
    em.remove(merge);
    await em.flush();
    if (personId) await takeOffSheet(work, round, personId);
    record({ type: 'WRITE_IN_UNMERGED', roundId: round.id, written, personId });
    return { roundId: round.id };
  });
}

async function openIn(ctx: RequestContext, work: Change, roundId: string) {
  const round = await openForCount(ctx, work, roundId);
  const constituency = await work.em.findOneOrFail(Constituency, round.constituencyId);
  requireIn(ctx, 'count:key', constituency.divisionCode);
  return { round, constituency };
}

/** The person meant, put on the sheet if they were not on it; or the name that is nobody’s. */
async function meantBy(work: Change, round: Round, termId: string, input: MergeWriteIn) {
  const { em } = work;
  const choices = await em.find(RoundChoice, { roundId: round.id }, { orderBy: { position: 'desc' } });
  if (input.named !== null && input.named !== undefined) {
    return { personId: null, named: requiredText('named', input.named) };
  }
  const listed = choices.find(({ personId }) => personId === input.personId);
  if (listed) return { personId: listed.personId, named: listed.name };
  const { personId, name } = await voterMeant(work, input, termId);
  if (!choices.some((one) => one.personId === personId)) {
    const position = (choices[0]?.position ?? 0) + 1;
    em.create(RoundChoice, { roundId: round.id, personId, position, name, writeIn: true });
  }
  return { personId, named: name };
}

async function takeOffSheet({ em }: Change, { id: roundId }: Round, personId: string): Promise<void> {
  if ((await em.count(WriteInMerge, { roundId, personId })) > 0) return;
  const sheets = await em.find(CountSheet, { roundId });
  if (sheets.some(({ votes }) => votes.some((one) => one.personId === personId))) return;
  await em.nativeDelete(RoundChoice, { roundId, personId, writeIn: true });
}
