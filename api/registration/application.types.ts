import { ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../kernel/graphql/connection.types.ts';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DateTimeScalar } from '../kernel/graphql/scalars.ts';
import { Sex } from '../people/person.rules.ts';
import { ApplicationDecision, ApplicationState, ContactOf } from './application.rules.ts';
import { VoterCategory } from './voter-category.rules.ts';

registerEnumType(ApplicationState, {
  name: 'ApplicationState',
  description: 'How an application for registration stands.',
});
registerEnumType(ApplicationDecision, { name: 'ApplicationDecision', description: 'What a clerk decides.' });
registerEnumType(ContactOf, { name: 'ContactOf', description: 'Whose sealed details are read.' });

@ObjectType('VoterApplication', { description: 'An application to be registered (选民在线登记).' })
export class VoterApplicationType {
  @StaffField(() => ID, 'The application.')
  id!: string;

  @StaffField(() => ApplicationState, 'How it stands.')
  state!: ApplicationState;

  @StaffField(() => String, 'Name.')
  name!: string;

  @StaffField(() => Sex, 'Sex, by the number.')
  sex!: Sex;

  @StaffField(() => CivilDateScalar, 'Date of birth, by the number.')
  birthDate!: string;

  @StaffField(() => String, 'ID number, masked.')
  idMasked!: string;

  @StaffField(() => String, 'Phone number, masked.')
  phoneMasked!: string;

  @StaffField(() => VoterCategory, 'As what the applicant wants to be registered.')
  category!: VoterCategory;

  @StaffField(() => ID, 'Constituency of the county’s congress.', { nullable: true })
  countyConstituencyId!: string | null;

  @StaffField(() => String, 'Its name.', { nullable: true })
  countyConstituency!: string | null;

  @StaffField(() => ID, 'Constituency of the township’s congress.', { nullable: true })
  townshipConstituencyId!: string | null;

  @StaffField(() => String, 'Its name.', { nullable: true })
  townshipConstituency!: string | null;

  @StaffField(() => ID, 'The proof that was sent.', { nullable: true })
  fileId!: string | null;

  @StaffField(() => String, 'What the applicant answered when more was asked.', { nullable: true })
  answer!: string | null;

  @StaffField(() => DateTimeScalar, 'When it came in.')
  submittedAt!: Date;

  @StaffField(() => DateTimeScalar, 'When it was decided.', { nullable: true })
  decidedAt!: Date | null;

  @StaffField(() => String, 'By whom.', { nullable: true })
  decidedBy!: string | null;

  @StaffField(() => String, 'Why, or what more is asked.', { nullable: true })
  ground!: string | null;

  @StaffField(() => [String], 'Constituencies where the same number is registered now.')
  standing!: readonly string[];

  @StaffField(() => String, 'The name on record, when it is another one.', { nullable: true })
  nameOnRoll!: string | null;

  @StaffField(() => Int, 'Further applications with the same number.')
  others!: number;
}

export const VoterApplicationConnectionType = connectionOf('VoterApplication', () => VoterApplicationType);

@ObjectType('ApplicationCount', { description: 'How many applications stand in a state.' })
export class ApplicationCountType {
  @StaffField(() => ApplicationState, 'The state.')
  state!: ApplicationState;

  @StaffField(() => Int, 'How many.')
  count!: number;
}

@ObjectType('ApplicationStatus', {
  description: 'What has become of an application, for who knows its code.',
})
export class ApplicationStatusType {
  @PublicField(() => ApplicationState, 'How it stands.')
  state!: ApplicationState;

  @PublicField(() => String, 'Name of the election.')
  electionName!: string;

  @PublicField(() => CivilDateScalar, 'Day it came in.')
  submittedOn!: string;

  @PublicField(() => CivilDateScalar, 'Day of the decision.', { nullable: true })
  decidedOn!: string | null;

  @PublicField(() => String, 'Why, or what more is asked.', { nullable: true })
  ground!: string | null;

  @PublicField(() => [String], 'Constituencies it is about.')
  constituencies!: readonly string[];
}

@ObjectType('ApplicationSubmitted', { description: 'An application that was taken in.' })
export class ApplicationSubmittedType {
  @PublicField(() => String, 'The code to follow it with. It is shown this once and kept nowhere.')
  code!: string;
}

@ObjectType('ApplicationAnswered', { description: 'An answer that was taken in.' })
export class ApplicationAnsweredType {
  @PublicField(() => Boolean, 'Whether the application stands in the queue again.')
  answered!: boolean;
}

@ObjectType('ApplicationDecided', { description: 'An application that was decided.' })
export class ApplicationDecidedType {
  @StaffField(() => ID, 'The application.')
  applicationId!: string;

  @StaffField(() => ApplicationState, 'How it stands now.')
  state!: ApplicationState;
}

@ObjectType('Contact', { description: 'What somebody told us, opened for a purpose that is recorded.' })
export class ContactType {
  @StaffField(() => String, 'Phone number or address.')
  contact!: string;

  @StaffField(() => String, 'ID number of an applicant.', { nullable: true })
  idNumber!: string | null;

  @StaffField(() => String, 'Residence of an applicant.', { nullable: true })
  residence!: string | null;
}
