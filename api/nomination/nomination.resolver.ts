import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { readPlanned } from '../kernel/plan/hot-path.ts';
import { candidateListsPlan } from './candidate-lists.queries.ts';
import { nominate } from './nominate.service.ts';
import { nominationDesk } from './nomination-desk.queries.ts';
import {
  NominateInput,
  PublishCandidateListInput,
  WithdrawNominationInput,
  WithdrawSignatureInput,
} from './nomination-inputs.types.ts';
import {
  CandidateListPublishedType,
  CandidateListType,
  NominationChangedType,
  NominationDeskType,
  VotersOfNameType,
} from './nomination.types.ts';
import { publishCandidateList } from './publish-candidate-list.service.ts';
import { votersByName } from './voters-by-name.queries.ts';
import { withdrawNomination } from './withdraw-nomination.service.ts';
import { withdrawSignature } from './withdraw-signature.service.ts';

@Resolver()
export class NominationResolver {
  @PermittedQuery(() => [CandidateListType], 'election:read', 'The lists of candidates of a constituency.', {
    plan: candidateListsPlan,
  })
  candidateLists(
    @Arg('electionId', () => ID, { description: 'The election.' }) _electionId: string,
    @Arg('constituencyId', () => ID, { description: 'The constituency.' }) _constituencyId: string,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPlanned(ctx, info);
  }

  @PermittedQuery(
    () => NominationDeskType,
    'staff:read',
    'The nominations of a constituency and what may follow.',
  )
  nominationDesk(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('constituencyId', () => ID, { description: 'The constituency.' }) constituencyId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return nominationDesk(ctx, electionId, constituencyId);
  }

  @PermittedQuery(
    () => [VotersOfNameType],
    'roll:read',
    'Voters by their exact names, to type a nomination form off; at most 100 names.',
  )
  votersByName(
    @Arg('names', () => [String], { description: 'The names.' }) names: string[],
    @Arg('termId', () => ID, { description: 'The congress term whose roll is searched.' }) termId: string,
    @Arg('constituencyId', () => ID, { nullable: true, description: 'Only in this constituency.' })
    constituencyId: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return votersByName(ctx, names, termId, constituencyId ?? null);
  }

  @PermittedMutation(
    () => NominationChangedType,
    'nomination:record',
    'Records a nomination, or tells every fault.',
  )
  nominate(
    @Arg('input', () => NominateInput, { description: 'The nomination.' }) input: NominateInput,
    @Ctx() ctx: RequestContext,
  ) {
    return nominate(ctx, input);
  }

  @PermittedMutation(() => NominationChangedType, 'nomination:record', 'Takes a nomination back.')
  withdrawNomination(
    @Arg('input', () => WithdrawNominationInput, { description: 'The nomination.' })
    input: WithdrawNominationInput,
    @Ctx() ctx: RequestContext,
  ) {
    return withdrawNomination(ctx, input);
  }

  @PermittedMutation(() => NominationChangedType, 'nomination:record', 'Takes one signature back.')
  withdrawSignature(
    @Arg('input', () => WithdrawSignatureInput, { description: 'The signature.' })
    input: WithdrawSignatureInput,
    @Ctx() ctx: RequestContext,
  ) {
    return withdrawSignature(ctx, input);
  }

  @PermittedMutation(
    () => CandidateListPublishedType,
    'candidates:publish',
    'Publishes a list of candidates.',
  )
  publishCandidateList(
    @Arg('input', () => PublishCandidateListInput, { description: 'The list.' })
    input: PublishCandidateListInput,
    @Ctx() ctx: RequestContext,
  ) {
    return publishCandidateList(ctx, input);
  }
}
