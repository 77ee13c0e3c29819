import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { PenalSituation } from './eligibility.rules.ts';
import { VoterCategory } from './voter-category.rules.ts';

registerEnumType(VoterCategory, {
  name: 'VoterCategory',
  description: 'As what somebody is registered: it decides the constituency and the congresses (ER-5, ER-9).',
});
registerEnumType(PenalSituation, {
  name: 'PenalSituation',
  description: 'Where somebody stands with the law; it decides where and how they vote (ER-8).',
});

@InputType({ description: 'Somebody who is to stand on the roll (EL 27; ZJE 26–32).' })
export class VoterEntryInput {
  @Field(() => String, { description: 'Whole name.' })
  name!: string;

  @Field(() => String, { description: 'ID number of eighteen characters; sealed before it is stored.' })
  idNumber!: string;

  @Field(() => VoterCategory, { defaultValue: 'RESIDENT', description: 'As what.' })
  category!: VoterCategory;

  @Field(() => PenalSituation, { defaultValue: 'NONE', description: 'Where they stand with the law.' })
  penalSituation!: PenalSituation;

  @Field(() => String, {
    nullable: true,
    description:
      'Number of the decision by which the right rests in custody; none means registered (DS83 5).',
  })
  suspensionDocument: string | null = null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The certificate of voter qualification was seen (选民资格证明).',
  })
  certificate!: boolean;

  @Field(() => ID, { nullable: true, description: 'Constituency of the county’s congress.' })
  countyConstituencyId: string | null = null;

  @Field(() => ID, { nullable: true, description: 'Constituency of the township’s congress.' })
  townshipConstituencyId: string | null = null;
}
