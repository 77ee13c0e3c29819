import { ID, ObjectType } from 'type-graphql';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { ElectionStep } from './election-steps.rules.ts';

@ObjectType('PostingPlace', { description: 'Where a notice hung, since when, and the proof of it.' })
export class PostingPlaceType {
  @PublicField(() => ID, 'The record.')
  id!: string;

  @PublicField(() => String, 'The place.')
  place!: string;

  @PublicField(() => CivilDateScalar, 'Since when.')
  postedOn!: string;

  @StaffField(() => String, 'Who put it up.')
  postedBy!: string;

  @StaffField(() => ID, 'The photo or scan.', { nullable: true })
  fileId!: string | null;

  @StaffField(() => String, 'Why the record was struck; null while it stands.', { nullable: true })
  struckReason!: string | null;
}

@ObjectType('PostingCorrection', {
  description: 'The day a posting was recorded for before it was corrected.',
})
export class PostingCorrectionType {
  @StaffField(() => CivilDateScalar, 'The day recorded before.')
  wasOn!: string;

  @StaffField(() => String, 'Why it was corrected.')
  reason!: string;
}

@ObjectType('Posting', { description: 'A notice that was posted, or another step that was taken.' })
export class PostingType {
  @PublicField(() => ID, 'The posting.')
  id!: string;

  @PublicField(() => ElectionStep, 'The step.')
  milestone!: ElectionStep;

  @PublicField(() => ID, 'The constituency; null for the whole election.', { nullable: true })
  constituencyId!: string | null;

  @PublicField(() => String, 'Name of the constituency.', { nullable: true })
  constituency!: string | null;

  @PublicField(() => CivilDateScalar, 'The day.')
  postedOn!: string;

  @PublicField(() => CivilDateScalar, 'The last day, when the step lasts.', { nullable: true })
  endsOn!: string | null;

  @PublicField(() => [PostingPlaceType], 'Where it hung.')
  places!: PostingPlaceType[];

  @PublicField(() => [PostingCorrectionType], 'How its day was corrected.')
  corrections!: PostingCorrectionType[];
}

@ObjectType('PostingChanged', { description: 'A record of where a notice hung that was made or struck.' })
export class PostingChangedType {
  @PublicField(() => ID, 'The record.')
  id!: string;
}
