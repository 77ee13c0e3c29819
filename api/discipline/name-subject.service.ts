import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Person } from '../people/person.entity.ts';
import type { SubjectStanding } from './case.rules.ts';
import { openCase } from './case-sight.queries.ts';
import { CaseSubject } from './case-subject.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** It became known whom a case is about. */
    CASE_SUBJECT_NAMED: {
      readonly caseId: string;
      readonly personId: string;
      readonly standing: SubjectStanding;
    };
  }
}

export interface NameSubject extends Intent {
  readonly caseId: string;
  readonly personId: string;
  readonly standing: SubjectStanding;
}

/** Says whom a case is about. Who names himself or a relative has then seen the case for the last time. */
export async function nameSubject(ctx: RequestContext, input: NameSubject) {
  const { caseId, personId, standing } = input;
  return change(ctx, 'nameSubject', input, async (work) => {
    const { em, record } = work;
    await openCase(ctx, work, caseId);
    const { name } = await em.findOneOrFail(Person, personId);
    if ((await em.count(CaseSubject, { caseId, personId })) > 0)
      throw new DomainError('SUBJECT_NAMED_ALREADY', { name });
    em.create(CaseSubject, { caseId, personId, standing });
    record({ type: 'CASE_SUBJECT_NAMED', caseId, personId, standing });
    return { id: caseId };
  });
}
