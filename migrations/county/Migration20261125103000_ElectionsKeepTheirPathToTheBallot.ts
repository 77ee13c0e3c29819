import { Migration } from '@mikro-orm/migrations';

/** Election days can change, notices are proved, and the way from nomination to the formal list is on record. */
export class Migration20261125103000_ElectionsKeepTheirPathToTheBallot extends Migration {
  override name = 'Migration20261125103000_ElectionsKeepTheirPathToTheBallot';

  override up(): void {
    this.addSql(
      `create table "consultation_conclusion" ("election_id" uuid not null, "constituency_id" uuid not null, "kind" text not null, "concluded_on" date not null, "person_ids" jsonb not null, "note" text null, "concluded_by" uuid not null, primary key ("election_id", "constituency_id"))`,
    );
    this.addSql(
      `create index "consultation_conclusion_constituency_id_index" on "consultation_conclusion" ("constituency_id")`,
    );
    this.addSql(
      `create table "consultation" ("id" uuid not null, "election_id" uuid not null, "constituency_id" uuid not null, "voter_group" varchar(255) not null, "held_on" date not null, "place" varchar(255) not null, "present" int not null, "opinions" jsonb not null, "note" text null, "recorded_at" timestamptz not null, "recorded_by" uuid not null, "struck_reason" text null, primary key ("id"))`,
    );
    this.addSql(`create index "consultation_constituency_id_index" on "consultation" ("constituency_id")`);
    this.addSql(
      `create table "constituency_day" ("election_id" uuid not null, "constituency_id" uuid not null, "election_day" date not null, primary key ("election_id", "constituency_id"))`,
    );
    this.addSql(
      `create index "constituency_day_constituency_id_index" on "constituency_day" ("constituency_id")`,
    );
    this.addSql(
      `create table "candidate_meeting" ("id" uuid not null, "election_id" uuid not null, "constituency_id" uuid not null, "requested_on" date not null, "requested_by" varchar(255) not null, "voters" int not null, "planned_on" date null, "place" varchar(255) null, "held_on" date null, "present" int null, "record" text null, primary key ("id"))`,
    );
    this.addSql(
      `create index "candidate_meeting_constituency_id_index" on "candidate_meeting" ("constituency_id")`,
    );
    this.addSql(
      `create table "election_day_change" ("id" uuid not null, "election_id" uuid not null, "constituency_id" uuid null, "from_day" date not null, "to_day" date not null, "reason" text not null, "consent_by" varchar(255) not null, "consent_on" date not null, "voided" jsonb not null, "newly_of_age" int not null, "announced_on" date null, "changed_at" timestamptz not null, "changed_by" uuid not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "election_day_change_election_id_index" on "election_day_change" ("election_id")`,
    );
    this.addSql(
      `create index "election_day_change_constituency_id_index" on "election_day_change" ("constituency_id")`,
    );
    this.addSql(
      `create table "nominee_report" ("id" uuid not null, "election_id" uuid not null, "constituency_id" uuid not null, "person_id" uuid not null, "kind" text not null, "received_on" date not null, "reporter" varchar(255) null, "text" text not null, "state" text not null default 'OPEN', "finding" text null, "decided_on" date null, "decided_by" uuid null, "told_on" date null, primary key ("id"))`,
    );
    this.addSql(
      `create index "nominee_report_constituency_id_index" on "nominee_report" ("constituency_id")`,
    );
    this.addSql(`create index "nominee_report_person_id_index" on "nominee_report" ("person_id")`);
    this.addSql(
      `create table "candidate_profile" ("election_id" uuid not null, "person_id" uuid not null, "constituency_id" uuid not null, "ethnicity" varchar(255) not null, "education" varchar(255) not null, "party" varchar(255) not null, "occupation" varchar(255) not null, "cv" text not null, "photo_file_id" uuid null, "confirmed_how" varchar(255) null, "confirmed_on" date null, "chinese_national" boolean null, "resident_abroad" boolean null, "foreign_funding" boolean null, "declared_on" date null, "declaration_file_id" uuid null, "other_mandates" text null, "frozen_on" date null, "updated_at" timestamptz not null, primary key ("election_id", "person_id"))`,
    );
    this.addSql(`create index "candidate_profile_person_id_index" on "candidate_profile" ("person_id")`);
    this.addSql(
      `create index "candidate_profile_constituency_id_index" on "candidate_profile" ("constituency_id")`,
    );
    this.addSql(
      `create table "posting_correction" ("id" uuid not null, "posting_id" uuid not null, "was_on" date not null, "was_until" date null, "reason" text not null, "corrected_at" timestamptz not null, "corrected_by" uuid null, primary key ("id"))`,
    );
    this.addSql(`create index "posting_correction_posting_id_index" on "posting_correction" ("posting_id")`);
    this.addSql(
      `create table "posting_place" ("id" uuid not null, "posting_id" uuid not null, "place" varchar(255) not null, "posted_on" date not null, "posted_by" varchar(255) not null, "file_id" uuid null, "recorded_at" timestamptz not null, "recorded_by" uuid not null, "struck_at" timestamptz null, "struck_reason" text null, primary key ("id"))`,
    );
    this.addSql(`create index "posting_place_posting_id_index" on "posting_place" ("posting_id")`);
    this.addSql(
      `create table "primary_vote" ("id" uuid not null, "election_id" uuid not null, "constituency_id" uuid not null, "number" int not null, "notice_on" date not null, "held_on" date not null, "starts_at" varchar(255) not null, "place" varchar(255) not null, "method" text not null, "places" int not null, "tie" text not null, "choices" jsonb not null, "state" text not null default 'ANNOUNCED', "through" jsonb null, "level" jsonb null, "drawn_on" date null, "witnesses" text null, primary key ("id"))`,
    );
    this.addSql(`create index "primary_vote_constituency_id_index" on "primary_vote" ("constituency_id")`);
    this.addSql(
      `alter table "primary_vote" add constraint "primary_vote_number" unique ("election_id", "constituency_id", "number")`,
    );
    this.addSql(
      `create table "primary_sheet" ("id" uuid not null, "primary_id" uuid not null, "keying" int not null, "revision" int not null, "issued" int not null, "returned" int not null, "invalid" int not null, "votes" jsonb not null, "keyed_by" uuid not null, "keyed_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "primary_sheet" add constraint "primary_sheet_revision" unique ("primary_id", "keying", "revision")`,
    );
    this.addSql(
      `alter table "election" add "window_from" date null, add "window_to" date null, add "formal_list_order" text not null default 'STROKES', add "primary_tie" text not null default 'RE_VOTE', add "calendar_sequence" int not null default 0`,
    );
    this.addSql(
      `alter table "election" add constraint "election_formal_list_order_check" check ("formal_list_order" in ('STROKES', 'PRIMARY_VOTES'))`,
    );
    this.addSql(
      `alter table "election" add constraint "election_primary_tie_check" check ("primary_tie" in ('RE_VOTE', 'LOT'))`,
    );
    this.addSql(`alter table "candidate_list" add "order_reason" text null`);
    this.addSql(
      `alter table "nomination" add "evidence_file_id" uuid null, add "withdrawn_reason" text null`,
    );
    this.addSql(`alter table "candidate" add "struck_on" date null, add "struck_reason" text null`);
    this.addSql(`alter table "posting" add "ends_on" date null`);
    this.addSql(
      `alter table "consultation_conclusion" add constraint "consultation_conclusion_election_id_foreign" foreign key ("election_id") references "election" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "consultation_conclusion" add constraint "consultation_conclusion_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "consultation_conclusion" add constraint "consultation_conclusion_kind_check" check ("kind" in ('COMMON_VIEW', 'PRIMARY'))`,
    );
    this.addSql(
      `alter table "consultation" add constraint "consultation_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "consultation" add constraint "consultation_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id")`,
    );
    this.addSql(
      `alter table "constituency_day" add constraint "constituency_day_election_id_foreign" foreign key ("election_id") references "election" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "constituency_day" add constraint "constituency_day_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "candidate_meeting" add constraint "candidate_meeting_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "candidate_meeting" add constraint "candidate_meeting_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id")`,
    );
    this.addSql(
      `alter table "election_day_change" add constraint "election_day_change_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "election_day_change" add constraint "election_day_change_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "nominee_report" add constraint "nominee_report_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "nominee_report" add constraint "nominee_report_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id")`,
    );
    this.addSql(
      `alter table "nominee_report" add constraint "nominee_report_person_id_foreign" foreign key ("person_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "nominee_report" add constraint "nominee_report_kind_check" check ("kind" in ('FALSE_DATA', 'FOREIGN_FUNDING'))`,
    );
    this.addSql(
      `alter table "nominee_report" add constraint "nominee_report_state_check" check ("state" in ('OPEN', 'UPHELD', 'DISMISSED'))`,
    );
    this.addSql(
      `alter table "candidate_profile" add constraint "candidate_profile_election_id_foreign" foreign key ("election_id") references "election" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "candidate_profile" add constraint "candidate_profile_person_id_foreign" foreign key ("person_id") references "person" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "candidate_profile" add constraint "candidate_profile_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id")`,
    );
    this.addSql(
      `alter table "posting_correction" add constraint "posting_correction_posting_id_foreign" foreign key ("posting_id") references "posting" ("id")`,
    );
    this.addSql(
      `alter table "posting_place" add constraint "posting_place_posting_id_foreign" foreign key ("posting_id") references "posting" ("id")`,
    );
    this.addSql(
      `alter table "primary_vote" add constraint "primary_vote_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "primary_vote" add constraint "primary_vote_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id")`,
    );
    this.addSql(
      `alter table "primary_vote" add constraint "primary_vote_tie_check" check ("tie" in ('RE_VOTE', 'LOT'))`,
    );
    this.addSql(
      `alter table "primary_vote" add constraint "primary_vote_state_check" check ("state" in ('ANNOUNCED', 'LEVEL', 'SETTLED'))`,
    );
    this.addSql(
      `alter table "primary_sheet" add constraint "primary_sheet_primary_id_foreign" foreign key ("primary_id") references "primary_vote" ("id")`,
    );
    this.addSql(
      `create or replace function "primary_sheet_primary_sheet_is_final_fn"() returns trigger as $$ begin raise exception 'primary_sheet_is_final'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "primary_sheet_is_final" BEFORE UPDATE OR DELETE on "primary_sheet" for each ROW execute function "primary_sheet_primary_sheet_is_final_fn"()`,
    );
  }

