import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { allotSeats } from './allot-seats.service.ts';
import { CongressLevel } from './congress.rules.ts';
import { CongressTermSetType } from './constituency.types.ts';
import { fixSeatsAnew } from './fix-seats-anew.service.ts';
import { QuotaRounding } from './quota.rules.ts';
import { calculatedQuota, proposedAllotment, seatsOfTerm } from './seats.queries.ts';
import {
  AllotSeatsInput,
  FixSeatsAnewInput,
  PeopledUnitInput,
  ProposedUnitType,
  QuotaCalculatedType,
  SeatsFixedType,
  TermSeatsType,
} from './seats.types.ts';

@Resolver()
export class SeatsResolver {
  @PermittedQuery(() => QuotaCalculatedType, 'congress:read', 'Seats by the formula, step by step (EL 12).')
  calculateQuota(
    @Arg('level', () => CongressLevel, { description: 'Whose congress.' }) level: CongressLevel,
    @Arg('population', () => Int, { description: 'People.' }) population: number,
    @Arg('rounding', () => QuotaRounding, { defaultValue: 'FLOOR', description: 'A part of a deputy.' })
    rounding: QuotaRounding,
    @Arg('extraFivePercent', () => Boolean, { defaultValue: false, description: 'Five per cent more.' })
    extraFivePercent: boolean,
    @Arg('minority', () => Int, { defaultValue: 0, description: 'Of the people, those of a minority.' })
    minority: number,
    @Arg('approvedSeats', () => Int, { nullable: true, description: 'The approved number, to be compared.' })
    approvedSeats: number | null,
  ) {
    const asked = { level, population, rounding, extraFivePercent, minority };
    return calculatedQuota({ ...asked, approvedSeats: approvedSeats ?? null });
  }

  @PermittedQuery(() => TermSeatsType, 'congress:read', 'A term with its seats.', { nullable: true })
  termSeats(
    @Arg('termId', () => ID, { description: 'The term.' }) termId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return seatsOfTerm(ctx, termId);
  }

  @PermittedQuery(
    () => [ProposedUnitType],
    'congress:read',
    'Seats proposed by the largest remainders (EL 15).',
  )
  proposedAllotment(
    @Arg('seats', () => Int, { description: 'Seats in all.' }) seats: number,
    @Arg('units', () => [PeopledUnitInput], { description: 'The units.' }) units: PeopledUnitInput[],
  ) {
    return proposedAllotment(seats, units);
  }

  @PermittedMutation(() => CongressTermSetType, 'election:manage', 'Allots the seats of a term to its units.')
  allotSeats(
    @Arg('input', () => AllotSeatsInput, { description: 'The seats.' }) input: AllotSeatsInput,
    @Ctx() ctx: RequestContext,
  ) {
    return allotSeats(ctx, input);
  }

  @PermittedMutation(() => SeatsFixedType, 'election:manage', 'Fixes the seats of a term anew (EL 14).')
  fixSeatsAnew(
    @Arg('input', () => FixSeatsAnewInput, { description: 'The decision.' }) input: FixSeatsAnewInput,
    @Ctx() ctx: RequestContext,
  ) {
    return fixSeatsAnew(ctx, input);
  }
}
