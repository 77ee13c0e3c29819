import { attachFile } from '../files/attach-file.service.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText, requiredText } from '../kernel/text.ts';
import { CandidateProfile } from './candidate-profile.entity.ts';
import { Nomination } from './nomination.entity.ts';
import { openConstituency, requirePast } from './open-constituency.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** What voters are told of a nominee was entered or altered; what it says stands on the profile. */
    PROFILE_ENTERED: {
      readonly electionId: string;
      readonly constituencyId: string;
      readonly personId: string;
      readonly foreignFunding: boolean | null;
    };
  }
}

export interface EnterProfile extends Intent {
  readonly electionId: string;
  readonly constituencyId: string;
  readonly personId: string;
  readonly ethnicity: string;
  readonly education: string;
  readonly party: string;
  readonly occupation: string;
  readonly cv: string;
  readonly photoFileId: string | null;
  readonly chineseNational: boolean | null;
  readonly residentAbroad: boolean | null;
  readonly foreignFunding: boolean | null;
  readonly declaredOn: string | null;
  readonly declarationFileId: string | null;
  readonly otherMandates: string | null;
}

/** The longest curriculum vitae that goes on a poster. */
export const CV_LENGTH = 2_000;

/**
 * Enters what voters are told of a nominee and what the nominee declared (EL 30, 34, 35; EN-4, EN-6, EN-8). Whatever
 * changes must be confirmed by the nominee anew; from the preliminary list on nothing changes.
 */
export async function enterProfile(ctx: RequestContext, input: EnterProfile): Promise<{ id: string }> {
  const { electionId, constituencyId, personId } = input;
  return change(ctx, 'enterProfile', input, async (work) => {
    const { em, record } = work;
    await openConstituency(ctx, em, 'nomination:record', electionId, constituencyId);
    const named = await em.count(Nomination, { electionId, constituencyId, personId, withdrawnOn: null });
    if (named === 0) throw new DomainError('NOT_FOUND', { entity: 'Nomination', where: personId });
    const found = await em.findOne(CandidateProfile, { electionId, personId });
    if (found?.frozenOn) throw new DomainError('PROFILE_FROZEN', { frozenOn: found.frozenOn });
    if (input.declaredOn) requirePast(ctx, input.declaredOn);

    const text = {
      ethnicity: requiredText('ethnicity', input.ethnicity),
      education: requiredText('education', input.education),
      party: requiredText('party', input.party),
      occupation: requiredText('occupation', input.occupation),
      cv: requiredText('cv', input.cv, CV_LENGTH),
      otherMandates: optionalText('otherMandates', input.otherMandates, 1_000),
    };
    const { photoFileId, declarationFileId, chineseNational, residentAbroad, foreignFunding, declaredOn } =
      input;
    if (photoFileId && photoFileId !== found?.photoFileId)
      await attachFile(ctx, work, photoFileId, 'CANDIDATE_PHOTO');
    if (declarationFileId && declarationFileId !== found?.declarationFileId)
      await attachFile(ctx, work, declarationFileId, 'CANDIDATE_DECLARATION');
    const said = { chineseNational, residentAbroad, foreignFunding, declaredOn };
    const files = { photoFileId, declarationFileId };
    const unconfirmed = { confirmedHow: null, confirmedOn: null, updatedAt: ctx.clock.now() };
    const values = { ...text, ...said, ...files, ...unconfirmed, constituencyId };
    if (found) Object.assign(found, values);
    else em.create(CandidateProfile, { electionId, personId, frozenOn: null, ...values });
    record({ type: 'PROFILE_ENTERED', electionId, constituencyId, personId, foreignFunding });
    return { id: personId };
  });
}
