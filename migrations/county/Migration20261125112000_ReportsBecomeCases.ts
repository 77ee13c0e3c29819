import { Migration } from '@mikro-orm/migrations';

/** Reports of election offences become cases with a number, a clock and a finding. */
export class Migration20261125112000_ReportsBecomeCases extends Migration {
  override name = 'Migration20261125112000_ReportsBecomeCases';

  override up(): void {
    this.addSql(
      `create table "discipline_case" ("id" uuid not null, "year" int not null, "ordinal" int not null, "election_id" uuid not null, "constituency_id" uuid null, "area_code" varchar(255) not null, "channel" text not null, "category" text not null, "received_at" timestamptz not null, "received_on" date not null, "received_by" uuid null, "text_sealed" bytea not null, "complainant_sealed" bytea null, "code_digest" bytea not null, "state" text not null default 'RECEIVED', "acknowledged_at" timestamptz null, "acknowledged_by" uuid null, "finding" text null, "finding_sealed" bytea null, "answer_sealed" bytea null, "closed_on" date null, "closed_by" uuid null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "discipline_case" add constraint "discipline_case_code_digest_unique" unique ("code_digest")`,
    );
    this.addSql(
      `create index "discipline_case_list" on "discipline_case" ("election_id", "received_at" desc, "id")`,
    );
    this.addSql(
      `alter table "discipline_case" add constraint "discipline_case_number" unique ("year", "ordinal")`,
    );
    this.addSql(
      `create table "case_note" ("id" uuid not null, "case_id" uuid not null, "at" timestamptz not null, "by_id" uuid not null, "by_name" varchar(255) not null, "text_sealed" bytea not null, primary key ("id"))`,
    );
    this.addSql(`create index "case_note_case_id_index" on "case_note" ("case_id")`);
    this.addSql(
      `create table "case_hand_over" ("id" uuid not null, "case_id" uuid not null, "body" varchar(255) not null, "handed_on" date not null, "by_id" uuid not null, "receipt_number" varchar(255) null, "receipt_on" date null, primary key ("id"))`,
    );
    this.addSql(`create index "case_hand_over_case_id_index" on "case_hand_over" ("case_id")`);
    this.addSql(
      `create table "case_clock" ("election_id" uuid not null, "acknowledge_days" int not null, "decide_days" int not null, "decide_days_near" int not null, "near_from" int not null, primary key ("election_id"))`,
    );
    this.addSql(
      `create table "case_subject" ("id" uuid not null, "case_id" uuid not null, "person_id" uuid not null, "standing" text not null, primary key ("id"))`,
    );
    this.addSql(`create index "case_subject_person_id_index" on "case_subject" ("person_id")`);
    this.addSql(
      `alter table "case_subject" add constraint "case_subject_once" unique ("case_id", "person_id")`,
    );
    this.addSql(
      `create table "case_file" ("file_id" uuid not null, "case_id" uuid not null, primary key ("file_id"))`,
    );
    this.addSql(`create index "case_file_case_id_index" on "case_file" ("case_id")`);
    this.addSql(
      `alter table "discipline_case" add constraint "discipline_case_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "discipline_case" add constraint "discipline_case_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "discipline_case" add constraint "discipline_case_channel_check" check ("channel" in ('HOTLINE', 'LETTER', 'VISIT', 'ONLINE'))`,
    );
    this.addSql(
      `alter table "discipline_case" add constraint "discipline_case_category_check" check ("category" in ('BRIBERY', 'COERCION', 'FORGERY', 'RETALIATION', 'FOREIGN_FUNDING', 'OTHER'))`,
    );
    this.addSql(
      `alter table "discipline_case" add constraint "discipline_case_state_check" check ("state" in ('RECEIVED', 'ACKNOWLEDGED', 'CLOSED'))`,
    );
    this.addSql(
      `alter table "discipline_case" add constraint "discipline_case_finding_check" check ("finding" in ('SUBSTANTIATED', 'UNSUBSTANTIATED', 'HANDED_OVER', 'WITHDRAWN'))`,
    );
    this.addSql(
      `alter table "case_note" add constraint "case_note_case_id_foreign" foreign key ("case_id") references "discipline_case" ("id")`,
    );
    this.addSql(
      `alter table "case_hand_over" add constraint "case_hand_over_case_id_foreign" foreign key ("case_id") references "discipline_case" ("id")`,
    );
    this.addSql(
      `alter table "case_clock" add constraint "case_clock_election_id_foreign" foreign key ("election_id") references "election" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "case_subject" add constraint "case_subject_case_id_foreign" foreign key ("case_id") references "discipline_case" ("id")`,
    );
    this.addSql(
      `alter table "case_subject" add constraint "case_subject_person_id_foreign" foreign key ("person_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "case_subject" add constraint "case_subject_standing_check" check ("standing" in ('CANDIDATE', 'NOMINEE', 'OFFICIAL', 'OTHER'))`,
    );
    this.addSql(
      `alter table "case_file" add constraint "case_file_file_id_foreign" foreign key ("file_id") references "stored_file" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "case_file" add constraint "case_file_case_id_foreign" foreign key ("case_id") references "discipline_case" ("id")`,
    );
  }

  override down(): void {
    this.addSql(`drop table "case_file" cascade`);
    this.addSql(`drop table "case_subject" cascade`);
    this.addSql(`drop table "case_note" cascade`);
    this.addSql(`drop table "case_hand_over" cascade`);
    this.addSql(`drop table "case_clock" cascade`);
    this.addSql(`drop table "discipline_case" cascade`);
  }
}
