import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { endMandate } from './end-mandate.service.ts';
import { mandateEnds, termOf } from './mandate-end.queries.ts';
import { EndMandateInput, MandateEndType } from './mandate-end.types.ts';
import { seatLedger } from './seat-ledger.queries.ts';
import { SeatLedgerType } from './seat-ledger.types.ts';

@Resolver()
export class SeatResolver {
  @PermittedQuery(() => SeatLedgerType, 'congress:read', 'The seats of a term on a day: held and vacant.')
  seatLedger(
    @Arg('termId', () => ID, { description: 'The congress term.' }) termId: string,
    @Arg('day', () => CivilDateScalar, { nullable: true, description: 'The day; the latest by default.' })
    day: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return seatLedger(ctx, termId, day ?? null);
  }

  @PermittedQuery(() => [MandateEndType], 'mandate:end', 'Decisions with which mandates of a term ended.')
  mandateEnds(
    @Arg('termId', () => ID, { description: 'The congress term.' }) termId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return mandateEnds(ctx, termId);
  }

  @PermittedMutation(
    () => [MandateEndType],
    'mandate:end',
    'Records the decision of the competent body that ends a mandate (EL 55, 57; DL 62, 63).',
  )
  async endMandate(
    @Arg('input', () => EndMandateInput, { description: 'The decision.' }) input: EndMandateInput,
    @Ctx() ctx: RequestContext,
  ) {
    const { deputyId } = await endMandate(ctx, input);
    return mandateEnds(ctx, await termOf(ctx, deputyId));
  }
}