  override down(): void {
    this.addSql(`drop table "consultation_conclusion" cascade`);
    this.addSql(`drop table "consultation" cascade`);
    this.addSql(`drop table "constituency_day" cascade`);
    this.addSql(`drop table "candidate_meeting" cascade`);
    this.addSql(`drop table "election_day_change" cascade`);
    this.addSql(`drop table "nominee_report" cascade`);
    this.addSql(`drop table "candidate_profile" cascade`);
    this.addSql(`drop table "posting_correction" cascade`);
    this.addSql(`drop table "posting_place" cascade`);
    this.addSql(`drop table "primary_vote" cascade`);
    this.addSql(`drop table "primary_sheet" cascade`);
    this.addSql(`drop function "primary_sheet_primary_sheet_is_final_fn"`);
    this.addSql(`alter table "election" drop column "window_from"`);
    this.addSql(`alter table "election" drop column "window_to"`);
    this.addSql(`alter table "election" drop column "formal_list_order"`);
    this.addSql(`alter table "election" drop column "primary_tie"`);
    this.addSql(`alter table "election" drop column "calendar_sequence"`);
    this.addSql(`alter table "candidate_list" drop column "order_reason"`);
    this.addSql(`alter table "nomination" drop column "evidence_file_id"`);
    this.addSql(`alter table "nomination" drop column "withdrawn_reason"`);
    this.addSql(`alter table "candidate" drop column "struck_on"`);
    this.addSql(`alter table "candidate" drop column "struck_reason"`);
    this.addSql(`alter table "posting" drop column "ends_on"`);
  }
}
