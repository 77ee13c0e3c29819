import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText, requiredText } from '../kernel/text.ts';
import type { NomineeReportKind } from './candidacy.rules.ts';
import { Nomination } from './nomination.entity.ts';
import { NomineeReport } from './nominee-report.entity.ts';
import { openConstituency, requirePast } from './open-constituency.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Somebody reported false data or foreign funding of a nominee; what they said stands on the report. */
    NOMINEE_REPORTED: {
      readonly reportId: string;
      readonly electionId: string;
      readonly personId: string;
      readonly kind: NomineeReportKind;
    };
  }
}

export interface ReportNominee extends Intent {
  readonly electionId: string;
  readonly constituencyId: string;
  readonly personId: string;
  readonly kind: NomineeReportKind;
  readonly receivedOn: string;
  /** Who said so; nobody need give a name. */
  readonly reporter: string | null;
  readonly text: string;
}

/** Takes a report about a nominee in, until election day: the committee examines it (EL 30, 35; EN-4, EN-6). */
export async function reportNominee(ctx: RequestContext, input: ReportNominee): Promise<{ id: string }> {
  const { electionId, constituencyId, personId, kind, receivedOn } = input;
  return change(ctx, 'reportNominee', input, async ({ em, record }) => {
    await openConstituency(ctx, em, 'nomination:record', electionId, constituencyId);
    requirePast(ctx, receivedOn);
    const named = await em.count(Nomination, { electionId, constituencyId, personId });
    if (named === 0) throw new DomainError('NOT_FOUND', { entity: 'Nomination', where: personId });
    const report = em.create(NomineeReport, {
      electionId,
      constituencyId,
      personId,
      kind,
      receivedOn,
      reporter: optionalText('reporter', input.reporter),
      text: requiredText('text', input.text, 2_000),
      state: 'OPEN',
    });
    record({ type: 'NOMINEE_REPORTED', reportId: report.id, electionId, personId, kind });
    return { id: report.id };
  });
}
