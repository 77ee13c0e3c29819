import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CongressLevel } from '../constituencies/congress.rules.ts';
import { codes } from '../kernel/codes.rules.ts';
import { ObjectionReading } from './list-change.rules.ts';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';

/** How late a publication is: by the common reading of the law, or by the strict one only. */
const Lateness = codes('ERROR', 'WARNING');
registerEnumType(Lateness, {
  name: 'Lateness',
  description:
    'ERROR: later than E − N, the common reading. WARNING: only later than E − (N + 1), the strict one.',
});

registerEnumType(ObjectionReading, {
  name: 'ObjectionReading',
  description:
    'DAY_AFTER: the five days begin on the day after publication (P + 5). SAME_DAY: with it (P + 4).',
});

@ObjectType('VoterListSupplement', {
  description: 'A supplement to a voter list (补正榜): numbered, frozen, chained by its fingerprint.',
})
export class VoterListSupplementType {
  @PublicField(() => ID, 'The supplement.')
  id!: string;

  @PublicField(() => Int, 'Number within the list, from 1.')
  number!: number;

  @PublicField(() => CivilDateScalar, 'Day of publication.')
  publishedOn!: string;

  @PublicField(() => CivilDateScalar, 'Last day for objections to it (EL 29).')
  objectionsUntil!: string;

  @PublicField(() => Int, 'Entries it adds.')
  added!: number;

  @PublicField(() => Int, 'Entries it takes off.')
  removed!: number;

  @PublicField(() => Int, 'Entries it writes differently.')
  corrected!: number;

  @PublicField(() => String, 'SHA-256 over the fingerprint before it and its lines.')
  fingerprint!: string;
}

@ObjectType('VoterListSheet', { description: 'The part of a voter list that hangs in one constituency.' })
export class VoterListSheetType {
  @PublicField(() => ID, 'The constituency.')
  constituencyId!: string;

  @PublicField(() => Int, 'Its number within its congress.')
  number!: number;

  @PublicField(() => String, 'Its name.')
  name!: string;

  @PublicField(() => CongressLevel, 'Whose congress it elects.')
  level!: CongressLevel;

  @PublicField(() => Int, 'Voters on the sheet.')
  voters!: number;
}

@ObjectType('VoterList', {
  description: 'A published voter list (选民名单), frozen as it was that day (EL 28).',
})
export class VoterListType {
  @PublicField(() => ID, 'The list.')
  id!: string;

  @PublicField(() => ID, 'The election.')
  electionId!: string;

  @PublicField(() => Int, 'Version within the election, from 1; later ones take the place of it.')
  version!: number;

  @PublicField(() => CivilDateScalar, 'Day of publication.')
  publishedOn!: string;

  @PublicField(() => CivilDateScalar, 'Last day for objections (EL 29).')
  objectionsUntil!: string;

  @PublicField(() => Int, 'Voters on it. Who votes for two congresses counts once.')
  voters!: number;

  @PublicField(() => Int, 'Entries on it: one for each constituency a voter votes in.')
  entries!: number;

  @PublicField(() => String, 'SHA-256 over the sheets of all constituencies, in hexadecimal digits.')
  fingerprint!: string;

  @PublicField(() => [VoterListSupplementType], 'Its supplements, newest first.')
  supplements!: readonly VoterListSupplementType[];

  @PublicField(() => [VoterListSheetType], 'The sheets by congress and number.')
  sheets!: readonly VoterListSheetType[];
}

@ObjectType('PublicationFinding', { description: 'That a list was published late, and by which article.' })
export class PublicationFindingType {
  @StaffField(() => Lateness, 'How late, by which reading.')
  severity!: keyof typeof Lateness;

  @StaffField(() => Int, 'Days after the latest day of that reading.')
  daysLate!: number;

  @StaffField(() => [String], 'Articles, such as `EL 28`.')
  basis!: readonly string[];
}

@ObjectType('VoterListPublished', { description: 'What a publication made.' })
export class VoterListPublishedType {
  @StaffField(() => ID, 'The list.')
  listId!: string;

  @StaffField(() => Int, 'Its version.')
  version!: number;

  @StaffField(() => Int, 'Voters on it.')
  voters!: number;

  @StaffField(() => CivilDateScalar, 'Day of publication.')
  publishedOn!: string;

  @StaffField(() => String, 'SHA-256 over the sheets of all constituencies.')
  fingerprint!: string;

  @StaffField(
    () => [PublicationFindingType],
    'What the timetable says against the day; empty when it is in time.',
  )
  findings!: readonly PublicationFindingType[];
}

@ObjectType('VoterPlace', { description: 'A constituency in which a voter votes.' })
export class VoterPlaceType {
  @PublicField(() => CongressLevel, 'Whose congress it elects.')
  level!: CongressLevel;

  @PublicField(() => String, 'Name of the congress.')
  congress!: string;

  @PublicField(() => Int, 'Number of the constituency.')
  number!: number;

  @PublicField(() => String, 'Name of the constituency.')
  name!: string;
}

@ObjectType('VoterLookUp', {
  description: 'Where a voter stands on the published list; nothing of the person.',
})
export class VoterLookUpType {
  @PublicField(() => String, 'Name of the election.')
  electionName!: string;

  @PublicField(() => CivilDateScalar, 'Election day.')
  electionDay!: string;

  @PublicField(() => CivilDateScalar, 'Day on which the list was published.')
  publishedOn!: string;

  @PublicField(() => [VoterPlaceType], 'Constituencies, the county’s first.')
  places!: readonly VoterPlaceType[];
}

@InputType({ description: 'Publishing the voter list.' })
export class PublishVoterListInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ObjectionReading, {
    nullable: true,
    description: 'How the days for objections are counted; DAY_AFTER when left out.',
  })
  objectionReading: ObjectionReading | null = null;
}
