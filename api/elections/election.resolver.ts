import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { createElection } from './create-election.service.ts';
import { CreateElectionInput, RecordPostingInput } from './election-inputs.types.ts';
import { ElectionCreatedType, ElectionType, NoticePostedType } from './election.types.ts';
import { electionById, elections } from './elections.queries.ts';
import { recordPosting } from './record-posting.service.ts';

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

  @PermittedMutation(() => NoticePostedType, 'election:manage', 'Records when a notice was really posted.')
  recordPosting(
    @Arg('input', () => RecordPostingInput, { description: 'The notice.' }) input: RecordPostingInput,
    @Ctx() ctx: RequestContext,
  ) {
    return recordPosting(ctx, input);
  }
}
