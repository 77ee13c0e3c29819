import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DivisionCodeScalar } from '../kernel/graphql/scalars.ts';
import { DateStyle } from './chinese-date.rules.ts';
import { NoticeKind, NoticeState } from './notice.rules.ts';
import { MissingCharacters } from './paper.rules.ts';

registerEnumType(NoticeKind, { name: 'NoticeKind', description: 'What a notice of an election is about.' });
registerEnumType(NoticeState, {
  name: 'NoticeState',
  description: 'A DRAFT may change; what is ISSUED is frozen and can only be WITHDRAWN.',
});
registerEnumType(DateStyle, {
  name: 'DateStyle',
  description: 'Dates with figures (GB/T 9704—2012) or with Chinese numerals.',
});
registerEnumType(MissingCharacters, {
  name: 'MissingCharacters',
  description:
    'What happens with a character that no font has: REFUSE the paper, or print its code with a note.',
});

@ObjectType('NoticeActions', { description: 'What the viewer may do with a notice.' })
export class NoticeActionsType {
  @PublicField(() => Boolean, 'Issue it.')
  issue!: boolean;

  @PublicField(() => Boolean, 'Withdraw it.')
  withdraw!: boolean;
}

@ObjectType('Notice', { description: 'A notice (公告) of an election committee.' })
export class NoticeType {
  @PublicField(() => ID, 'The notice.')
  id!: string;

  @PublicField(() => ID, 'The election.')
  electionId!: string;

  @PublicField(() => NoticeKind, 'What it is about.')
  kind!: NoticeKind;

  @PublicField(() => NoticeState, 'Draft, issued or withdrawn. The public sees no drafts.')
  state!: NoticeState;

  @PublicField(() => String, 'The body that issues it.')
  bodyName!: string;

  @PublicField(() => String, 'Its title.')
  title!: string;

  @PublicField(() => ID, 'The one constituency it speaks of.', { nullable: true })
  constituencyId!: string | null;

  @PublicField(() => String, 'Name of that constituency.', { nullable: true })
  constituencyName!: string | null;

  @PublicField(() => Int, 'Year of its number.', { nullable: true })
  year!: number | null;

  @PublicField(() => Int, 'Number by body and year, without a gap.', { nullable: true })
  number!: number | null;

  @PublicField(() => CivilDateScalar, 'The day it was issued.', { nullable: true })
  issuedOn!: string | null;

  @PublicField(() => Int, 'Pages of the file.', { nullable: true })
  pages!: number | null;

  @PublicField(() => String, 'SHA-256 of the file, in hexadecimal digits.', { nullable: true })
  sha256!: string | null;

  @PublicField(() => ID, 'The notice it stands in place of.', { nullable: true })
  replacesId!: string | null;

  @PublicField(() => CivilDateScalar, 'The day it was withdrawn.', { nullable: true })
  withdrawnOn!: string | null;

  @PublicField(() => String, 'Why it was withdrawn.', { nullable: true })
  withdrawnReason!: string | null;

  @PublicField(() => String, 'Where the PDF is.')
  link!: string;

  @PublicField(() => NoticeActionsType, 'What the viewer may do.')
  viewerCan!: NoticeActionsType;
}

@ObjectType('NoticePage', { description: 'A page of the register of notices.' })
export class NoticePageType {
  @PublicField(() => Int, 'How many there are.')
  total!: number;

  @PublicField(() => String, 'Cursor of the next page; null on the last.', { nullable: true })
  next!: string | null;

  @PublicField(() => [NoticeType], 'Drafts first, then the newest.')
  notices!: NoticeType[];
}

@ObjectType('NoticePlace', { description: 'A constituency that a notice can speak of alone.' })
export class NoticePlaceType {
  @StaffField(() => ID, 'The constituency.')
  id!: string;

  @StaffField(() => Int, 'Its number.')
  number!: number;

  @StaffField(() => String, 'Its name.')
  name!: string;
}

