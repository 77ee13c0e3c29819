import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { DivisionCodeScalar } from '../kernel/graphql/scalars.ts';
import { PAGE_SIZE } from '../kernel/paging.ts';
import { readPlanned } from '../kernel/plan/hot-path.ts';
import { checkPlan } from './check-plan.queries.ts';
import { congressesPlan, constituenciesPlan } from './constituencies.queries.ts';
import {
  CreateCongressTermInput,
  CreateConstituenciesInput,
  PlannedConstituencyInput,
} from './constituency-inputs.types.ts';
import { defaultTolerance } from './constituency.rules.ts';
import {
  CongressTermCreatedType,
  CongressType,
  ConstituenciesCreatedType,
  ConstituencyConnectionType,
  PlanFaultFoundType,
  TermBalanceType,
} from './constituency.types.ts';
import { createCongressTerm } from './create-congress-term.service.ts';
import { createConstituencies } from './create-constituencies.service.ts';
import { termBalance } from './term-balance.queries.ts';

@Resolver()
export class ConstituencyResolver {
  @PermittedQuery(() => [CongressType], 'congress:read', 'The congresses of the county and their terms.', {
    plan: congressesPlan,
  })
  congresses(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo) {
    return readPlanned(ctx, info);
  }

  @PermittedQuery(() => ConstituencyConnectionType, 'congress:read', 'The constituencies of a term.', {
    plan: constituenciesPlan,
  })
  constituencies(
    @Arg('termId', () => ID, { description: 'The congress term.' }) _termId: string,
    @Arg('divisionCode', () => DivisionCodeScalar, { nullable: true, description: 'Only in this area.' })
    _divisionCode: string | null,
    @Arg('first', () => Int, { defaultValue: PAGE_SIZE, description: 'Rows wanted, 1 to 100.' })
    _first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the row before the page.' })
    _after: string | null,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPlanned(ctx, info);
  }

  @PermittedQuery(() => TermBalanceType, 'congress:read', 'People per deputy of a term (EL 12, 26).')
  termBalance(
    @Arg('termId', () => ID, { description: 'The congress term.' }) termId: string,
    @Arg('warnPercent', () => Int, {
      defaultValue: defaultTolerance.warnPercent,
      description: 'Deviation in per cent from which a word is said. The law has no number.',
    })
    warnPercent: number,
    @Arg('strongPercent', () => Int, {
      defaultValue: defaultTolerance.strongPercent,
      description: 'Deviation in per cent from which it is said loudly.',
    })
    strongPercent: number,
    @Ctx() ctx: RequestContext,
  ) {
    return termBalance(ctx, termId, { warnPercent, strongPercent });
  }

  @PermittedQuery(
    () => [PlanFaultFoundType],
    'election:manage',
    'Every fault of a plan, before it is set up.',
  )
  planFaults(
    @Arg('termId', () => ID, { description: 'The congress term.' }) termId: string,
    @Arg('constituencies', () => [PlannedConstituencyInput], { description: 'The plan.' })
    constituencies: PlannedConstituencyInput[],
    @Ctx() ctx: RequestContext,
  ) {
    return checkPlan(ctx, termId, constituencies);
  }

  @PermittedMutation(() => CongressTermCreatedType, 'election:manage', 'Sets up a term of a congress.')
  createCongressTerm(
    @Arg('input', () => CreateCongressTermInput, { description: 'The term.' }) input: CreateCongressTermInput,
    @Ctx() ctx: RequestContext,
  ) {
    return createCongressTerm(ctx, input);
  }

  @PermittedMutation(() => ConstituenciesCreatedType, 'election:manage', 'Sets up constituencies of a term.')
  createConstituencies(
    @Arg('input', () => CreateConstituenciesInput, { description: 'The plan.' })
    input: CreateConstituenciesInput,
    @Ctx() ctx: RequestContext,
  ) {
    return createConstituencies(ctx, input);
  }
}
