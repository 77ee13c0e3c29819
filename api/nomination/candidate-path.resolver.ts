import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { candidateDesk } from './candidate-desk.queries.ts';
import { CandidateDeskType, CandidatesChangedType, PrimaryKeyedType } from './candidate-desk.types.ts';
import { announcePrimary } from './announce-primary.service.ts';
import { concludeConsultation } from './conclude-consultation.service.ts';
import { drawLot } from './draw-lot.service.ts';
import { keyPrimary } from './key-primary.service.ts';
import { planMeeting } from './plan-meeting.service.ts';
import { recordConsultation } from './record-consultation.service.ts';
import { recordMeeting } from './record-meeting.service.ts';
import { requestMeeting } from './request-meeting.service.ts';
import {
  AnnouncePrimaryInput,
  ConcludeConsultationInput,
  DrawLotInput,
  KeyPrimaryInput,
  PlanMeetingInput,
  RecordConsultationInput,
  RecordMeetingInput,
  RequestMeetingInput,
} from './path-inputs.types.ts';

@Resolver()
export class CandidatePathResolver {
  @PermittedQuery(
    () => CandidateDeskType,
    'staff:read',
    'What leads from the preliminary to the formal list in a constituency.',
  )
  candidateDesk(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('constituencyId', () => ID, { description: 'The constituency.' }) constituencyId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return candidateDesk(ctx, electionId, constituencyId);
  }

  @PermittedMutation(() => CandidatesChangedType, 'nomination:record', 'Records a meeting of a voter group.')
  recordConsultation(
    @Arg('input', () => RecordConsultationInput, { description: 'What to record.' })
    input: RecordConsultationInput,
    @Ctx() ctx: RequestContext,
  ) {
    return recordConsultation(ctx, input);
  }

  @PermittedMutation(() => CandidatesChangedType, 'candidates:publish', 'Records what consultation came to.')
  concludeConsultation(
    @Arg('input', () => ConcludeConsultationInput, { description: 'What to record.' })
    input: ConcludeConsultationInput,
    @Ctx() ctx: RequestContext,
  ) {
    return concludeConsultation(ctx, input);
  }

  @PermittedMutation(() => CandidatesChangedType, 'candidates:publish', 'Announces a primary.')
  announcePrimary(
    @Arg('input', () => AnnouncePrimaryInput, { description: 'What to record.' }) input: AnnouncePrimaryInput,
    @Ctx() ctx: RequestContext,
  ) {
    return announcePrimary(ctx, input);
  }

  @PermittedMutation(() => PrimaryKeyedType, 'count:key', 'Takes a keying of the record of a primary.')
  keyPrimary(
    @Arg('input', () => KeyPrimaryInput, { description: 'What to record.' }) input: KeyPrimaryInput,
    @Ctx() ctx: RequestContext,
  ) {
    return keyPrimary(ctx, input);
  }

  @PermittedMutation(() => CandidatesChangedType, 'candidates:publish', 'Records a lot that people drew.')
  drawLot(
    @Arg('input', () => DrawLotInput, { description: 'What to record.' }) input: DrawLotInput,
    @Ctx() ctx: RequestContext,
  ) {
    return drawLot(ctx, input);
  }

  @PermittedMutation(
    () => CandidatesChangedType,
    'nomination:record',
    'Records that voters ask to meet the candidates.',
  )
  requestMeeting(
    @Arg('input', () => RequestMeetingInput, { description: 'What to record.' }) input: RequestMeetingInput,
    @Ctx() ctx: RequestContext,
  ) {
    return requestMeeting(ctx, input);
  }

  @PermittedMutation(() => CandidatesChangedType, 'nomination:record', 'Sets day and place of a meeting.')
  planMeeting(
    @Arg('input', () => PlanMeetingInput, { description: 'What to record.' }) input: PlanMeetingInput,
    @Ctx() ctx: RequestContext,
  ) {
    return planMeeting(ctx, input);
  }

  @PermittedMutation(() => CandidatesChangedType, 'nomination:record', 'Records a meeting that was held.')
  recordMeeting(
    @Arg('input', () => RecordMeetingInput, { description: 'What to record.' }) input: RecordMeetingInput,
    @Ctx() ctx: RequestContext,
  ) {
    return recordMeeting(ctx, input);
  }
}
