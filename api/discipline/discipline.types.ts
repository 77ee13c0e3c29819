import { ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { codes } from '../kernel/codes.rules.ts';
import { connectionOf } from '../kernel/graphql/connection.types.ts';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DateTimeScalar } from '../kernel/graphql/scalars.ts';
import { AllegationCategory, CaseChannel, CaseFinding, CaseState, SubjectStanding } from './case.rules.ts';

const CaseLimit = codes('ACKNOWLEDGE', 'DECIDE');

registerEnumType(CaseChannel, { name: 'CaseChannel', description: 'How a report came in.' });
registerEnumType(AllegationCategory, {
  name: 'AllegationCategory',
  description: 'What is alleged (EL 35, 58; ZJE 60).',
});
registerEnumType(SubjectStanding, {
  name: 'SubjectStanding',
  description: 'What a person a case is about is in the election.',
});
registerEnumType(CaseState, { name: 'CaseState', description: 'How far a case is.' });
registerEnumType(CaseFinding, { name: 'CaseFinding', description: 'What came of a case (EL 59).' });
registerEnumType(CaseLimit, { name: 'CaseLimit', description: 'A limit of the desk’s clock.' });

@ObjectType('CaseSubject', { description: 'A person a case is about (被反映人).' })
export class CaseSubjectType {
  @StaffField(() => ID, 'The person.')
  personId!: string;

  @StaffField(() => String, 'Name.')
  name!: string;

  @StaffField(() => SubjectStanding, 'What they are in the election.')
  standing!: SubjectStanding;
}

@ObjectType('DisciplineCase', { description: 'A report of an election offence, in the list of the desk.' })
export class DisciplineCaseType {
  @StaffField(() => ID, 'The case.')
  id!: string;

  @StaffField(() => String, 'Its number, such as 2026-0017.')
  number!: string;

  @StaffField(() => ID, 'The election it is about.')
  electionId!: string;

  @StaffField(() => String, 'The constituency; null for the whole county.', { nullable: true })
  constituency!: string | null;

  @StaffField(() => CaseChannel, 'How it came in.')
  channel!: CaseChannel;

  @StaffField(() => AllegationCategory, 'What is alleged.')
  category!: AllegationCategory;

  @StaffField(() => DateTimeScalar, 'When it came in.')
  receivedAt!: Date;

  @StaffField(() => CivilDateScalar, 'The day it came in.')
  receivedOn!: string;

  @StaffField(() => CaseState, 'How far it is.')
  state!: CaseState;

  @StaffField(() => CivilDateScalar, 'The last day to acknowledge it.')
  acknowledgeBy!: string;

  @StaffField(() => CivilDateScalar, 'The last day to decide it.')
  decideBy!: string;

  @StaffField(() => CaseLimit, 'The limit that has passed; null while it is in time.', { nullable: true })
  overdue!: 'ACKNOWLEDGE' | 'DECIDE' | null;

  @StaffField(() => CaseFinding, 'What came of it.', { nullable: true })
  finding!: CaseFinding | null;

  @StaffField(() => CivilDateScalar, 'The day it was closed.', { nullable: true })
  closedOn!: string | null;

  @StaffField(() => [CaseSubjectType], 'Whom it is about; nobody while that is not known.')
  subjects!: CaseSubjectType[];
}

/** A page of the cases of an election. */
export const DisciplineCaseConnectionType = connectionOf('DisciplineCase', () => DisciplineCaseType);

@ObjectType('CaseNote', { description: 'A note of what was found out (核查记录).' })
export class CaseNoteType {
  @StaffField(() => ID, 'The note.')
  id!: string;

  @StaffField(() => DateTimeScalar, 'When it was written.')
  at!: Date;

  @StaffField(() => String, 'By whom.')
  byName!: string;

  @StaffField(() => String, 'What it says.')
  text!: string;
}

