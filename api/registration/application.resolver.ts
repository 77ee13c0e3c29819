import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import {
  AnswerApplicationInput,
  DecideApplicationInput,
  ReadContactInput,
  SubmitApplicationInput,
} from './application-inputs.types.ts';
import { ApplicationState } from './application.rules.ts';
import {
  ApplicationAnsweredType,
  ApplicationCountType,
  ApplicationDecidedType,
  ApplicationStatusType,
  ApplicationSubmittedType,
  ContactType,
  VoterApplicationConnectionType,
} from './application.types.ts';
import { applicationCounts, applications, applicationStatus } from './applications.queries.ts';
import { decideApplication } from './decide-application.service.ts';
import { readContact } from './read-contact.service.ts';
import { submitAnswer, submitApplication } from './submit-application.service.ts';

@Resolver()
export class ApplicationResolver {
  @PermittedQuery(
    () => VoterApplicationConnectionType,
    'roll:read',
    'The applications of an election in one state, the oldest first.',
  )
  applications(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('state', () => ApplicationState, { description: 'The state.' }) state: ApplicationState,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'Rows to a page, at most 100; 50 when left out.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the row before the page.' })
    after: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return applications(ctx, { electionId, state, first: first ?? null, after: after ?? null });
  }

  @PermittedQuery(() => [ApplicationCountType], 'roll:read', 'How many applications stand in each state.')
  applicationCounts(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return applicationCounts(ctx, electionId);
  }

  @PermittedQuery(
    () => ApplicationStatusType,
    'roll:apply',
    'What has become of an application; null when code and number do not fit. Few wrong tries are allowed.',
    { nullable: true },
  )
  applicationStatus(
    @Arg('code', () => String, { description: 'The code of the application.' }) code: string,
    @Arg('idLastFour', () => String, { description: 'The last four characters of the ID number.' })
    idLastFour: string,
    @Ctx() ctx: RequestContext,
  ) {
    return applicationStatus(ctx, code, idLastFour);
  }

  @PermittedMutation(
    () => ApplicationSubmittedType,
    'roll:apply',
    'Applies to be registered (EL 27; ZJE 10).',
  )
  submitApplication(
    @Arg('input', () => SubmitApplicationInput, { description: 'The application.' })
    input: SubmitApplicationInput,
    @Ctx() ctx: RequestContext,
  ) {
    return submitApplication(ctx, input);
  }

  @PermittedMutation(() => ApplicationAnsweredType, 'roll:apply', 'Answers what more was asked.')
  answerApplication(
    @Arg('input', () => AnswerApplicationInput, { description: 'The answer.' }) input: AnswerApplicationInput,
    @Ctx() ctx: RequestContext,
  ) {
    return submitAnswer(ctx, input);
  }

  @PermittedMutation(
    () => ApplicationDecidedType,
    'roll:register',
    'Decides an application; granted, the applicant is registered in the same change.',
  )
  decideApplication(
    @Arg('input', () => DecideApplicationInput, { description: 'The decision.' })
    input: DecideApplicationInput,
    @Ctx() ctx: RequestContext,
  ) {
    return decideApplication(ctx, input);
  }

  @PermittedMutation(
    () => ContactType,
    'roll:register',
    'Opens sealed details of an applicant or objector, and records for what.',
  )
  readContact(
    @Arg('input', () => ReadContactInput, { description: 'Whose, and for what.' }) input: ReadContactInput,
    @Ctx() ctx: RequestContext,
  ) {
    return readContact(ctx, input);
  }
}
