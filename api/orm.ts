import { UnderscoreNamingStrategy } from '@mikro-orm/core';
import { defineConfig, MikroORM } from '@mikro-orm/postgresql';
import { Activity } from './activities/activity.entity.ts';
import { LeaveRequest } from './activities/leave-request.entity.ts';
import { Participation } from './activities/participation.entity.ts';
import { AppraisalMark } from './appraisals/appraisal-mark.entity.ts';
import { AppraisalSlip } from './appraisals/appraisal-slip.entity.ts';
import { Appraisal } from './appraisals/appraisal.entity.ts';
import { DutyReport } from './appraisals/duty-report.entity.ts';
import { CountPhoto } from './balloting/count-photo.entity.ts';
import { CountPlace } from './balloting/count-place.entity.ts';
import { CountSettings } from './balloting/count-settings.entity.ts';
import { CountSheet } from './balloting/count-sheet.entity.ts';
import { CrewMember } from './balloting/crew-member.entity.ts';
import { DeclaredKinship } from './balloting/declared-kinship.entity.ts';
import { VotingRules } from './balloting/voting-rules.entity.ts';
import { PlaceOpening } from './balloting/place-opening.entity.ts';
import { ProxyGrant } from './balloting/proxy-grant.entity.ts';
import { CheckIn } from './balloting/check-in.entity.ts';
import { BallotMovement } from './balloting/ballot-movement.entity.ts';
import { BallotClosing } from './balloting/ballot-closing.entity.ts';
import { BoxHandover } from './balloting/box-handover.entity.ts';
import { TurnoutReport } from './balloting/turnout-report.entity.ts';
import { PlaceConstituency } from './balloting/place-constituency.entity.ts';
import { PollingPlace } from './balloting/polling-place.entity.ts';
import { Qualification } from './balloting/qualification.entity.ts';
import { RecallSignature } from './balloting/recall-signature.entity.ts';
import { Recall } from './balloting/recall.entity.ts';
import { RoundChoice } from './balloting/round-choice.entity.ts';
import { Round } from './balloting/round.entity.ts';
import { WriteInMerge } from './balloting/write-in-merge.entity.ts';
import { CongressTerm } from './constituencies/congress-term.entity.ts';
import { Congress } from './constituencies/congress.entity.ts';
import { ConstituencyPlan } from './constituencies/constituency-plan.entity.ts';
import { PlacedUnit } from './constituencies/placed-unit.entity.ts';
import { PlanConstituency } from './constituencies/plan-constituency.entity.ts';
import { QuotaFixing } from './constituencies/quota-fixing.entity.ts';
import { SeatAllotment } from './constituencies/seat-allotment.entity.ts';
import { VoterGroup } from './constituencies/voter-group.entity.ts';
import { Constituency } from './constituencies/constituency.entity.ts';
import { Seat } from './constituencies/seat.entity.ts';
import { Delegation } from './deputies/delegation.entity.ts';
import { DeputyTotal } from './deputies/deputy-total.entity.ts';
import { Deputy } from './deputies/deputy.entity.ts';
import { MandateEnd } from './deputies/mandate-end.entity.ts';
import { Mandate } from './deputies/mandate.entity.ts';
import { Suspension } from './deputies/suspension.entity.ts';
import { CaseClockRow } from './discipline/case-clock.entity.ts';
import { CaseFile } from './discipline/case-file.entity.ts';
import { CaseHandOver } from './discipline/case-hand-over.entity.ts';
import { CaseNote } from './discipline/case-note.entity.ts';
import { CaseSubject } from './discipline/case-subject.entity.ts';
import { DisciplineCase } from './discipline/discipline-case.entity.ts';
import { CommitteeDelegation } from './elections/committee-delegation.entity.ts';
import { CommitteeMember } from './elections/committee-member.entity.ts';
import { CommitteeOffice } from './elections/committee-office.entity.ts';
import { Committee } from './elections/committee.entity.ts';
import { ElectionTerm } from './elections/election-term.entity.ts';
import { Election } from './elections/election.entity.ts';
import { Posting } from './elections/posting.entity.ts';
import { StoredFile } from './files/stored-file.entity.ts';
import { ConstituencyDay } from './elections/constituency-day.entity.ts';
import { ElectionDayChange } from './elections/election-day-change.entity.ts';
import { PostingCorrection } from './elections/posting-correction.entity.ts';
import { PostingPlace } from './elections/posting-place.entity.ts';
import { Account } from './identity/account.entity.ts';
import { Grant } from './identity/grant.entity.ts';
import { Session } from './identity/session.entity.ts';
import { AuditEventRow } from './kernel/audit-event.entity.ts';
import { CommandRecord } from './kernel/command-record.entity.ts';
import { CandidateList } from './nomination/candidate-list.entity.ts';
import { Candidate } from './nomination/candidate.entity.ts';
import { CandidateMeeting } from './nomination/candidate-meeting.entity.ts';
import { CandidateProfile } from './nomination/candidate-profile.entity.ts';
import { ConsultationConclusion } from './nomination/consultation-conclusion.entity.ts';
import { Consultation } from './nomination/consultation.entity.ts';
import { NominationSignature } from './nomination/nomination-signature.entity.ts';
import { Nomination } from './nomination/nomination.entity.ts';
import { NomineeReport } from './nomination/nominee-report.entity.ts';
import { PrimarySheet } from './nomination/primary-sheet.entity.ts';
import { Primary } from './nomination/primary.entity.ts';
import { IssuingBody } from './papers/issuing-body.entity.ts';
import { Notice } from './papers/notice.entity.ts';
import { Person } from './people/person.entity.ts';
import { County } from './regions/county.entity.ts';
import { Division } from './regions/division.entity.ts';
import { ListObjection } from './registration/list-objection.entity.ts';
import { ZoneMember } from './regions/zone-member.entity.ts';
import { Zone } from './regions/zone.entity.ts';
import { Registration } from './registration/registration.entity.ts';
import { RollColumnMap } from './registration/roll-column-map.entity.ts';
import { RollImportPiece } from './registration/roll-import-piece.entity.ts';
import { RollImportRow } from './registration/roll-import-row.entity.ts';
import { RollImport } from './registration/roll-import.entity.ts';
import { VoterCard } from './registration/voter-card.entity.ts';
import { VoterApplication } from './registration/voter-application.entity.ts';
import { VoterListChange } from './registration/voter-list-change.entity.ts';
import { VoterListEntry } from './registration/voter-list-entry.entity.ts';
import { VoterListSupplement } from './registration/voter-list-supplement.entity.ts';
import { VoterList } from './registration/voter-list.entity.ts';
import { WorklistEntry } from './registration/worklist-entry.entity.ts';
import { TrainingSession } from './training/training-session.entity.ts';
import { DomainError } from './kernel/errors.ts';

