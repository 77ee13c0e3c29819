import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { addPostingPlace } from './add-posting-place.service.ts';
import {
  AddPostingPlaceInput,
  RecordPostingInput,
  StrikePostingPlaceInput,
} from './election-inputs.types.ts';
import { NoticePostedType } from './election.types.ts';
import { PostingChangedType, PostingType } from './posting.types.ts';
import { postings } from './postings.queries.ts';
import { recordPosting } from './record-posting.service.ts';
import { strikePostingPlace } from './strike-posting-place.service.ts';

@Resolver()
export class PostingResolver {
  @PermittedQuery(() => [PostingType], 'election:read', 'The notices of an election, the last ones first.')
  postings(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('constituencyId', () => ID, { nullable: true, description: 'Only those about this constituency.' })
    constituencyId: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return postings(ctx, electionId, constituencyId ?? null);
  }

  @PermittedMutation(() => NoticePostedType, 'election:manage', 'Records when a step was really taken.')
  recordPosting(
    @Arg('input', () => RecordPostingInput, { description: 'The notice.' }) input: RecordPostingInput,
    @Ctx() ctx: RequestContext,
  ) {
    return recordPosting(ctx, input);
  }

  @PermittedMutation(() => PostingChangedType, 'election:manage', 'Records where a notice hung, with proof.')
  addPostingPlace(
    @Arg('input', () => AddPostingPlaceInput, { description: 'The place.' }) input: AddPostingPlaceInput,
    @Ctx() ctx: RequestContext,
  ) {
    return addPostingPlace(ctx, input);
  }

  @PermittedMutation(() => PostingChangedType, 'election:manage', 'Strikes a wrong record of a place.')
  strikePostingPlace(
    @Arg('input', () => StrikePostingPlaceInput, { description: 'The record.' })
    input: StrikePostingPlaceInput,
    @Ctx() ctx: RequestContext,
  ) {
    return strikePostingPlace(ctx, input);
  }
}
