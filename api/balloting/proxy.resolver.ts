import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { PAGE_SIZE } from '../kernel/paging.ts';
import { askProxy } from './ask-proxy.service.ts';
import { decideProxy, revokeProxy } from './decide-proxy.service.ts';
import { proxies, publishedProxies } from './proxies.queries.ts';
import { ProxyState } from './proxy.rules.ts';
import {
  AskProxyInput,
  DecideProxyInput,
  ProxyChangedType,
  ProxyGrantConnectionType,
  PublishedProxyType,
  RevokeProxyInput,
} from './proxy.types.ts';

@Resolver()
export class ProxyResolver {
  @PermittedQuery(() => ProxyGrantConnectionType, 'proxy:manage', 'The ledger of proxies, the newest first.')
  proxies(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('state', () => ProxyState, { nullable: true, description: 'Only in this state.' })
    state: ProxyState | null,
    @Arg('first', () => Int, { defaultValue: PAGE_SIZE, description: 'Rows wanted, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the row before the page.' })
    after: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return proxies(ctx, { electionId, state: state ?? null, first, after: after ?? null });
  }

  @PermittedQuery(
    () => [PublishedProxyType],
    'election:read',
    'Principals and proxies; null unless the committee settled that they are published (ZJE 43).',
    { nullable: true },
  )
  publishedProxies(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('first', () => Int, { defaultValue: 100, description: 'Rows wanted, 1 to 100.' }) first: number,
    @Ctx() ctx: RequestContext,
  ) {
    return publishedProxies(ctx, electionId, first);
  }

  @PermittedMutation(
    () => ProxyChangedType,
    'proxy:manage',
    'Records a written request for a proxy, or tells every fault.',
  )
  askProxy(
    @Arg('input', () => AskProxyInput, { description: 'The request.' }) input: AskProxyInput,
    @Ctx() ctx: RequestContext,
  ) {
    return askProxy(ctx, input);
  }

  @PermittedMutation(() => ProxyChangedType, 'proxy:manage', 'Records the committee’s decision on a proxy.')
  decideProxy(
    @Arg('input', () => DecideProxyInput, { description: 'The decision.' }) input: DecideProxyInput,
    @Ctx() ctx: RequestContext,
  ) {
    return decideProxy(ctx, input);
  }

  @PermittedMutation(() => ProxyChangedType, 'proxy:manage', 'Takes a proxy back that was not used yet.')
  revokeProxy(
    @Arg('input', () => RevokeProxyInput, { description: 'Which, and why.' }) input: RevokeProxyInput,
    @Ctx() ctx: RequestContext,
  ) {
    return revokeProxy(ctx, input);
  }
}
