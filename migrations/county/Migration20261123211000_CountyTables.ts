import { Migration } from '@mikro-orm/migrations';

/** The record of one county, from the roll to the duty record. */
export class Migration20261123211000_CountyTables extends Migration {
  override name = 'Migration20261123211000_CountyTables';

  override up(): void {
    this.addSql(
      `create table "audit_event" ("id" bigserial primary key, "at" timestamptz not null, "type" varchar(255) not null, "actor_id" uuid null, "actor_name" varchar(255) null, "request_id" varchar(255) not null, "details" json not null)`,
    );
    this.addSql(`create index "audit_event_type_at" on "audit_event" ("type", "at")`);
    this.addSql(
      `create or replace function "audit_event_audit_event_is_final_fn"() returns trigger as $$ begin raise exception 'audit_event_is_final'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "audit_event_is_final" BEFORE UPDATE OR DELETE on "audit_event" for each ROW execute function "audit_event_audit_event_is_final_fn"()`,
    );
    this.addSql(
      `create table "command_record" ("key" uuid not null, "operation" varchar(255) not null, "actor_id" uuid null, "input_digest" varchar(255) not null, "outcome" jsonb null, "created_at" timestamptz not null, primary key ("key"))`,
    );
    this.addSql(
      `create table "congress" ("id" uuid not null, "level" text not null, "division_code" varchar(255) not null, "name" varchar(255) not null, "english_name" varchar(255) not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "congress" add constraint "congress_division_code_unique" unique ("division_code")`,
    );
    this.addSql(
      `alter table "congress" add constraint "congress_level_check" check ("level" in ('COUNTY', 'TOWNSHIP'))`,
    );
    this.addSql(
      `create table "congress_term" ("id" uuid not null, "congress_id" uuid not null, "number" int not null, "approved_seats" int not null, "population" int not null, "starts_on" date null, "ends_on" date null, primary key ("id"))`,
    );
    this.addSql(`create index "congress_term_congress_id_index" on "congress_term" ("congress_id")`);
    this.addSql(
      `alter table "congress_term" add constraint "congress_term_number" unique ("congress_id", "number")`,
    );
    this.addSql(
      `create table "activity" ("id" uuid not null, "term_id" uuid not null, "kind" text not null, "title" varchar(255) not null, "place" varchar(255) null, "held_on" date not null, "starts_at" varchar(255) null, "ends_at" varchar(255) null, "hours" numeric(5,1) not null, "organiser" varchar(255) null, "state" text not null, "created_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "activity_of_term" on "activity" ("term_id", "held_on", "id")`);
    this.addSql(
      `alter table "activity" add constraint "activity_kind_check" check ("kind" in ('CONGRESS_SESSION', 'STANDING_COMMITTEE', 'INSPECTION', 'STUDY', 'LAW_CHECK', 'COURT_HEARING', 'ENTERPRISE_VISIT', 'STATION_RECEPTION', 'GROUP_ACTIVITY', 'TRAINING'))`,
    );
    this.addSql(
      `alter table "activity" add constraint "activity_state_check" check ("state" in ('PLANNED', 'HELD', 'CANCELLED'))`,
    );
    this.addSql(
      `create table "constituency" ("id" uuid not null, "term_id" uuid not null, "number" int not null, "name" varchar(255) not null, "division_code" varchar(255) not null, "seats" int not null, "population" int not null, primary key ("id"))`,
    );
    this.addSql(`create index "constituency_division_code_index" on "constituency" ("division_code")`);
    this.addSql(
      `alter table "constituency" add constraint "constituency_number" unique ("term_id", "number")`,
    );
    this.addSql(
      `alter table "constituency" add constraint "constituency_one_to_three_seats" check (seats >= 1 and seats <= 3)`,
    );
    this.addSql(
      `create table "delegation" ("id" uuid not null, "term_id" uuid not null, "name" varchar(255) not null, primary key ("id"))`,
    );
    this.addSql(`alter table "delegation" add constraint "delegation_name" unique ("term_id", "name")`);
    this.addSql(
      `create table "election" ("id" uuid not null, "name" varchar(255) not null, "kind" text not null, "election_day" date not null, "day_reading" text not null default 'STRICT', "created_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "election" add constraint "election_kind_check" check ("kind" in ('GENERAL', 'BY_ELECTION'))`,
    );
    this.addSql(
      `alter table "election" add constraint "election_day_reading_check" check ("day_reading" in ('COMMON', 'STRICT'))`,
    );
    this.addSql(
      `create table "candidate_list" ("id" uuid not null, "election_id" uuid not null, "constituency_id" uuid not null, "kind" text not null, "published_on" date not null, "published_by" uuid not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "candidate_list" add constraint "candidate_list_once" unique ("election_id", "constituency_id", "kind")`,
    );
    this.addSql(
      `alter table "candidate_list" add constraint "candidate_list_kind_check" check ("kind" in ('PRELIMINARY', 'FORMAL'))`,
    );
    this.addSql(
      `create table "election_term" ("election_id" uuid not null, "term_id" uuid not null, primary key ("election_id", "term_id"))`,
    );
    this.addSql(`create index "election_term_term_id_index" on "election_term" ("term_id")`);
    this.addSql(
      `create table "person" ("id" uuid not null, "name" varchar(255) not null, "sex" text not null, "birth_date" date not null, "id_sealed" bytea null, "id_digest" bytea null, "created_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "person_name_index" on "person" ("name")`);
    this.addSql(`alter table "person" add constraint "person_id_digest_unique" unique ("id_digest")`);
    this.addSql(`alter table "person" add constraint "person_sex_check" check ("sex" in ('FEMALE', 'MALE'))`);
    this.addSql(
      `create table "nomination" ("id" uuid not null, "election_id" uuid not null, "constituency_id" uuid not null, "person_id" uuid not null, "kind" text not null, "organisation" varchar(255) null, "submitted_on" date not null, "withdrawn_on" date null, primary key ("id"))`,
    );
    this.addSql(`create index "nomination_constituency_id_index" on "nomination" ("constituency_id")`);
    this.addSql(`create index "nomination_person_id_index" on "nomination" ("person_id")`);
    this.addSql(
      `alter table "nomination" add constraint "nomination_kind_check" check ("kind" in ('PARTY', 'ORGANISATION', 'VOTERS'))`,
    );
    this.addSql(
      `create table "deputy" ("id" uuid not null, "person_id" uuid not null, "term_id" uuid not null, "constituency_id" uuid not null, "delegation_id" uuid null, "name" varchar(255) not null, "pinyin" varchar(255) not null, "initials" varchar(255) not null, "sex" text not null, "occupation" varchar(255) null, "status" text not null, primary key ("id"))`,
    );
    this.addSql(`create index "deputy_person_id_index" on "deputy" ("person_id")`);
    this.addSql(`create index "deputy_constituency_id_index" on "deputy" ("constituency_id")`);
    this.addSql(`create index "deputy_delegation_id_index" on "deputy" ("delegation_id")`);
    this.addSql(`create index "deputy_directory" on "deputy" ("term_id", "pinyin", "id")`);
    this.addSql(`alter table "deputy" add constraint "deputy_once_a_term" unique ("person_id", "term_id")`);
    this.addSql(`alter table "deputy" add constraint "deputy_sex_check" check ("sex" in ('FEMALE', 'MALE'))`);
    this.addSql(
      `alter table "deputy" add constraint "deputy_status_check" check ("status" in ('ACTIVE', 'SUSPENDED', 'TERMINATED', 'EXPIRED'))`,
    );
    this.addSql(
      `create table "participation" ("id" bigserial primary key, "activity_id" uuid not null, "deputy_id" uuid not null, "kind" text not null, "held_on" date not null, "summoned" boolean not null default true, "presence" text not null default 'UNRECORDED', "hours" numeric(5,1) not null default 0, "method" text null, "signed_in_at" timestamptz null, "outcome" varchar(255) null)`,
    );
    this.addSql(
      `create index "participation_of_deputy" on "participation" ("deputy_id", "held_on" desc, "id" desc)`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_once" unique ("activity_id", "deputy_id")`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_kind_check" check ("kind" in ('CONGRESS_SESSION', 'STANDING_COMMITTEE', 'INSPECTION', 'STUDY', 'LAW_CHECK', 'COURT_HEARING', 'ENTERPRISE_VISIT', 'STATION_RECEPTION', 'GROUP_ACTIVITY', 'TRAINING'))`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_presence_check" check ("presence" in ('UNRECORDED', 'PRESENT', 'ABSENT', 'EXCUSED'))`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_method_check" check ("method" in ('QR', 'OWN_CODE', 'CLERK', 'PAPER'))`,
    );
    this.addSql(
      `create table "leave_request" ("id" uuid not null, "activity_id" uuid not null, "deputy_id" uuid not null, "kind" varchar(255) not null, "reason" varchar(255) not null, "state" text not null, "requested_at" timestamptz not null, "decided_at" timestamptz null, "decided_by" uuid null, "decision_reason" varchar(255) null, primary key ("id"))`,
    );
    this.addSql(`create index "leave_request_activity_id_index" on "leave_request" ("activity_id")`);
    this.addSql(`create index "leave_request_deputy_id_index" on "leave_request" ("deputy_id")`);
    this.addSql(
      `create unique index "leave_request_one_open" on "leave_request" ("activity_id", "deputy_id") where "state" in ('REQUESTED', 'APPROVED')`,
    );
    this.addSql(
      `alter table "leave_request" add constraint "leave_request_state_check" check ("state" in ('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN'))`,
    );
    this.addSql(
      `create table "duty_report" ("id" uuid not null, "deputy_id" uuid not null, "title" varchar(255) not null, "body" text not null, "state" text not null, "delivered_on" date null, "return_reason" varchar(255) null, "created_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "duty_report_deputy_id_index" on "duty_report" ("deputy_id")`);
    this.addSql(
      `alter table "duty_report" add constraint "duty_report_state_check" check ("state" in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED'))`,
    );
    this.addSql(
      `create table "deputy_total" ("deputy_id" uuid not null, "summoned" int not null default 0, "excused" int not null default 0, "present" int not null default 0, "absent" int not null default 0, "activities" int not null default 0, "trainings" int not null default 0, "training_hours" numeric(7,1) not null default 0, "reports" int not null default 0, "appraisals" int not null default 0, primary key ("deputy_id"))`,
    );
    this.addSql(
      `create table "appraisal" ("id" uuid not null, "report_id" uuid not null, "deputy_id" uuid not null, "held_on" date not null, "place" varchar(255) null, "scheme" jsonb not null, "present" int not null, "state" text not null, "slips_issued" int not null default 0, "slips_returned" int not null default 0, "slips_void" int not null default 0, "tally" jsonb null, "category" varchar(255) null, "closed_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(`alter table "appraisal" add constraint "appraisal_report_id_unique" unique ("report_id")`);
    this.addSql(`create index "appraisal_deputy_id_index" on "appraisal" ("deputy_id")`);
    this.addSql(
      `alter table "appraisal" add constraint "appraisal_state_check" check ("state" in ('OPEN', 'CLOSED'))`,
    );
    this.addSql(
      `create table "appraisal_slip" ("appraisal_id" uuid not null, "code_digest" varchar(255) not null, "used" boolean not null default false, primary key ("appraisal_id", "code_digest"))`,
    );
    this.addSql(
      `create table "appraisal_mark" ("id" uuid not null, "appraisal_id" uuid not null, "category" varchar(255) not null, primary key ("id"))`,
    );
    this.addSql(`create index "appraisal_mark_appraisal_id_index" on "appraisal_mark" ("appraisal_id")`);
    this.addSql(
      `create table "candidate" ("list_id" uuid not null, "person_id" uuid not null, "position" int not null, "name" varchar(255) not null, primary key ("list_id", "person_id"))`,
    );
    this.addSql(`create index "candidate_person_id_index" on "candidate" ("person_id")`);
    this.addSql(`alter table "candidate" add constraint "candidate_position" unique ("list_id", "position")`);
    this.addSql(
      `create table "posting" ("id" uuid not null, "election_id" uuid not null, "constituency_id" uuid null, "milestone" varchar(255) not null, "posted_on" date not null, primary key ("id"))`,
    );
    this.addSql(`create index "posting_election_id_index" on "posting" ("election_id")`);
    this.addSql(`create index "posting_constituency_id_index" on "posting" ("constituency_id")`);
    this.addSql(
      `create unique index "posting_once" on "posting" ("election_id", "milestone", coalesce("constituency_id", '00000000-0000-0000-0000-000000000000'::uuid))`,
    );
    this.addSql(
      `create table "registration" ("id" bigserial primary key, "person_id" uuid not null, "level" text not null, "constituency_id" uuid not null, "added_reason" text not null, "added_on" date not null, "removed_reason" text null, "removed_on" date null)`,
    );
    this.addSql(
      `create unique index "registration_one_in_force" on "registration" ("person_id", "level") where "removed_on" is null`,
    );
    this.addSql(
      `create index "registration_of_constituency" on "registration" ("constituency_id", "id") where "removed_on" is null`,
    );
    this.addSql(
      `alter table "registration" add constraint "registration_level_check" check ("level" in ('COUNTY', 'TOWNSHIP'))`,
    );
    this.addSql(
      `alter table "registration" add constraint "registration_added_reason_check" check ("added_reason" in ('IMPORTED', 'TURNED_18', 'MOVED_IN', 'RIGHTS_RESTORED', 'MOVED_OUT', 'DIED', 'RIGHTS_DEPRIVED'))`,
    );
    this.addSql(
      `alter table "registration" add constraint "registration_removed_reason_check" check ("removed_reason" in ('IMPORTED', 'TURNED_18', 'MOVED_IN', 'RIGHTS_RESTORED', 'MOVED_OUT', 'DIED', 'RIGHTS_DEPRIVED'))`,
    );
    this.addSql(
      `create table "nomination_signature" ("nomination_id" uuid not null, "registration_id" bigint not null, "signed_on" date not null, "withdrawn_on" date null, primary key ("nomination_id", "registration_id"))`,
    );
    this.addSql(
      `create index "nomination_signature_registration_id_index" on "nomination_signature" ("registration_id")`,
    );
    this.addSql(
      `create table "roll_import" ("id" uuid not null, "election_id" uuid not null, "file_name" varchar(255) not null, "file_digest" varchar(255) not null, "byte_size" bigint not null, "encoding" varchar(255) null, "columns" jsonb not null, "state" text not null, "rows_read" int not null default 0, "counts" jsonb not null, "failure" varchar(255) null, "uploaded_by" uuid not null, "created_at" timestamptz not null, "committed_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(`create index "roll_import_election_id_index" on "roll_import" ("election_id")`);
    this.addSql(
      `alter table "roll_import" add constraint "roll_import_state_check" check ("state" in ('RECEIVING', 'CHECKING', 'PREVIEW', 'COMMITTING', 'COMMITTED', 'CANCELLED', 'FAILED'))`,
    );
    this.addSql(
      `create unlogged table "roll_import_row" ("import_id" uuid not null, "line" int not null, "name" varchar(255) null, "sex" text null, "birth_date" date null, "id_sealed" bytea null, "id_digest" bytea null, "id_masked" varchar(255) null, "county_constituency" varchar(255) null, "township_constituency" varchar(255) null, "county_constituency_id" uuid null, "township_constituency_id" uuid null, "person_id" uuid null, "verdict" text null, "fault" text null, "field" varchar(255) null, primary key ("import_id", "line"))`,
    );
    this.addSql(`create index "roll_import_row_digest" on "roll_import_row" ("import_id", "id_digest")`);
    this.addSql(
      `create index "roll_import_row_verdict" on "roll_import_row" ("import_id", "verdict", "line")`,
    );
    this.addSql(
      `alter table "roll_import_row" add constraint "roll_import_row_sex_check" check ("sex" in ('FEMALE', 'MALE'))`,
    );
    this.addSql(
      `alter table "roll_import_row" add constraint "roll_import_row_verdict_check" check ("verdict" in ('NEW', 'UNCHANGED', 'MOVED', 'QUESTION', 'REFUSED'))`,
    );
    this.addSql(
      `alter table "roll_import_row" add constraint "roll_import_row_fault_check" check ("fault" in ('NAME_MISSING', 'NAME_CHARACTERS', 'ID_LENGTH', 'ID_CHARACTERS', 'ID_DATE', 'ID_CHECK_DIGIT', 'ID_MANGLED', 'SEX_UNKNOWN', 'SEX_MISMATCH', 'CONSTITUENCY_MISSING', 'CONSTITUENCY_UNKNOWN', 'UNDER_AGE', 'DUPLICATE_IN_FILE', 'NAME_DIFFERS'))`,
    );
    this.addSql(
      `create table "round" ("id" uuid not null, "election_id" uuid not null, "constituency_id" uuid not null, "kind" text not null, "number" int not null, "seats" int not null, "registered" int not null, "held_on" date not null, "state" text not null, "outcome" jsonb null, "declared_at" timestamptz null, "declared_by" uuid null, primary key ("id"))`,
    );
    this.addSql(`create index "round_constituency_id_index" on "round" ("constituency_id")`);
    this.addSql(
      `alter table "round" add constraint "round_number" unique ("election_id", "constituency_id", "number")`,
    );
    this.addSql(
      `alter table "round" add constraint "round_kind_check" check ("kind" in ('FIRST', 'ANOTHER', 'TIE'))`,
    );
    this.addSql(
      `alter table "round" add constraint "round_state_check" check ("state" in ('OPEN', 'COUNTED', 'DECLARED'))`,
    );
    this.addSql(
      `create or replace function "round_round_declared_is_final_fn"() returns trigger as $$ begin if old.state = 'DECLARED' then raise exception 'round_declared_is_final'; end if; if tg_op = 'DELETE' then return old; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "round_declared_is_final" BEFORE UPDATE OR DELETE on "round" for each ROW execute function "round_round_declared_is_final_fn"()`,
    );
    this.addSql(
      `create table "qualification" ("id" uuid not null, "round_id" uuid not null, "person_id" uuid not null, "state" text not null, "ground" varchar(255) null, "decided_on" date null, "decided_by" uuid null, primary key ("id"))`,
    );
    this.addSql(`create index "qualification_round_id_index" on "qualification" ("round_id")`);
    this.addSql(`create index "qualification_person_id_index" on "qualification" ("person_id")`);
    this.addSql(
      `alter table "qualification" add constraint "qualification_once" unique ("round_id", "person_id")`,
    );
    this.addSql(
      `alter table "qualification" add constraint "qualification_state_check" check ("state" in ('UNDER_REVIEW', 'CONFIRMED', 'VOID'))`,
    );
    this.addSql(
      `create table "count_sheet" ("id" uuid not null, "round_id" uuid not null, "keying" int not null, "revision" int not null, "issued" int not null, "returned" int not null, "invalid" int not null, "votes" jsonb not null, "keyed_by" uuid not null, "keyed_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "count_sheet_round_id_index" on "count_sheet" ("round_id")`);
    this.addSql(
      `alter table "count_sheet" add constraint "count_sheet_revision" unique ("round_id", "keying", "revision")`,
    );
    this.addSql(
      `alter table "count_sheet" add constraint "count_sheet_two_keyings" check (keying in (1, 2))`,
    );
    this.addSql(
      `alter table "count_sheet" add constraint "count_sheet_not_negative" check (issued >= 0 and returned >= 0 and invalid >= 0)`,
    );
    this.addSql(
      `create or replace function "count_sheet_count_sheet_is_final_fn"() returns trigger as $$ begin raise exception 'count_sheet_is_final'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "count_sheet_is_final" BEFORE UPDATE OR DELETE on "count_sheet" for each ROW execute function "count_sheet_count_sheet_is_final_fn"()`,
    );
    this.addSql(
      `create table "round_choice" ("round_id" uuid not null, "person_id" uuid not null, "position" int not null, "name" varchar(255) not null, "write_in" boolean not null default false, primary key ("round_id", "person_id"))`,
    );
    this.addSql(`create index "round_choice_person_id_index" on "round_choice" ("person_id")`);
    this.addSql(
      `create table "seat" ("id" uuid not null, "constituency_id" uuid not null, "number" int not null, primary key ("id"))`,
    );
    this.addSql(`alter table "seat" add constraint "seat_number" unique ("constituency_id", "number")`);
    this.addSql(
      `create table "mandate" ("id" uuid not null, "seat_id" uuid not null, "deputy_id" uuid not null, "starts_on" date not null, "ends_on" date null, "end_reason" varchar(255) null, primary key ("id"))`,
    );
    this.addSql(`create index "mandate_seat_id_index" on "mandate" ("seat_id")`);
    this.addSql(`create index "mandate_deputy_id_index" on "mandate" ("deputy_id")`);
    this.addSql(
      `create unique index "mandate_one_holder_of_a_seat" on "mandate" ("seat_id") where "ends_on" is null`,
    );
    this.addSql(
      `alter table "mandate" add constraint "mandate_days_in_order" check (ends_on is null or ends_on >= starts_on)`,
    );
    this.addSql(
      `create table "suspension" ("id" uuid not null, "deputy_id" uuid not null, "starts_on" date not null, "ends_on" date null, "ground" varchar(255) not null, primary key ("id"))`,
    );
    this.addSql(`create index "suspension_deputy_id_index" on "suspension" ("deputy_id")`);
    this.addSql(
      `create table "training_session" ("activity_id" uuid not null, "course" varchar(255) not null, "teacher" varchar(255) null, "induction" boolean not null default false, primary key ("activity_id"))`,
    );
    this.addSql(
      `create table "voter_list" ("id" uuid not null, "election_id" uuid not null, "version" int not null, "published_on" date not null, "voters" int not null, "fingerprint" varchar(255) not null, "published_by" uuid not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "voter_list" add constraint "voter_list_version" unique ("election_id", "version")`,
    );
    this.addSql(
      `create or replace function "voter_list_voter_list_is_frozen_fn"() returns trigger as $$ begin raise exception 'voter_list_is_frozen'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "voter_list_is_frozen" BEFORE UPDATE OR DELETE on "voter_list" for each ROW execute function "voter_list_voter_list_is_frozen_fn"()`,
    );
    this.addSql(
      `create table "voter_list_entry" ("list_id" uuid not null, "registration_id" bigint not null, "constituency_id" uuid not null, "name" varchar(255) not null, "sex" text not null, primary key ("list_id", "registration_id"))`,
    );
    this.addSql(
      `create index "voter_list_entry_of_constituency" on "voter_list_entry" ("list_id", "constituency_id", "registration_id")`,
    );
    this.addSql(
      `alter table "voter_list_entry" add constraint "voter_list_entry_sex_check" check ("sex" in ('FEMALE', 'MALE'))`,
    );
    this.addSql(
      `create or replace function "voter_list_entry_voter_list_entry_is_frozen_fn"() returns trigger as $$ begin raise exception 'voter_list_entry_is_frozen'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "voter_list_entry_is_frozen" BEFORE UPDATE OR DELETE on "voter_list_entry" for each ROW execute function "voter_list_entry_voter_list_entry_is_frozen_fn"()`,
    );
    this.addSql(
      `alter table "congress_term" add constraint "congress_term_congress_id_foreign" foreign key ("congress_id") references "congress" ("id")`,
    );
    this.addSql(
      `alter table "activity" add constraint "activity_term_id_foreign" foreign key ("term_id") references "congress_term" ("id")`,
    );
    this.addSql(
      `alter table "constituency" add constraint "constituency_term_id_foreign" foreign key ("term_id") references "congress_term" ("id")`,
    );
    this.addSql(
      `alter table "delegation" add constraint "delegation_term_id_foreign" foreign key ("term_id") references "congress_term" ("id")`,
    );
    this.addSql(
      `alter table "candidate_list" add constraint "candidate_list_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "candidate_list" add constraint "candidate_list_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id")`,
    );
    this.addSql(
      `alter table "election_term" add constraint "election_term_election_id_foreign" foreign key ("election_id") references "election" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "election_term" add constraint "election_term_term_id_foreign" foreign key ("term_id") references "congress_term" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "nomination" add constraint "nomination_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "nomination" add constraint "nomination_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id")`,
    );
    this.addSql(
      `alter table "nomination" add constraint "nomination_person_id_foreign" foreign key ("person_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "deputy" add constraint "deputy_person_id_foreign" foreign key ("person_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "deputy" add constraint "deputy_term_id_foreign" foreign key ("term_id") references "congress_term" ("id")`,
    );
    this.addSql(
      `alter table "deputy" add constraint "deputy_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id")`,
    );
    this.addSql(
      `alter table "deputy" add constraint "deputy_delegation_id_foreign" foreign key ("delegation_id") references "delegation" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_activity_id_foreign" foreign key ("activity_id") references "activity" ("id")`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_deputy_id_foreign" foreign key ("deputy_id") references "deputy" ("id")`,
    );
    this.addSql(
      `alter table "leave_request" add constraint "leave_request_activity_id_foreign" foreign key ("activity_id") references "activity" ("id")`,
    );
    this.addSql(
      `alter table "leave_request" add constraint "leave_request_deputy_id_foreign" foreign key ("deputy_id") references "deputy" ("id")`,
    );
    this.addSql(
      `alter table "duty_report" add constraint "duty_report_deputy_id_foreign" foreign key ("deputy_id") references "deputy" ("id")`,
    );
    this.addSql(
      `alter table "deputy_total" add constraint "deputy_total_deputy_id_foreign" foreign key ("deputy_id") references "deputy" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "appraisal" add constraint "appraisal_report_id_foreign" foreign key ("report_id") references "duty_report" ("id")`,
    );
    this.addSql(
      `alter table "appraisal" add constraint "appraisal_deputy_id_foreign" foreign key ("deputy_id") references "deputy" ("id")`,
    );
    this.addSql(
      `alter table "appraisal_slip" add constraint "appraisal_slip_appraisal_id_foreign" foreign key ("appraisal_id") references "appraisal" ("id")`,
    );
    this.addSql(
      `alter table "appraisal_mark" add constraint "appraisal_mark_appraisal_id_foreign" foreign key ("appraisal_id") references "appraisal" ("id")`,
    );
    this.addSql(
      `alter table "candidate" add constraint "candidate_list_id_foreign" foreign key ("list_id") references "candidate_list" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "candidate" add constraint "candidate_person_id_foreign" foreign key ("person_id") references "person" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "posting" add constraint "posting_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "posting" add constraint "posting_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "registration" add constraint "registration_person_id_foreign" foreign key ("person_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "registration" add constraint "registration_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id")`,
    );
    this.addSql(
      `alter table "nomination_signature" add constraint "nomination_signature_nomination_id_foreign" foreign key ("nomination_id") references "nomination" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "nomination_signature" add constraint "nomination_signature_registration_id_foreign" foreign key ("registration_id") references "registration" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "roll_import" add constraint "roll_import_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "roll_import_row" add constraint "roll_import_row_import_id_foreign" foreign key ("import_id") references "roll_import" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "round" add constraint "round_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "round" add constraint "round_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id")`,
    );
    this.addSql(
      `alter table "qualification" add constraint "qualification_round_id_foreign" foreign key ("round_id") references "round" ("id")`,
    );
    this.addSql(
      `alter table "qualification" add constraint "qualification_person_id_foreign" foreign key ("person_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "count_sheet" add constraint "count_sheet_round_id_foreign" foreign key ("round_id") references "round" ("id")`,
    );
    this.addSql(
      `alter table "round_choice" add constraint "round_choice_round_id_foreign" foreign key ("round_id") references "round" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "round_choice" add constraint "round_choice_person_id_foreign" foreign key ("person_id") references "person" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "seat" add constraint "seat_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id")`,
    );
    this.addSql(
      `alter table "mandate" add constraint "mandate_seat_id_foreign" foreign key ("seat_id") references "seat" ("id")`,
    );
    this.addSql(
      `alter table "mandate" add constraint "mandate_deputy_id_foreign" foreign key ("deputy_id") references "deputy" ("id")`,
    );
    this.addSql(
      `alter table "suspension" add constraint "suspension_deputy_id_foreign" foreign key ("deputy_id") references "deputy" ("id")`,
    );
    this.addSql(
      `alter table "training_session" add constraint "training_session_activity_id_foreign" foreign key ("activity_id") references "activity" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "voter_list" add constraint "voter_list_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "voter_list_entry" add constraint "voter_list_entry_list_id_foreign" foreign key ("list_id") references "voter_list" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "voter_list_entry" add constraint "voter_list_entry_registration_id_foreign" foreign key ("registration_id") references "registration" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "voter_list_entry" add constraint "voter_list_entry_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id")`,
    );
  }

  override down(): void {
    this.addSql(`drop table "voter_list_entry" cascade`);
    this.addSql(`drop table "voter_list" cascade`);
    this.addSql(`drop table "training_session" cascade`);
    this.addSql(`drop table "suspension" cascade`);
    this.addSql(`drop table "mandate" cascade`);
    this.addSql(`drop table "seat" cascade`);
    this.addSql(`drop table "round_choice" cascade`);
    this.addSql(`drop table "count_sheet" cascade`);
    this.addSql(`drop table "qualification" cascade`);
    this.addSql(`drop table "round" cascade`);
    this.addSql(`drop table "roll_import_row" cascade`);
    this.addSql(`drop table "roll_import" cascade`);
    this.addSql(`drop table "nomination_signature" cascade`);
    this.addSql(`drop table "registration" cascade`);
    this.addSql(`drop table "posting" cascade`);
    this.addSql(`drop table "candidate" cascade`);
    this.addSql(`drop table "appraisal_mark" cascade`);
    this.addSql(`drop table "appraisal_slip" cascade`);
    this.addSql(`drop table "appraisal" cascade`);
    this.addSql(`drop table "deputy_total" cascade`);
    this.addSql(`drop table "duty_report" cascade`);
    this.addSql(`drop table "leave_request" cascade`);
    this.addSql(`drop table "participation" cascade`);
    this.addSql(`drop table "deputy" cascade`);
    this.addSql(`drop table "nomination" cascade`);
    this.addSql(`drop table "person" cascade`);
    this.addSql(`drop table "election_term" cascade`);
    this.addSql(`drop table "candidate_list" cascade`);
    this.addSql(`drop table "election" cascade`);
    this.addSql(`drop table "delegation" cascade`);
    this.addSql(`drop table "constituency" cascade`);
    this.addSql(`drop table "activity" cascade`);
    this.addSql(`drop table "congress_term" cascade`);
    this.addSql(`drop table "congress" cascade`);
    this.addSql(`drop table "command_record" cascade`);
    this.addSql(`drop table "audit_event" cascade`);
    this.addSql(`drop function "audit_event_audit_event_is_final_fn"`);
    this.addSql(`drop function "round_round_declared_is_final_fn"`);
    this.addSql(`drop function "count_sheet_count_sheet_is_final_fn"`);
    this.addSql(`drop function "voter_list_voter_list_is_frozen_fn"`);
    this.addSql(`drop function "voter_list_entry_voter_list_entry_is_frozen_fn"`);
  }
}