@ObjectType('CaseHandOver', { description: 'A hand-over to the competent body (移送), and its receipt.' })
export class CaseHandOverType {
  @StaffField(() => ID, 'The hand-over.')
  id!: string;

  @StaffField(() => String, 'The body.')
  body!: string;

  @StaffField(() => CivilDateScalar, 'The day it was handed over.')
  handedOn!: string;

  @StaffField(() => String, 'Number of the receipt.', { nullable: true })
  receiptNumber!: string | null;

  @StaffField(() => CivilDateScalar, 'Day of the receipt.', { nullable: true })
  receiptOn!: string | null;
}

@ObjectType('CaseFile', { description: 'A photo or scan that came with a report.' })
export class CaseFileType {
  @StaffField(() => ID, 'The file.')
  id!: string;

  @StaffField(() => String, 'Its name.')
  name!: string;
}

@ObjectType('DisciplineCaseWhole', {
  description: 'A case with what was told, for the desk that handles it.',
})
export class DisciplineCaseWholeType extends DisciplineCaseType {
  @StaffField(() => String, 'What was reported.')
  text!: string;

  @StaffField(() => Boolean, 'Whether it is known who reported.')
  hasComplainant!: boolean;

  @StaffField(() => DateTimeScalar, 'When it was acknowledged.', { nullable: true })
  acknowledgedAt!: Date | null;

  @StaffField(() => String, 'The ground of the finding.', { nullable: true })
  ground!: string | null;

  @StaffField(() => String, 'What the complainant was answered.', { nullable: true })
  answer!: string | null;

  @StaffField(() => [CaseNoteType], 'Notes, in order.')
  notes!: CaseNoteType[];

  @StaffField(() => [CaseHandOverType], 'Hand-overs, in order.')
  handOvers!: CaseHandOverType[];

  @StaffField(() => [CaseFileType], 'Evidence.')
  files!: CaseFileType[];
}

@ObjectType('CaseClock', { description: 'The days the desk gives itself (EL 59: promptly).' })
export class CaseClockType {
  @StaffField(() => ID, 'The election.')
  electionId!: string;

  @StaffField(() => Boolean, 'Whether this election’s desk set them itself.')
  settled!: boolean;

  @StaffField(() => Int, 'Days to acknowledge.')
  acknowledgeDays!: number;

  @StaffField(() => Int, 'Days to decide.')
  decideDays!: number;

  @StaffField(() => Int, 'Days to decide near election day.')
  decideDaysNear!: number;

  @StaffField(() => Int, 'How many days before election day that begins.')
  nearFrom!: number;
}

@ObjectType('Complainant', { description: 'Who reported, opened for a recorded purpose.' })
export class ComplainantType {
  @StaffField(() => String, 'Name.', { nullable: true })
  name!: string | null;

  @StaffField(() => String, 'How to reach them.', { nullable: true })
  contact!: string | null;
}

@ObjectType('ReportReceived', { description: 'A report that came in.' })
export class ReportReceivedType {
  @PublicField(() => String, 'The number of the case.')
  number!: string;

  @PublicField(() => String, 'The code to follow it with. It is shown this once and kept nowhere.')
  code!: string;
}

@ObjectType('CaseStatus', { description: 'What the holder of a code may know of a case.' })
export class CaseStatusType {
  @PublicField(() => String, 'The number of the case.')
  number!: string;

  @PublicField(() => CivilDateScalar, 'The day it came in.')
  receivedOn!: string;

  @PublicField(() => CaseState, 'How far it is.')
  state!: CaseState;

  @PublicField(() => CivilDateScalar, 'The day it was closed.', { nullable: true })
  closedOn!: string | null;

  @PublicField(() => String, 'The answer.', { nullable: true })
  answer!: string | null;
}

@ObjectType('CaseChanged', { description: 'A case, or the clock of an election’s cases, that was changed.' })
export class CaseChangedType {
  @StaffField(() => ID, 'The case, or the election.')
  id!: string;
}
