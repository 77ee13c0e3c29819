import { ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { DateTimeScalar } from '../kernel/graphql/scalars.ts';
import { CountSheetFault } from './count-sheet.rules.ts';
import { PlaceState } from './consolidation.rules.ts';

registerEnumType(CountSheetFault, {
  name: 'CountSheetFault',
  description: 'Why a count sheet does not add up (EL 43, 44; ZJE 47, 48).',
});

registerEnumType(PlaceState, {
  name: 'CountPlaceState',
  description: 'Nothing keyed yet, keyed once, both keyings differ, or both agree.',
});

@ObjectType('VoidCauses', { description: 'Void ballots by cause (EL 44).' })
export class VoidCausesType {
  @PublicField(() => Int, 'More names than seats.', { name: 'MORE_NAMES_THAN_SEATS' })
  MORE_NAMES_THAN_SEATS!: number;

  @PublicField(() => Int, 'Not to be read.', { name: 'UNREADABLE' })
  UNREADABLE!: number;

  @PublicField(() => Int, 'No valid mark.', { name: 'NO_VALID_MARK' })
  NO_VALID_MARK!: number;

  @PublicField(() => Int, 'Another cause.', { name: 'OTHER' })
  OTHER!: number;
}

@ObjectType('WrittenVotes', { description: 'A name as voters wrote it, with its votes.' })
export class WrittenVotesType {
  @StaffField(() => String, 'The name as it stands on paper.')
  written!: string;

  @StaffField(() => Int, 'Votes.')
  votes!: number;
}

@ObjectType('CountedVotes', { description: 'Votes keyed for one person.' })
export class CountedVotesType {
  @StaffField(() => ID, 'The person.')
  personId!: string;

  @StaffField(() => Int, 'Votes.')
  votes!: number;

  @StaffField(() => Int, 'Marks against, where the sheet has them.', { nullable: true })
  against!: number | null;

  @StaffField(() => Int, 'Valid ballots that left this person blank, where the sheet has them.', {
    nullable: true,
  })
  abstained!: number | null;
}

@ObjectType('CountSheet', {
  description: 'One keying of the signed counting record (计票记录). Never changed.',
})
export class CountSheetType {
  @StaffField(() => ID, 'The sheet.')
  id!: string;

  @StaffField(() => ID, 'Where the ballots were counted.')
  placeId!: string;

  @StaffField(() => Int, 'Which of the two keyings: 1 or 2.')
  keying!: number;

  @StaffField(() => Int, 'From 1; a correction is a further sheet.')
  revision!: number;

  @StaffField(() => Boolean, 'Keyed by the viewer.')
  own!: boolean;

  @StaffField(() => Int, 'Ballots issued.')
  issued!: number;

  @StaffField(() => Int, 'Voters who took part.')
  participants!: number;

  @StaffField(() => Int, 'Ballots returned.')
  returned!: number;

  @StaffField(() => Int, 'Void ballots.')
  invalid!: number;

  @StaffField(() => VoidCausesType, 'Void ballots by cause, where the sheet says.', { nullable: true })
  voidCauses!: VoidCausesType | null;

  @StaffField(() => [WrittenVotesType], 'Names voters wrote.')
  writeIns!: readonly WrittenVotesType[];

  @StaffField(() => [CountedVotesType], 'Votes of each person.')
  votes!: readonly CountedVotesType[];

  @StaffField(() => DateTimeScalar, 'When it was keyed.')
  keyedAt!: string;
}

@ObjectType('CountDifference', { description: 'A figure the two clerks keyed differently.' })
export class CountDifferenceType {
  @StaffField(() => ID, 'The place whose keyings differ.')
  placeId!: string;

  @StaffField(
    () => String,
    '`issued`, `participants`, `returned`, `invalid`; `votes.`, `against.` or `abstained.` with the person; `void.` with the cause; `written.` with the name.',
  )
  field!: string;

  @StaffField(() => ID, 'The person the figure is about.', { nullable: true })
  personId!: string | null;

  @StaffField(() => String, 'Their name, or the name as it was written.', { nullable: true })
  name!: string | null;

  @StaffField(() => Int, 'What the first clerk keyed; null when nothing.', { nullable: true })
  first!: number | null;

  @StaffField(() => Int, 'What the second clerk keyed; null when nothing.', { nullable: true })
  second!: number | null;
}

@ObjectType('CountFault', { description: 'A figure that cannot be true, and why.' })
export class CountFaultType {
  @StaffField(() => CountSheetFault, 'Why.')
  code!: CountSheetFault;

  @StaffField(
    () => String,
    '`issued`, `participants`, `returned`, `invalid`, `votes`, or `votes.` with the person.',
  )
  field!: string;

  @StaffField(() => ID, 'The person the figure is about.', { nullable: true })
  personId!: string | null;
}

@ObjectType('CountPreview', {
  description: 'What would come of figures while they are being keyed; nothing is stored.',
})
export class CountPreviewType {
  @StaffField(() => [CountFaultType], 'Every fault at once; empty when the sheet adds up.')
  faults!: readonly CountFaultType[];

  @StaffField(() => String, 'The result these figures would have; null while they do not add up.', {
    nullable: true,
  })
  explanation!: string | null;

  @StaffField(() => [String], 'The articles it would rest on.')
  basis!: readonly string[];
}
