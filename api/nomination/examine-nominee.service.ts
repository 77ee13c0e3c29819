import { requireAccount } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { CandidateList } from './candidate-list.entity.ts';
import { Candidate } from './candidate.entity.ts';
import { NomineeReport } from './nominee-report.entity.ts';
import { openConstituency } from './open-constituency.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The committee decided a report about a nominee; `struck` is how many lists the person was struck off. */
    NOMINEE_EXAMINED: {
      readonly reportId: string;
      readonly upheld: boolean;
      readonly personId: string;
      readonly struck: number;
    };
  }
}

export interface ExamineNominee extends Intent {
  readonly reportId: string;
  readonly upheld: boolean;
  readonly finding: string;
}

/**
 * Decides a report about a nominee (EL 11, 30, 35; EN-4, EN-6). False data is told to voters and changes no list; whoever
 * is found to take foreign money is not listed, and is struck off where they are.
 */
export async function examineNominee(
  ctx: RequestContext,
  input: ExamineNominee,
): Promise<{ id: string; struck: number }> {
  const { id: decidedBy } = requireAccount(ctx.viewer);
  return change(ctx, 'examineNominee', input, async (work) => {
    const { em, record } = work;
    const found = await em.findOneOrFail(NomineeReport, input.reportId);
    await openConstituency(ctx, em, 'candidates:publish', found.electionId, found.constituencyId);
    const report = await em.refreshOrFail(found);
    if (report.state !== 'OPEN') throw new DomainError('REPORT_DECIDED');
    report.finding = requiredText('finding', input.finding, 2_000);
    report.state = input.upheld ? 'UPHELD' : 'DISMISSED';
    report.decidedOn = ctx.clock.today();
    report.decidedBy = decidedBy;
    const strikes = input.upheld && report.kind === 'FOREIGN_FUNDING';
    const struck = strikes ? await strikeOff(work, report, ctx.clock.today()) : 0;
    const { id: reportId, personId } = report;
    record({ type: 'NOMINEE_EXAMINED', reportId, upheld: input.upheld, personId, struck });
    return { id: reportId, struck };
  });
}

async function strikeOff(
  { em }: Change,
  { electionId, constituencyId, personId, finding }: NomineeReport,
  today: string,
): Promise<number> {
  const lists = await em.find(CandidateList, { electionId, constituencyId });
  const listed = await em.find(Candidate, {
    listId: { $in: lists.map(({ id }) => id) },
    personId,
    struckOn: null,
  });
  for (const one of listed) {
    one.struckOn = today;
    one.struckReason = finding ?? null;
  }
  return listed.length;
}
