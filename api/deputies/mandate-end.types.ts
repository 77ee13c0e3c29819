import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { EndingBody, FallingOffice, MandateEndFault, MandateEndKind } from './mandate-end.rules.ts';

registerEnumType(MandateEndKind, {
  name: 'MandateEndKind',
  description: 'Why a mandate ends before its term (EL 50, 55, 57; DL 62).',
});
registerEnumType(EndingBody, { name: 'EndingBody', description: 'Whose decision ends a mandate.' });
registerEnumType(MandateEndFault, {
  name: 'MandateEndFault',
  description: 'Why a decision that ends a mandate cannot be recorded.',
});
registerEnumType(FallingOffice, {
  name: 'FallingOffice',
  description: 'An office that falls with the mandate (EL 54, 56).',
});

@ObjectType('EndConsequence', {
  description: 'An office to be looked at, where the person holds it (EL 54, 56).',
})
export class EndConsequenceType {
  @StaffField(() => FallingOffice, 'The office.')
  office!: FallingOffice;

  @StaffField(() => String, 'REVOKED by a recall, else ENDED.')
  effect!: string;
}

@ObjectType('MandateEnd', { description: 'A recorded decision with which a mandate ended (代表资格终止).' })
export class MandateEndType {
  @StaffField(() => ID, 'The deputy.')
  deputyId!: string;

  @StaffField(() => String, 'Their name.')
  name!: string;

  @StaffField(() => String, 'Their congress.')
  congress!: string;

  @StaffField(() => String, 'Their constituency.')
  constituency!: string;

  @StaffField(() => MandateEndKind, 'Why it ended.')
  kind!: MandateEndKind;

  @StaffField(() => EndingBody, 'Whose decision it was.')
  body!: EndingBody;

  @StaffField(() => CivilDateScalar, 'Day of the decision: the last day of the mandate.')
  decidedOn!: string;

  @StaffField(() => String, 'The session, where a congress decided.', { nullable: true })
  session!: string | null;

  @StaffField(() => Int, 'All members of the body that voted.', { nullable: true })
  members!: number | null;

  @StaffField(() => Int, 'Votes for.', { nullable: true })
  yes!: number | null;

  @StaffField(() => String, 'Ground, as recorded.', { nullable: true })
  ground!: string | null;

  @StaffField(() => [EndConsequenceType], 'Offices to be looked at.')
  consequences!: readonly EndConsequenceType[];
}

@InputType({ description: 'The decision of the competent body that ends a mandate.' })
export class EndMandateInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The deputy.' })
  deputyId!: string;

  @Field(() => MandateEndKind, { description: 'Why it ends.' })
  kind!: MandateEndKind;

  @Field(() => CivilDateScalar, { description: 'Day of the decision.' })
  decidedOn!: string;

  @Field(() => Int, { nullable: true, description: 'All members of the body, where it voted.' })
  members?: number | null;

  @Field(() => Int, { nullable: true, description: 'Votes for.' })
  yes?: number | null;

  @Field(() => String, { nullable: true, description: 'The session, where a township congress decided.' })
  session?: string | null;

  @Field(() => String, { nullable: true, description: 'Ground; at most 255 characters.' })
  ground?: string | null;
}
