import { ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConstituencyType } from '../constituencies/constituency.types.ts';
import { PostingState } from '../elections/milestone-state.rules.ts';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { Sex } from '../people/person.rules.ts';
import { CandidateListKind, NominationKind } from './candidacy.rules.ts';
import { CandidateListFault } from './candidate-list.rules.ts';
import { CandidatePath, NominationFault } from './nomination.rules.ts';

registerEnumType(NominationKind, { name: 'NominationKind', description: 'Who nominates (EL 30).' });
registerEnumType(CandidateListKind, {
  name: 'CandidateListKind',
  description: 'The two published lists of candidates (EL 32).',
});
registerEnumType(NominationFault, {
  name: 'NominationFault',
  description:
    'Why a nomination or a signature does not count; in `extensions.faults` of NOMINATION_REFUSED.',
});
registerEnumType(CandidatePath, {
  name: 'CandidatePath',
  description: 'The way from the preliminary to the formal list (EL 31, 32; ZJE 36).',
});
registerEnumType(CandidateListFault, {
  name: 'CandidateListFault',
  description: 'Why a list may not be published as asked; in `extensions.faults` of LIST_REFUSED.',
});

@ObjectType('Candidate', { description: 'A candidate (代表候选人) in the order of the list.' })
export class CandidateType {
  @StaffField(() => ID, 'The person.')
  personId!: string;

  @PublicField(() => Int, 'Place on the list, from 1.')
  position!: number;

  @PublicField(() => String, 'Name as published.')
  name!: string;
}

@ObjectType('CandidateList', { description: 'A published list of candidates of a constituency.' })
export class CandidateListType {
  @PublicField(() => ID, 'The list.')
  id!: string;

  @PublicField(() => CandidateListKind, 'Preliminary or formal.')
  kind!: CandidateListKind;

  @PublicField(() => ID, 'The constituency.')
  constituencyId!: string;

  @PublicField(() => CivilDateScalar, 'The day it was published.')
  publishedOn!: string;

  @PublicField(() => [CandidateType], 'The candidates, by surname strokes.')
  candidates!: CandidateType[];
}

@ObjectType('Signature', { description: 'A voter’s signature under a nomination (联名).' })
export class SignatureType {
  @StaffField(() => ID, 'The voter’s registration.')
  registrationId!: string;

  @StaffField(() => String, 'The voter’s name.')
  name!: string;

  @StaffField(() => CivilDateScalar, 'The day of the form.')
  signedOn!: string;

  @StaffField(() => CivilDateScalar, 'The day it was taken back.', { nullable: true })
  withdrawnOn!: string | null;
}

@ObjectType('Nomination', { description: 'A nomination (提名推荐) of a person in a constituency.' })
export class NominationType {
  @StaffField(() => ID, 'The nomination.')
  id!: string;

  @StaffField(() => ID, 'The nominee.')
  personId!: string;

  @StaffField(() => String, 'The nominee’s name.')
  name!: string;

  @StaffField(() => Sex, 'The nominee’s sex.')
  sex!: Sex;

  @StaffField(() => NominationKind, 'Who nominates.')
  kind!: NominationKind;

  @StaffField(() => String, 'The party or organisation; null for voters.', { nullable: true })
  organisation!: string | null;

  @StaffField(() => CivilDateScalar, 'The day it came in.')
  submittedOn!: string;

  @StaffField(() => CivilDateScalar, 'The day it was taken back.', { nullable: true })
  withdrawnOn!: string | null;

  @StaffField(() => String, 'Why it was taken back.', { nullable: true })
  withdrawnReason!: string | null;

  @StaffField(() => ID, 'A scan of the signed form.', { nullable: true })
  evidenceFileId!: string | null;

  @StaffField(() => [SignatureType], 'The signatures, in order.')
  signatures!: SignatureType[];

  @StaffField(() => [NominationFault], 'What is wrong with it today.')
  faults!: NominationFault[];
}

@ObjectType('Nominee', { description: 'A lawfully nominated person.' })
export class NomineeType {
  @StaffField(() => ID, 'The person.')
  personId!: string;

  @StaffField(() => String, 'Name.')
  name!: string;
}

@ObjectType('NominationDesk', {
  description: 'What is on the desk where a constituency’s nominations come in.',
})
export class NominationDeskType {
  @StaffField(() => ConstituencyType, 'The constituency.')
  constituency!: ConstituencyType;

  @StaffField(() => CivilDateScalar, 'Election day.')
  electionDay!: string;

  @StaffField(() => Int, 'Voters a joint nomination needs (EL 30).')
  signatoriesNeeded!: number;

  @StaffField(() => Int, 'Fewest formal candidates (EL 31; ZJE 36, 59).')
  fewestCandidates!: number;

  @StaffField(() => Int, 'Most formal candidates.')
  mostCandidates!: number;

  @StaffField(() => CandidatePath, 'The way to the formal list.')
  path!: CandidatePath;

  @StaffField(() => [NomineeType], 'Lawful nominees, by surname strokes.')
  nominees!: NomineeType[];

  @StaffField(
    () => [CandidateListFault],
    'Why a preliminary list of these nominees may not be published today.',
  )
  preliminaryFaults!: CandidateListFault[];

  @StaffField(() => [String], 'Characters of their names the stroke table lacks: look at their place.')
  unknownCharacters!: string[];

  @StaffField(() => [NominationType], 'Nominations, as they came in.')
  nominations!: NominationType[];
}

@ObjectType('NamedVoter', { description: 'A voter on the roll, told apart from others of the same name.' })
export class NamedVoterType {
  @StaffField(() => ID, 'The registration.')
  registrationId!: string;

  @StaffField(() => ID, 'The person.')
  personId!: string;

  @StaffField(() => Sex, 'Sex.')
  sex!: Sex;

  @StaffField(() => CivilDateScalar, 'Date of birth.')
  birthDate!: string;

  @StaffField(() => String, 'Name of the constituency.')
  constituency!: string;
}

@ObjectType('VotersOfName', { description: 'The voters who bear a name exactly.' })
export class VotersOfNameType {
  @StaffField(() => String, 'The name, without spaces.')
  name!: string;

  @StaffField(() => [NamedVoterType], 'Who bears it; none when nobody on the roll does.')
  voters!: NamedVoterType[];
}

@ObjectType('NominationChanged', { description: 'A nomination that was recorded or taken back.' })
export class NominationChangedType {
  @PublicField(() => ID, 'The nomination.')
  id!: string;
}

@ObjectType('CandidateListPublished', {
  description: 'A list that was published, and what the law says of its day.',
})
export class CandidateListPublishedType {
  @PublicField(() => ID, 'The list.')
  id!: string;

  @PublicField(() => ID, 'The election.')
  electionId!: string;

  @PublicField(() => PostingState, 'How the day stands to its limit; null where there is none.', {
    nullable: true,
  })
  state!: PostingState | null;

  @PublicField(() => Int, 'Days after the limit by the common reading; 0 when not late.')
  daysLate!: number;
}
