import { ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DateTimeScalar } from '../kernel/graphql/scalars.ts';
import { Counting } from './consolidation.rules.ts';
import { CountDifferenceType, CountFaultType, CountSheetType } from './count.types.ts';
import { ParticipantBasis } from './result.rules.ts';
import { ResultType } from './result.types.ts';
import {
  CountPlaceType,
  CountTotalType,
  DeclarationRequestType,
  RoundViewerCanType,
  WrittenNameType,
} from './round-parts.types.ts';
import { QualificationState, RoundKind, RoundState } from './round.rules.ts';

registerEnumType(RoundState, {
  name: 'RoundState',
  description: 'OPEN until both keyings agree, then COUNTED; DECLARED is final.',
});
registerEnumType(ParticipantBasis, {
  name: 'ParticipantBasis',
  description: 'What stands for the voters who took part where they were not counted apart (EL 45).',
});
registerEnumType(QualificationState, {
  name: 'QualificationState',
  description: 'The qualification review of somebody elected (代表资格审查; EL 47).',
});

@ObjectType('RoundChoice', { description: 'Somebody votes can be counted for in a round.' })
export class RoundChoiceType {
  @StaffField(() => ID, 'The person.')
  personId!: string;

  @StaffField(() => Int, 'Place on the list, from 1.')
  position!: number;

  @StaffField(() => String, 'Name as on the ballot.')
  name!: string;

  @StaffField(() => Boolean, 'Written in by voters (另选他人; EL 41).')
  writeIn!: boolean;
}

@ObjectType('Qualification', { description: 'The qualification review of somebody elected (EL 47; ZJE 52).' })
export class QualificationType {
  @StaffField(() => ID, 'The review.')
  id!: string;

  @StaffField(() => ID, 'The person elected.')
  personId!: string;

  @StaffField(() => String, 'Their name.')
  name!: string;

  @StaffField(() => QualificationState, 'Where the review stands.')
  state!: QualificationState;

  @StaffField(() => String, 'Ground of the decision.', { nullable: true })
  ground!: string | null;

  @StaffField(() => CivilDateScalar, 'Day of the decision.', { nullable: true })
  decidedOn!: string | null;

  @StaffField(() => ID, 'Their entry in the register of deputies, once confirmed.', { nullable: true })
  deputyId!: string | null;
}

@ObjectType('Round', {
  description: 'A round of voting in one constituency (投票轮次), from count to declaration.',
})
export class RoundType {
  @StaffField(() => ID, 'The round.')
  id!: string;

  @StaffField(() => ID, 'The election.')
  electionId!: string;

  @StaffField(() => String, 'Name of the election.')
  electionName!: string;

  @StaffField(() => ID, 'The constituency (选区).')
  constituencyId!: string;

  @StaffField(() => Int, 'Number of the constituency within its congress.')
  constituencyNumber!: number;

  @StaffField(() => String, 'Name of the constituency.')
  constituencyName!: string;

  @StaffField(() => String, 'Name of the congress.')
  congressName!: string;

  @StaffField(() => Int, 'Number of the congress’s term.')
  termNumber!: number;

  @StaffField(() => RoundKind, 'What kind of vote it is.')
  kind!: RoundKind;

  @StaffField(() => Int, 'Number of the round within the constituency.')
  number!: number;

  @StaffField(() => Int, 'Seats to be filled.')
  seats!: number;

  @StaffField(() => Int, 'Voters of the constituency on the newest published list.')
  registered!: number;

  @StaffField(() => CivilDateScalar, 'Day of the vote.')
  heldOn!: string;

  @StaffField(() => ParticipantBasis, 'What stands for the voters who took part unless it is keyed.')
  participantBasis!: ParticipantBasis;

  @StaffField(() => Counting, 'Boxes opened together, or each counted at its place.')
  counting!: Counting;

  @StaffField(() => Boolean, 'Its sheets have marks against and blanks.')
  marksCounted!: boolean;

  @StaffField(() => Boolean, 'Its sheets say why ballots are void.')
  voidCausesCounted!: boolean;

  @StaffField(() => Boolean, 'A photo of each signed sheet is there before the result is declared.')
  photoRequired!: boolean;

  @StaffField(() => [CountPlaceType], 'Where its ballots are counted.')
  places!: readonly CountPlaceType[];

  @StaffField(() => CountTotalType, 'The sum of the places that agree so far.')
  soFar!: CountTotalType;

  @StaffField(() => [CountFaultType], 'What stands against the sum, though each sheet is sound.')
  totalFaults!: readonly CountFaultType[];

  @StaffField(() => [WrittenNameType], 'Names voters wrote, once every place agrees.')
  writtenNames!: readonly WrittenNameType[];

  @StaffField(() => DeclarationRequestType, 'The request that its result be declared, while there is one.', {
    nullable: true,
  })
  declaration!: DeclarationRequestType | null;

  @StaffField(() => RoundState, 'Where the count stands.')
  state!: RoundState;

  @StaffField(() => DateTimeScalar, 'When the result was declared.', { nullable: true })
  declaredAt!: string | null;

  @StaffField(() => ID, 'The round before.', { nullable: true })
  previousRoundId!: string | null;

  @StaffField(() => ID, 'The round that follows.', { nullable: true })
  nextRoundId!: string | null;

  @StaffField(() => [RoundChoiceType], 'Candidates and those written in, in the order of the list.')
  choices!: readonly RoundChoiceType[];

  @StaffField(() => Int, 'How many of the two keyings are in.')
  keyingsIn!: number;

  @StaffField(() => [CountSheetType], 'The viewer’s own sheets; all of them once both keyings are in.')
  sheets!: readonly CountSheetType[];

  @StaffField(() => [CountDifferenceType], 'Figures in which the newest two keyings differ.')
  differences!: readonly CountDifferenceType[];

  @StaffField(() => ResultType, 'What the law makes of the count; null before both keyings agree.', {
    nullable: true,
  })
  result!: ResultType | null;

  @StaffField(() => [QualificationType], 'The reviews of those elected, once declared.')
  qualifications!: readonly QualificationType[];

  @StaffField(() => RoundViewerCanType, 'What the viewer may do now.')
  viewerCan!: RoundViewerCanType;
}