@ObjectType('IssuingBody', { description: 'How the papers of a body (发文机关) are set.' })
export class IssuingBodyType {
  @StaffField(() => ID, 'The congress term it conducts the election of.')
  termId!: string;

  @StaffField(() => String, 'The congress.')
  congress!: string;

  @StaffField(() => Int, 'Number of the term.')
  number!: number;

  @StaffField(() => DivisionCodeScalar, 'The division.')
  divisionCode!: string;

  @StaffField(() => String, 'Its name in full, as it signs.')
  name!: string;

  @StaffField(() => Boolean, 'Whether its notices have a red head.')
  redHead!: boolean;

  @StaffField(() => DateStyle, 'How it writes dates.')
  dateStyle!: DateStyle;

  @StaffField(() => MissingCharacters, 'What happens with a character that no font has.')
  missingCharacters!: MissingCharacters;

  @StaffField(() => [NoticePlaceType], 'Its constituencies, by number.')
  constituencies!: readonly NoticePlaceType[];
}

@ObjectType('NoticeDone', { description: 'The notice a change was about.' })
export class NoticeDoneType {
  @StaffField(() => ID, 'The notice.')
  id!: string;
}

@ObjectType('IssuingBodyDone', { description: 'The body a change was about.' })
export class IssuingBodyDoneType {
  @StaffField(() => DivisionCodeScalar, 'Its division.')
  divisionCode!: string;
}

@ObjectType('NoticeIssued', { description: 'A notice with its number.' })
export class NoticeIssuedType {
  @StaffField(() => ID, 'The notice.')
  id!: string;

  @StaffField(() => Int, 'Year.')
  year!: number;

  @StaffField(() => Int, 'Number.')
  number!: number;

  @StaffField(() => Int, 'Pages.')
  pages!: number;

  @StaffField(() => String, 'SHA-256 of the file.')
  sha256!: string;
}

@InputType({ description: 'What an officer adds to what the records say.' })
export class NoticeParticularsInput {
  @Field(() => String, { nullable: true, description: 'Further paragraphs, one a line.' })
  text: string | null = null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'First day of registration.' })
  startsOn: string | null = null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Last day of registration.' })
  endsOn: string | null = null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The new election day.' })
  newDay: string | null = null;
}

@InputType({ description: 'A notice to draft from the records.' })
export class DraftNoticeInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { description: 'The congress term; its committee issues the notice.' })
  termId!: string;

  @Field(() => ID, { nullable: true, description: 'One constituency; without it, all of the congress.' })
  constituencyId: string | null = null;

  @Field(() => NoticeKind, { description: 'What it is about.' })
  kind!: NoticeKind;

  @Field(() => NoticeParticularsInput, { description: 'What is added.' })
  particulars!: NoticeParticularsInput;

  @Field(() => ID, { nullable: true, description: 'The notice it stands in place of.' })
  replacesId: string | null = null;
}

@InputType({ description: 'Issuing a draft.' })
export class IssueNoticeInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The draft.' })
  noticeId!: string;
}

@InputType({ description: 'Withdrawing a notice, or throwing a draft away.' })
export class WithdrawNoticeInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The notice.' })
  noticeId!: string;

  @Field(() => String, { nullable: true, description: 'Why; an issued notice asks for it.' })
  reason: string | null = null;
}

@InputType({ description: 'How the papers of a body are set.' })
export class SetIssuingBodyInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => DivisionCodeScalar, { description: 'The division.' })
  divisionCode!: string;

  @Field(() => String, { description: 'Name in full.' })
  name!: string;

  @Field(() => Boolean, { description: 'Red head.' })
  redHead!: boolean;

  @Field(() => DateStyle, { description: 'How it writes dates.' })
  dateStyle!: DateStyle;

  @Field(() => MissingCharacters, { description: 'Characters that no font has.' })
  missingCharacters!: MissingCharacters;
}
