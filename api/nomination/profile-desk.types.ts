import { ID, ObjectType, registerEnumType } from 'type-graphql';
import { StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { NomineeReportKind, NomineeReportState } from './candidacy.rules.ts';

registerEnumType(NomineeReportKind, {
  name: 'NomineeReportKind',
  description: 'What a report about a nominee is about (EL 30, 35).',
});
registerEnumType(NomineeReportState, {
  name: 'NomineeReportState',
  description: 'How a report about a nominee stands.',
});
@ObjectType('ProfileOnDesk', {
  description: 'What voters will be told of a nominee, and what the nominee declared.',
})
export class ProfileOnDeskType {
  @StaffField(() => ID, 'The nominee.')
  personId!: string;

  @StaffField(() => String, 'Name.')
  name!: string;

  @StaffField(() => String, 'Ethnic group (民族).')
  ethnicity!: string;

  @StaffField(() => String, 'Education.')
  education!: string;

  @StaffField(() => String, 'Party, or none.')
  party!: string;

  @StaffField(() => String, 'Unit and post.')
  occupation!: string;

  @StaffField(() => String, 'Curriculum vitae.')
  cv!: string;

  @StaffField(() => ID, 'A photo.', { nullable: true })
  photoFileId!: string | null;

  @StaffField(() => String, 'How the nominee said it is true.', { nullable: true })
  confirmedHow!: string | null;

  @StaffField(() => CivilDateScalar, 'When.', { nullable: true })
  confirmedOn!: string | null;

  @StaffField(() => Boolean, 'Declared to be a national.', { nullable: true })
  chineseNational!: boolean | null;

  @StaffField(() => Boolean, 'Declared to live abroad.', { nullable: true })
  residentAbroad!: boolean | null;

  @StaffField(() => Boolean, 'Declared to take foreign funding.', { nullable: true })
  foreignFunding!: boolean | null;

  @StaffField(() => CivilDateScalar, 'When that was declared.', { nullable: true })
  declaredOn!: string | null;

  @StaffField(() => ID, 'A scan of the declaration.', { nullable: true })
  declarationFileId!: string | null;

  @StaffField(() => String, 'Congresses elsewhere the nominee says to sit in.', { nullable: true })
  otherMandates!: string | null;

  @StaffField(() => CivilDateScalar, 'The day from which it stands.', { nullable: true })
  frozenOn!: string | null;
}

@ObjectType('NomineeReport', {
  description: 'A report that a nominee gave false data or takes foreign money.',
})
export class NomineeReportType {
  @StaffField(() => ID, 'The report.')
  id!: string;

  @StaffField(() => ID, 'The nominee.')
  personId!: string;

  @StaffField(() => String, 'Name of the nominee.')
  name!: string;

  @StaffField(() => NomineeReportKind, 'What it is about.')
  kind!: NomineeReportKind;

  @StaffField(() => CivilDateScalar, 'The day it came in.')
  receivedOn!: string;

  @StaffField(() => String, 'Who said so, if they gave a name.', { nullable: true })
  reporter!: string | null;

  @StaffField(() => String, 'What was said.')
  text!: string;

  @StaffField(() => NomineeReportState, 'How it stands.')
  state!: NomineeReportState;

  @StaffField(() => String, 'What the committee found.', { nullable: true })
  finding!: string | null;

  @StaffField(() => CivilDateScalar, 'The day it was decided.', { nullable: true })
  decidedOn!: string | null;

  @StaffField(() => CivilDateScalar, 'The day voters were told.', { nullable: true })
  toldOn!: string | null;
}
