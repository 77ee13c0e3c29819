import { ID, Int, ObjectType } from 'type-graphql';
import { PublicField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { Sex } from '../people/person.rules.ts';
import { CandidateListKind } from './candidacy.rules.ts';

@ObjectType('CandidateIntroduction', { description: 'What voters are told of a candidate (基本情况).' })
export class CandidateIntroductionType {
  @PublicField(() => Sex, 'Sex.')
  sex!: Sex;

  @PublicField(() => Int, 'Year of birth.')
  birthYear!: number;

  @PublicField(() => String, 'Ethnic group.')
  ethnicity!: string;

  @PublicField(() => String, 'Education.')
  education!: string;

  @PublicField(() => String, 'Party, or none.')
  party!: string;

  @PublicField(() => String, 'Unit and post.')
  occupation!: string;

  @PublicField(() => String, 'Curriculum vitae.')
  cv!: string;

  @PublicField(() => ID, 'A photo.', { nullable: true })
  photoFileId!: string | null;
}

@ObjectType('PublicCandidate', { description: 'A candidate as voters see them.' })
export class PublicCandidateType {
  @PublicField(() => Int, 'Place on the list.')
  position!: number;

  @PublicField(() => String, 'Name.')
  name!: string;

  @PublicField(() => CivilDateScalar, 'The day they were struck off.', { nullable: true })
  struckOn!: string | null;

  @PublicField(() => CandidateIntroductionType, 'What voters are told; null from election day on.', {
    nullable: true,
  })
  profile!: CandidateIntroductionType | null;
}

@ObjectType('PublicCandidates', { description: 'The newest list of a constituency as voters see it.' })
export class PublicCandidatesType {
  @PublicField(() => ID, 'The constituency.')
  constituencyId!: string;

  @PublicField(() => String, 'Its name.')
  constituency!: string;

  @PublicField(() => String, 'The congress.')
  congress!: string;

  @PublicField(() => Int, 'How many are elected.')
  seats!: number;

  @PublicField(() => CivilDateScalar, 'The day it votes.')
  electionDay!: string;

  @PublicField(() => CandidateListKind, 'Preliminary or formal.')
  kind!: CandidateListKind;

  @PublicField(() => CivilDateScalar, 'The day it was published.')
  publishedOn!: string;

  @PublicField(() => Boolean, 'Whether introduction has stopped, because election day has begun (EL 34).')
  stopped!: boolean;

  @PublicField(() => [PublicCandidateType], 'The candidates, in order.')
  candidates!: PublicCandidateType[];
}
