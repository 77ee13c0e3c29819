import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { createElection } from './create-election.service.ts';
import { announceDayChange } from './announce-day-change.service.ts';
import {
  AnnounceDayChangeInput,
  CreateElectionInput,
  SetElectionRulesInput,
} from './election-inputs.types.ts';
import { ElectionChangedType } from './election-day.types.ts';
import { ElectionCreatedType, ElectionType } from './election.types.ts';
import { electionById, elections } from './elections.queries.ts';
import { setElectionRules } from './set-election-rules.service.ts';

@Resolver()
export class ElectionResolver {
  @PermittedQuery(() => [ElectionType], 'election:read', 'Elections of the county, the next one first.')
  elections(@Ctx() ctx: RequestContext) {
    return elections(ctx);
  }

  @PermittedQuery(() => ElectionType, 'election:read', 'One election with its timetable.', { nullable: true })
  election(@Arg('id', () => ID, { description: 'The election.' }) id: string, @Ctx() ctx: RequestContext) {
    return electionById(ctx, id);
  }

  @PermittedMutation(() => ElectionCreatedType, 'election:manage', 'Sets up an election.')
  createElection(
    @Arg('input', () => CreateElectionInput, { description: 'The election.' }) input: CreateElectionInput,
    @Ctx() ctx: RequestContext,
  ) {
    return createElection(ctx, input);
  }

  @PermittedMutation(
    () => ElectionChangedType,
    'election:manage',
    'Settles what the law leaves open for an election.',
  )
  setElectionRules(
    @Arg('input', () => SetElectionRulesInput, { description: 'The rules.' }) input: SetElectionRulesInput,
    @Ctx() ctx: RequestContext,
  ) {
    return setElectionRules(ctx, input);
  }

  @PermittedMutation(
    () => ElectionChangedType,
    'election:manage',
    'Records when the notice of a change of election day was posted.',
  )
  announceDayChange(
    @Arg('input', () => AnnounceDayChangeInput, { description: 'The notice.' }) input: AnnounceDayChangeInput,
    @Ctx() ctx: RequestContext,
  ) {
    return announceDayChange(ctx, input);
  }
}
