import type { RequestContext } from '../kernel/context.ts';
import { type CaseFinding, FINDINGS_FOR_REVIEW } from './case.rules.ts';

/** A finding about a person, for the review of qualifications. */
export interface CaseFindingOn {
  readonly personId: string;
  readonly caseNumber: string;
  readonly finding: CaseFinding;
  readonly decidedOn: string;
}

/** What closed cases found against these persons (EL 58, 59; EX-4). Nobody is told what was found about himself. */
export const caseFindingsOn = (
  ctx: RequestContext,
  personIds: readonly string[],
): Promise<readonly CaseFindingOn[]> =>
  ctx.reader.rows<CaseFindingOn>(
    `select s.person_id as "personId", k.year || '-' || lpad(k.ordinal::text, 4, '0') as "caseNumber", k.finding,
       k.closed_on::text as "decidedOn"
     from county.case_subject s join county.discipline_case k on k.id = s.case_id
     where s.person_id = any($1::uuid[]) and k.finding = any($2::text[]) and s.person_id is distinct from $3::uuid
     order by k.closed_on, k.year, k.ordinal`,
    [personIds, FINDINGS_FOR_REVIEW, ctx.viewer.account?.personId ?? null],
  );
