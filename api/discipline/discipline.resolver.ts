import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { PersonNamedType } from '../elections/committee.types.ts';
import { personsNamed } from '../elections/committees.queries.ts';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { acknowledgeCase } from './acknowledge-case.service.ts';
import { caseClock, caseOf, casesOf } from './cases.queries.ts';
import { caseStatus } from './case-status.queries.ts';
import { closeCase } from './close-case.service.ts';
import {
  AcknowledgeCaseInput,
  CloseCaseInput,
  HandOverCaseInput,
  NameSubjectInput,
  NoteCaseInput,
  NoteReceiptInput,
  ReadComplainantInput,
  ReceiveReportInput,
  SetCaseClockInput,
} from './discipline-inputs.types.ts';
import {
  CaseChangedType,
  CaseClockType,
  CaseStatusType,
  ComplainantType,
  DisciplineCaseConnectionType,
  DisciplineCaseWholeType,
  ReportReceivedType,
} from './discipline.types.ts';
import { handOverCase, noteReceipt } from './hand-over-case.service.ts';
import { nameSubject } from './name-subject.service.ts';
import { noteCase } from './note-case.service.ts';
import { readComplainant } from './read-complainant.service.ts';
import { receiveReport } from './receive-report.service.ts';
import { setCaseClock } from './set-case-clock.service.ts';

@Resolver()
export class DisciplineResolver {
  @PermittedQuery(
    () => DisciplineCaseConnectionType,
    'case:read',
    'The cases of an election that the viewer may see, newest first. None about the viewer or a near relative.',
  )
  disciplineCases(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('closed', () => Boolean, { description: 'The closed ones instead of the open ones.' })
    closed: boolean,
    @Arg('first', () => Int, { nullable: true, description: 'Rows of the page.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' })
    after: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return casesOf(ctx, electionId, { closed, first: first ?? null, after: after ?? null });
  }

  @PermittedQuery(() => DisciplineCaseWholeType, 'case:handle', 'A case with what was told.')
  disciplineCase(@Arg('id', () => ID, { description: 'The case.' }) id: string, @Ctx() ctx: RequestContext) {
    return caseOf(ctx, id);
  }

  @PermittedQuery(() => CaseClockType, 'case:read', 'The limits of the desk in an election.')
  caseClock(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return caseClock(ctx, electionId);
  }

  @PermittedQuery(
    () => CaseStatusType,
    'case:report',
    'How a case stands, for whoever holds its code; null where no case has it.',
    { nullable: true },
  )
  caseStatus(
    @Arg('code', () => String, { description: 'The code given when it was reported.' }) code: string,
    @Ctx() ctx: RequestContext,
  ) {
    return caseStatus(ctx, code);
  }

  @PermittedQuery(() => [PersonNamedType], 'case:handle', 'Persons a case may be about, by their whole name.')
  subjectsNamed(
    @Arg('name', () => String, { description: 'The whole name.' }) name: string,
    @Ctx() ctx: RequestContext,
  ) {
    return personsNamed(ctx, name);
  }

  @PermittedMutation(
    () => ReportReceivedType,
    'case:report',
    'Takes a report: by everybody over this site, by the desk for what came otherwise.',
  )
  receiveReport(
    @Arg('input', () => ReceiveReportInput, { description: 'The report.' }) input: ReceiveReportInput,
    @Ctx() ctx: RequestContext,
  ) {
    return receiveReport(ctx, input);
  }

  @PermittedMutation(() => CaseChangedType, 'case:handle', 'Takes a case in hand.')
  acknowledgeCase(
    @Arg('input', () => AcknowledgeCaseInput, { description: 'The case.' }) input: AcknowledgeCaseInput,
    @Ctx() ctx: RequestContext,
  ) {
    return acknowledgeCase(ctx, input);
  }

  @PermittedMutation(() => CaseChangedType, 'case:handle', 'Says whom a case is about.')
  nameSubject(
    @Arg('input', () => NameSubjectInput, { description: 'The person.' }) input: NameSubjectInput,
    @Ctx() ctx: RequestContext,
  ) {
    return nameSubject(ctx, input);
  }

  @PermittedMutation(() => CaseChangedType, 'case:handle', 'Adds to what was found out.')
  noteCase(
    @Arg('input', () => NoteCaseInput, { description: 'The note.' }) input: NoteCaseInput,
    @Ctx() ctx: RequestContext,
  ) {
    return noteCase(ctx, input);
  }

  @PermittedMutation(() => CaseChangedType, 'case:handle', 'Hands a case over to the competent body.')
  handOverCase(
    @Arg('input', () => HandOverCaseInput, { description: 'The hand-over.' }) input: HandOverCaseInput,
    @Ctx() ctx: RequestContext,
  ) {
    return handOverCase(ctx, input);
  }

  @PermittedMutation(() => CaseChangedType, 'case:handle', 'Notes the receipt of a hand-over.')
  noteReceipt(
    @Arg('input', () => NoteReceiptInput, { description: 'The receipt.' }) input: NoteReceiptInput,
    @Ctx() ctx: RequestContext,
  ) {
    return noteReceipt(ctx, input);
  }

  @PermittedMutation(() => CaseChangedType, 'case:handle', 'Closes a case with a finding and an answer.')
  closeCase(
    @Arg('input', () => CloseCaseInput, { description: 'The finding.' }) input: CloseCaseInput,
    @Ctx() ctx: RequestContext,
  ) {
    return closeCase(ctx, input);
  }

  @PermittedMutation(
    () => ComplainantType,
    'case:handle',
    'Opens who reported, for a purpose that goes on record.',
  )
  readComplainant(
    @Arg('input', () => ReadComplainantInput, { description: 'The purpose.' }) input: ReadComplainantInput,
    @Ctx() ctx: RequestContext,
  ) {
    return readComplainant(ctx, input);
  }

  @PermittedMutation(() => CaseChangedType, 'case:handle', 'Sets the limits of the desk in an election.')
  setCaseClock(
    @Arg('input', () => SetCaseClockInput, { description: 'The limits.' }) input: SetCaseClockInput,
    @Ctx() ctx: RequestContext,
  ) {
    return setCaseClock(ctx, input);
  }
}
