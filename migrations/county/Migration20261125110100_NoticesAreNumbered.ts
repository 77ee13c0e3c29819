import { Migration } from '@mikro-orm/migrations';

const FROZEN = `if old.state = 'DRAFT' then if tg_op = 'DELETE' then return old; end if; return new; end if; if tg_op = 'UPDATE' and old.state = 'ISSUED' and new.state = 'WITHDRAWN' and to_jsonb(new) - 'state' - 'withdrawn_on' - 'withdrawn_reason' = to_jsonb(old) - 'state' - 'withdrawn_on' - 'withdrawn_reason' then return new; end if; raise exception 'notice_is_frozen'`;

/** Notices are numbered by body and year, and an issued one can only be withdrawn. */
export class Migration20261125110100_NoticesAreNumbered extends Migration {
  override name = 'Migration20261125110100_NoticesAreNumbered';

  override up(): void {
    this.addSql(
      `create table "issuing_body" ("division_code" varchar(255) not null, "name" varchar(255) not null, "red_head" boolean not null default false, "date_style" text not null default 'FIGURES', "missing_characters" text not null default 'REFUSE', primary key ("division_code"))`,
    );
    this.addSql(
      `alter table "issuing_body" add constraint "issuing_body_date_style_check" check ("date_style" in ('FIGURES', 'NUMERALS'))`,
    );
    this.addSql(
      `alter table "issuing_body" add constraint "issuing_body_missing_characters_check" check ("missing_characters" in ('REFUSE', 'CODE_POINT'))`,
    );
    this.addSql(
      `create table "notice" ("id" uuid not null, "election_id" uuid not null, "term_id" uuid not null, "constituency_id" uuid null, "kind" text not null, "state" text not null default 'DRAFT', "body_code" varchar(255) not null, "body_name" varchar(255) not null, "title" varchar(255) not null, "content" jsonb not null, "year" int null, "number" int null, "drafted_at" timestamptz not null, "drafted_by" uuid not null, "issued_on" date null, "issued_by" uuid null, "anchor" varchar(255) null, "pages" int null, "sha256" varchar(255) null, "pdf" bytea null, "replaces_id" uuid null, "withdrawn_on" date null, "withdrawn_reason" varchar(255) null, primary key ("id"))`,
    );
    this.addSql(`create index "notice_election_id_index" on "notice" ("election_id")`);
    this.addSql(`alter table "notice" add constraint "notice_number" unique ("body_code", "year", "number")`);
    this.addSql(
      `alter table "notice" add constraint "notice_issued_is_whole" check (state = 'DRAFT' or (number is not null and year is not null and issued_on is not null and sha256 is not null and pdf is not null))`,
    );
    this.addSql(
      `alter table "notice" add constraint "notice_kind_check" check ("kind" in ('DAY_AND_METHOD', 'CONSTITUENCIES', 'REGISTRATION', 'VOTER_LIST', 'VOTER_LIST_SUPPLEMENT', 'PRELIMINARY_CANDIDATES', 'FORMAL_CANDIDATES', 'POLLING', 'RESULT', 'DEPUTIES', 'CHANGE_OF_DATE'))`,
    );
    this.addSql(
      `alter table "notice" add constraint "notice_state_check" check ("state" in ('DRAFT', 'ISSUED', 'WITHDRAWN'))`,
    );
    this.addSql(
      `alter table "notice" add constraint "notice_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "notice" add constraint "notice_term_id_foreign" foreign key ("term_id") references "congress_term" ("id")`,
    );
    this.addSql(
      `alter table "notice" add constraint "notice_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id") on delete set null`,
    );
    this.addSql(
      `create or replace function "notice_notice_is_frozen_fn"() returns trigger as $$ begin ${FROZEN}; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "notice_is_frozen" BEFORE UPDATE OR DELETE on "notice" for each ROW execute function "notice_notice_is_frozen_fn"()`,
    );
  }

  override down(): void {
    this.addSql(`drop table "notice" cascade`);
    this.addSql(`drop function "notice_notice_is_frozen_fn"`);
    this.addSql(`drop table "issuing_body" cascade`);
  }
}