/** Tables every county shares. */
export const SHARED_ENTITIES = [Division, County, Account, Grant, Session];

/** Tables each county has in its own schema. */
export const COUNTY_ENTITIES = [
  StoredFile,
  Activity,
  LeaveRequest,
  Participation,
  AppraisalMark,
  AppraisalSlip,
  Appraisal,
  DutyReport,
  CountPhoto,
  CountPlace,
  CountSettings,
  CountSheet,
  CrewMember,
  DeclaredKinship,
  VotingRules,
  PlaceOpening,
  ProxyGrant,
  CheckIn,
  BallotMovement,
  BallotClosing,
  BoxHandover,
  TurnoutReport,
  PlaceConstituency,
  PollingPlace,
  Qualification,
  Recall,
  RecallSignature,
  RoundChoice,
  Round,
  WriteInMerge,
  CongressTerm,
  Congress,
  Constituency,
  Zone,
  ZoneMember,
  ConstituencyPlan,
  PlanConstituency,
  PlacedUnit,
  QuotaFixing,
  SeatAllotment,
  VoterGroup,
  Seat,
  Delegation,
  DeputyTotal,
  Deputy,
  Mandate,
  MandateEnd,
  Suspension,
  DisciplineCase,
  CaseSubject,
  CaseNote,
  CaseHandOver,
  CaseFile,
  CaseClockRow,
  Committee,
  CommitteeMember,
  CommitteeOffice,
  CommitteeDelegation,
  ElectionTerm,
  Election,
  Posting,
  ConstituencyDay,
  ElectionDayChange,
  PostingCorrection,
  PostingPlace,
  AuditEventRow,
  CommandRecord,
  CandidateList,
  Candidate,
  NominationSignature,
  Nomination,
  CandidateMeeting,
  CandidateProfile,
  ConsultationConclusion,
  Consultation,
  NomineeReport,
  PrimarySheet,
  Primary,
  IssuingBody,
  Notice,
  Person,
  ListObjection,
  Registration,
  RollColumnMap,
  RollImportPiece,
  RollImportRow,
  RollImport,
  VoterCard,
  VoterApplication,
  VoterListChange,
  VoterListEntry,
  VoterListSupplement,
  VoterList,
  WorklistEntry,
  TrainingSession,
];

export const ALL_ENTITIES = [...SHARED_ENTITIES, ...COUNTY_ENTITIES];

/** `constituencyId` is the column `constituency_id`: properties that hold a key are named for it. */
class KeyNaming extends UnderscoreNamingStrategy {
  override joinKeyColumnName(entityName: string, referencedColumnName?: string, composite?: boolean): string {
    return entityName.endsWith('Id')
      ? this.propertyToColumnName(entityName)
      : super.joinKeyColumnName(entityName, referencedColumnName, composite);
  }
}

/** ORM options for one database; `schema` names the county where the tables of a county are meant. */
export const ormOptions = (databaseUrl: string, poolSize = 8) =>
  defineConfig({
    clientUrl: databaseUrl,
    entities: ALL_ENTITIES,
    namingStrategy: KeyNaming,
    pool: { min: 0, max: poolSize },
    forceUtcTimezone: true,
    schemaGenerator: { createForeignKeyConstraints: true },
    findOneOrFailHandler: (entity, where) =>
      new DomainError('NOT_FOUND', { entity: String(entity), where: JSON.stringify(where) }),
  });

export const connectOrm = (databaseUrl: string, poolSize?: number) =>
  MikroORM.init(ormOptions(databaseUrl, poolSize));
