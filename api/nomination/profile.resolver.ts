import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { CandidatesChangedType } from './candidate-desk.types.ts';
import { confirmProfile } from './confirm-profile.service.ts';
import { enterProfile } from './enter-profile.service.ts';
import { examineNominee } from './examine-nominee.service.ts';
import { reportNominee } from './report-nominee.service.ts';
import { tellVoters } from './tell-voters.service.ts';
import {
  ConfirmProfileInput,
  EnterProfileInput,
  ExamineNomineeInput,
  ReportNomineeInput,
  TellVotersInput,
} from './profile-inputs.types.ts';
import { publicCandidates } from './public-candidates.queries.ts';
import { PublicCandidatesType } from './public-candidates.types.ts';

@Resolver()
export class ProfileResolver {
  @PermittedQuery(
    () => [PublicCandidatesType],
    'election:read',
    'Candidates as voters see them; introduction stops when election day begins.',
  )
  publicCandidates(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('constituencyId', () => ID, { nullable: true, description: 'Only this constituency.' })
    constituencyId: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return publicCandidates(ctx, electionId, constituencyId ?? null);
  }

  @PermittedMutation(
    () => CandidatesChangedType,
    'nomination:record',
    'Enters what voters are told of a nominee.',
  )
  enterProfile(
    @Arg('input', () => EnterProfileInput, { description: 'What to record.' }) input: EnterProfileInput,
    @Ctx() ctx: RequestContext,
  ) {
    return enterProfile(ctx, input);
  }

  @PermittedMutation(
    () => CandidatesChangedType,
    'nomination:record',
    'Records that a nominee said it is true.',
  )
  confirmProfile(
    @Arg('input', () => ConfirmProfileInput, { description: 'What to record.' }) input: ConfirmProfileInput,
    @Ctx() ctx: RequestContext,
  ) {
    return confirmProfile(ctx, input);
  }

  @PermittedMutation(() => CandidatesChangedType, 'nomination:record', 'Takes a report about a nominee in.')
  reportNominee(
    @Arg('input', () => ReportNomineeInput, { description: 'What to record.' }) input: ReportNomineeInput,
    @Ctx() ctx: RequestContext,
  ) {
    return reportNominee(ctx, input);
  }

  @PermittedMutation(() => CandidatesChangedType, 'candidates:publish', 'Decides a report about a nominee.')
  examineNominee(
    @Arg('input', () => ExamineNomineeInput, { description: 'What to record.' }) input: ExamineNomineeInput,
    @Ctx() ctx: RequestContext,
  ) {
    return examineNominee(ctx, input);
  }

  @PermittedMutation(
    () => CandidatesChangedType,
    'candidates:publish',
    'Records that voters were told of a finding.',
  )
  tellVoters(
    @Arg('input', () => TellVotersInput, { description: 'What to record.' }) input: TellVotersInput,
    @Ctx() ctx: RequestContext,
  ) {
    return tellVoters(ctx, input);
  }
}
