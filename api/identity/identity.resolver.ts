import { Arg, Ctx, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { RefusalCode } from '../kernel/refusal.rules.ts';
import { demoAccounts } from './demo-accounts.queries.ts';
import { viewerOf } from './identity.queries.ts';
import { DemoAccountType, SignInInput, SignOutInput, ViewerType } from './identity.types.ts';
import { signIn } from './sign-in.service.ts';
import { signOut } from './sign-out.service.ts';

@Resolver()
export class IdentityResolver {
  @PermittedQuery(() => ViewerType, 'session:read', 'Who is asking.')
  viewer(@Ctx() ctx: RequestContext) {
    return viewerOf(ctx, ctx.viewer);
  }

  @PermittedQuery(
    () => [RefusalCode],
    'session:read',
    'Every code a refusal may carry, for clients that word them.',
  )
  refusalCodes(): RefusalCode[] {
    return Object.values(RefusalCode);
  }

  @PermittedQuery(
    () => [DemoAccountType],
    'session:open',
    'Accounts to try in a demo county; none in any other.',
  )
  demoAccounts(@Ctx() ctx: RequestContext) {
    return demoAccounts(ctx);
  }

  @PermittedMutation(() => ViewerType, 'session:open', 'Signs in and sets the session cookie.')
  async signIn(
    @Arg('input', () => SignInInput, { description: 'Name and password.' }) input: SignInInput,
    @Ctx() ctx: RequestContext,
  ) {
    return viewerOf(ctx, await signIn(ctx, input));
  }

  @PermittedMutation(() => ViewerType, 'session:close', 'Signs out and ends the session.')
  async signOut(
    @Arg('input', () => SignOutInput, { description: 'The intent.' }) _input: SignOutInput,
    @Ctx() ctx: RequestContext,
  ) {
    return viewerOf(ctx, await signOut(ctx));
  }
}
