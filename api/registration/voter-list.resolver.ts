import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { readPlanned } from '../kernel/plan/hot-path.ts';
import { publishVoterList } from './publish-voter-list.service.ts';
import { lookUpVoter, voterListsList } from './voter-list.queries.ts';
import {
  PublishVoterListInput,
  VoterListPublishedType,
  VoterListType,
  VoterLookUpType,
} from './voter-list.types.ts';

@Resolver()
export class VoterListResolver {
  @PermittedQuery(
    () => [VoterListType],
    'election:read',
    'The published lists of an election, newest first (EL 28).',
    {
      plan: voterListsList,
    },
  )
  voterLists(
    @Arg('electionId', () => ID, { description: 'The election.' }) _electionId: string,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPlanned(ctx, info);
  }

  @PermittedQuery(
    () => VoterLookUpType,
    'roll:look_up',
    'Where a voter stands on the newest published list; null when nobody fits. Few wrong tries are allowed.',
    { nullable: true },
  )
  voterLookUp(
    @Arg('name', () => String, { description: 'The whole name.' }) name: string,
    @Arg('idLastFour', () => String, { description: 'The last four characters of the ID number.' })
    idLastFour: string,
    @Arg('electionId', () => ID, {
      nullable: true,
      description: 'The election; the one whose list was published last when left out.',
    })
    electionId: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return lookUpVoter(ctx, { name, idLastFour, electionId });
  }

  @PermittedMutation(
    () => VoterListPublishedType,
    'roll:publish',
    'Freezes the roll of an election and publishes it as a further version of the voter list (EL 28).',
  )
  publishVoterList(
    @Arg('input', () => PublishVoterListInput, { description: 'Which election.' })
    input: PublishVoterListInput,
    @Ctx() ctx: RequestContext,
  ) {
    return publishVoterList(ctx, input);
  }
}
