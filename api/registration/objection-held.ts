import { LockMode } from '@mikro-orm/core';
import type { Change } from '../kernel/change.ts';
import { civilDate, type CivilDate } from '../kernel/civil-date.rules.ts';
import { ListObjection } from './list-objection.entity.ts';
import type { ObjectionFacts } from './objection.rules.ts';

/** An objection, held by this transaction: of two officers at work on it, the second sees what the first did. */
export const heldObjection = ({ em }: Change, id: string): Promise<ListObjection> =>
  em.findOneOrFail(ListObjection, id, { lockMode: LockMode.PESSIMISTIC_WRITE });

const day = (text: string | null | undefined): CivilDate | null => (text ? civilDate(text) : null);

/** Its days, as the rules look at them. */
export const factsOf = (one: ListObjection): ObjectionFacts => ({
  state: one.state,
  submittedOn: civilDate(one.submittedOn),
  decidedOn: day(one.decidedOn),
  suitFiledOn: day(one.suitFiledOn),
  judgedOn: day(one.judgedOn),
});
