import { ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FormalListOrder, PrimaryTie } from '../elections/election.rules.ts';
import { StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { ConsultationResult, PrimaryState } from './candidacy.rules.ts';
import { NomineeType } from './nomination.types.ts';
import { NomineeReportType, ProfileOnDeskType } from './profile-desk.types.ts';

registerEnumType(ConsultationResult, {
  name: 'ConsultationResult',
  description: 'What consultation came to: a fairly common view, or a primary (EL 32).',
});
registerEnumType(PrimaryState, {
  name: 'PrimaryState',
  description: 'How a primary stands; LEVEL waits for a re-vote or a lot.',
});
@ObjectType('Opinion', { description: 'How many of a voter group were in favour of a candidate.' })
export class OpinionType {
  @StaffField(() => ID, 'The candidate.')
  personId!: string;

  @StaffField(() => Int, 'How many were in favour.')
  support!: number;
}

@ObjectType('Consultation', { description: 'A meeting of a voter group about the preliminary candidates.' })
export class ConsultationType {
  @StaffField(() => ID, 'The meeting.')
  id!: string;

  @StaffField(() => String, 'The voter group.')
  voterGroup!: string;

  @StaffField(() => CivilDateScalar, 'When.')
  heldOn!: string;

  @StaffField(() => String, 'Where.')
  place!: string;

  @StaffField(() => Int, 'How many were there.')
  present!: number;

  @StaffField(() => [OpinionType], 'Who was supported by how many.')
  opinions!: OpinionType[];

  @StaffField(() => String, 'What else was said.', { nullable: true })
  note!: string | null;
}

@ObjectType('ConsultationConclusion', { description: 'What the consultation of a constituency came to.' })
export class ConsultationConclusionType {
  @StaffField(() => ConsultationResult, 'A fairly common view, or a primary.')
  kind!: ConsultationResult;

  @StaffField(() => CivilDateScalar, 'When.')
  concludedOn!: string;

  @StaffField(() => [ID], 'Whom the common view names.')
  personIds!: string[];

  @StaffField(() => String, 'Why.', { nullable: true })
  note!: string | null;
}

@ObjectType('PrimaryVotes', { description: 'Votes for one choice of a primary.' })
export class PrimaryVotesType {
  @StaffField(() => ID, 'The choice.')
  personId!: string;

  @StaffField(() => Int, 'Votes.')
  votes!: number;
}

@ObjectType('PrimarySheet', {
  description: 'A keying of the record of a primary: one’s own, and both when both are in.',
})
export class PrimarySheetType {
  @StaffField(() => Int, 'First or second.')
  keying!: number;

  @StaffField(() => Int, 'Papers issued.')
  issued!: number;

  @StaffField(() => Int, 'Papers returned.')
  returned!: number;

  @StaffField(() => Int, 'Papers void.')
  invalid!: number;

  @StaffField(() => [PrimaryVotesType], 'Votes.')
  votes!: PrimaryVotesType[];
}

@ObjectType('Primary', { description: 'A primary (预选).' })
export class PrimaryType {
  @StaffField(() => ID, 'The primary.')
  id!: string;

  @StaffField(() => Int, 'Its number; a re-vote is the second.')
  number!: number;

  @StaffField(() => CivilDateScalar, 'The day its notice was posted.')
  noticeOn!: string;

  @StaffField(() => CivilDateScalar, 'The day it is held.')
  heldOn!: string;

  @StaffField(() => String, 'The time.')
  startsAt!: string;

  @StaffField(() => String, 'The place.')
  place!: string;

  @StaffField(() => String, 'Method and procedure.')
  method!: string;

  @StaffField(() => Int, 'How many come through.')
  places!: number;

  @StaffField(() => PrimaryTie, 'What settles a tie, as it was announced.')
  tie!: PrimaryTie;

  @StaffField(() => [NomineeType], 'Who can be voted for.')
  choices!: NomineeType[];

  @StaffField(() => PrimaryState, 'How it stands.')
  state!: PrimaryState;

  @StaffField(() => [ID], 'Who is through.', { nullable: true })
  through!: string[] | null;

  @StaffField(() => [ID], 'Who stand level at the cut.', { nullable: true })
  level!: string[] | null;

  @StaffField(() => CivilDateScalar, 'The day a lot was drawn.', { nullable: true })
  drawnOn!: string | null;

  @StaffField(() => String, 'Who witnessed it.', { nullable: true })
  witnesses!: string | null;

  @StaffField(() => Int, 'The keying the viewer is to make; null when none.', { nullable: true })
  keyingDue!: number | null;

  @StaffField(() => [PrimarySheetType], 'What was keyed, as far as the viewer may see it.')
  sheets!: PrimarySheetType[];
}

@ObjectType('CandidateMeeting', { description: 'A meeting of candidates with voters.' })
export class CandidateMeetingType {
  @StaffField(() => ID, 'The meeting.')
  id!: string;

  @StaffField(() => CivilDateScalar, 'The day voters asked for it.')
  requestedOn!: string;

  @StaffField(() => String, 'Who asked.')
  requestedBy!: string;

  @StaffField(() => Int, 'How many.')
  voters!: number;

  @StaffField(() => CivilDateScalar, 'The day it is planned for.', { nullable: true })
  plannedOn!: string | null;

  @StaffField(() => String, 'Where.', { nullable: true })
  place!: string | null;

  @StaffField(() => CivilDateScalar, 'The day it was held.', { nullable: true })
  heldOn!: string | null;

  @StaffField(() => Int, 'How many came.', { nullable: true })
  present!: number | null;

  @StaffField(() => String, 'What was said.', { nullable: true })
  record!: string | null;
}

@ObjectType('ForeignMandate', {
  description: 'A nominee who sits in a congress of an unrelated area (EL 48).',
})
export class ForeignMandateType {
  @StaffField(() => ID, 'The nominee.')
  personId!: string;

  @StaffField(() => String, 'Name.')
  name!: string;

  @StaffField(() => String, 'The other congress.')
  congress!: string;
}

@ObjectType('CandidateDesk', {
  description: 'What leads from the preliminary to the formal list in one constituency.',
})
export class CandidateDeskType {
  @StaffField(() => ID, 'The constituency.')
  id!: string;

  @StaffField(() => CivilDateScalar, 'The day it votes.')
  electionDay!: string;

  @StaffField(() => FormalListOrder, 'How the formal list is ordered.')
  formalListOrder!: FormalListOrder;

  @StaffField(() => [NomineeType], 'The preliminary candidates, in their order.')
  preliminary!: NomineeType[];

  @StaffField(() => [ID], 'Who is proposed for the formal list; null while that is not settled.', {
    nullable: true,
  })
  proposed!: string[] | null;

  @StaffField(() => Int, 'Places of the primary that is to be announced; null when none is.', {
    nullable: true,
  })
  primaryPlacesDue!: number | null;

  @StaffField(() => [ProfileOnDeskType], 'What is known of the nominees.')
  profiles!: ProfileOnDeskType[];

  @StaffField(() => [NomineeReportType], 'Reports about them.')
  reports!: NomineeReportType[];

  @StaffField(() => [ConsultationType], 'Meetings of voter groups.')
  consultations!: ConsultationType[];

  @StaffField(() => ConsultationConclusionType, 'What they came to.', { nullable: true })
  conclusion!: ConsultationConclusionType | null;

  @StaffField(() => [PrimaryType], 'Primaries, in order.')
  primaries!: PrimaryType[];

  @StaffField(() => [CandidateMeetingType], 'Meetings with voters.')
  meetings!: CandidateMeetingType[];

  @StaffField(() => [ForeignMandateType], 'Nominees who sit in a congress of an unrelated area.')
  otherMandates!: ForeignMandateType[];
}

@ObjectType('CandidatesChanged', {
  description: 'A record on the way to the formal list that was made or altered.',
})
export class CandidatesChangedType {
  @StaffField(() => ID, 'The record.')
  id!: string;
}

@ObjectType('PrimaryKeyed', { description: 'A keying of a primary that was taken.' })
export class PrimaryKeyedType {
  @StaffField(() => ID, 'The primary.')
  id!: string;

  @StaffField(() => Boolean, 'Whether both keyings agree, so that it is counted.')
  agreed!: boolean;
}
