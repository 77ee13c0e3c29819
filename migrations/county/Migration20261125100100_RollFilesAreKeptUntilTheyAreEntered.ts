import { Migration } from '@mikro-orm/migrations';

const FAULTS = `'NAME_MISSING', 'NAME_CHARACTERS', 'ID_LENGTH', 'ID_CHARACTERS', 'ID_DATE', 'ID_CHECK_DIGIT', 'ID_MANGLED', 'SEX_UNKNOWN', 'SEX_MISMATCH', 'CONSTITUENCY_MISSING', 'CONSTITUENCY_UNKNOWN', 'UNDER_AGE'`;
const FAILURES = `'INTERRUPTED', 'UPLOAD_BROKEN', 'FILE_TOO_LARGE', 'SPREADSHEET'`;
const COLUMNS = `'NAME', 'SEX', 'ID_NUMBER', 'COUNTY_CONSTITUENCY', 'TOWNSHIP_CONSTITUENCY', 'TOWNSHIP'`;

/** A file of the roll is kept, sealed, until it is entered; its columns are settled once, its rows answered one by one. */
export class Migration20261125100100_RollFilesAreKeptUntilTheyAreEntered extends Migration {
  override name = 'Migration20261125100100_RollFilesAreKeptUntilTheyAreEntered';

  override up(): void {
    this.addSql(
      `create table "roll_column_map" ("headings" varchar(255) not null, "columns" jsonb not null, "decided_by" uuid not null, "decided_at" timestamptz not null, primary key ("headings"))`,
    );
    this.addSql(
      `create table "roll_import_piece" ("import_id" uuid not null, "start" bigint not null, "length" int not null, "sealed" bytea not null, primary key ("import_id", "start"))`,
    );
    // Sealed bytes cannot be made smaller: trying costs more than the sealing.
    this.addSql(`alter table "roll_import_piece" alter column "sealed" set storage external`);
    this.addSql(
      `alter table "roll_import_piece" add constraint "roll_import_piece_import_id_foreign" foreign key ("import_id") references "roll_import" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "roll_import" add column "format" text null, add column "sheet" int not null default 0, add column "data_from" int null, add column "sample_sealed" bytea null`,
    );
    this.addSql(
      `update "roll_import" set "columns" = coalesce((select jsonb_agg(jsonb_build_object('heading', value, 'column', key, 'ignored', false)) from jsonb_each_text("columns")), '[]')`,
    );
    this.addSql(`alter table "roll_import" drop column "header"`);
    this.addSql(
      `alter table "roll_import" add constraint "roll_import_format_check" check ("format" in ('CSV', 'HTML', 'XLS', 'XLSX'))`,
    );
    this.addSql(`alter table "roll_import" drop constraint "roll_import_state_check"`);
    this.addSql(
      `alter table "roll_import" add constraint "roll_import_state_check" check ("state" in ('RECEIVING', 'INTERRUPTED', 'CHECKING', 'MAPPING', 'PREVIEW', 'COMMITTED', 'CANCELLED', 'FAILED'))`,
    );
    this.addSql(`alter table "roll_import" drop constraint "roll_import_failure_check"`);
    this.addSql(
      `alter table "roll_import" add constraint "roll_import_failure_check" check ("failure" in (${FAILURES}, 'ENCRYPTED', 'UNPACKS_TOO_LARGE', 'ENCODING', 'MALFORMED', 'COLUMNS_NOT_FOUND', 'EMPTY', 'INTERNAL'))`,
    );
    this.addSql(`drop index "roll_import_once"`);
    this.addSql(
      `create unique index "roll_import_once" on "roll_import" ("election_id", "uploaded_by", "file_digest") where "state" in ('CHECKING', 'MAPPING', 'PREVIEW', 'COMMITTED')`,
    );
    this.addSql(
      `alter table "roll_import_row" add column "faults" jsonb null, add column "category" text null, add column "penal_situation" text null, add column "voting_way" text null, add column "answer" text null, add column "new_person_id" uuid null`,
    );
    this.addSql(`update "roll_import_row" set "new_person_id" = gen_random_uuid()`);
    this.addSql(
      `update "roll_import_row" set "faults" = jsonb_build_array(jsonb_build_object('fault', "fault", 'field', "field")) where "fault" is not null`,
    );
    this.addSql(`alter table "roll_import_row" drop constraint "roll_import_row_fault_check"`);
    this.addSql(
      `alter table "roll_import_row" add constraint "roll_import_row_fault_check" check ("fault" in (${FAULTS}, 'CATEGORY_UNKNOWN', 'COUNTY_CONGRESS_ONLY', 'CERTIFICATE_MISSING', 'PENAL_UNKNOWN', 'RIGHTS_DEPRIVED', 'RIGHT_SUSPENDED', 'VOTING_WAY_UNKNOWN', 'VOTING_WAY_UNFIT', 'DUPLICATE_IN_FILE', 'NAME_DIFFERS'))`,
    );
    this.addSql(`alter table "roll_import_row" drop constraint "roll_import_row_field_check"`);
    this.addSql(
      `alter table "roll_import_row" add constraint "roll_import_row_field_check" check ("field" in (${COLUMNS}, 'CATEGORY', 'PENAL_SITUATION', 'VOTING_WAY'))`,
    );
    this.addSql(
      `alter table "roll_import_row" add constraint "roll_import_row_category_check" check ("category" in ('RESIDENT', 'UNIT_STAFF', 'COUNTY_ORGAN_STAFF', 'HIGHER_UNIT_STAFF', 'MILITARY', 'PERMIT_HOLDER', 'ABROAD'))`,
    );
    this.addSql(
      `alter table "roll_import_row" add constraint "roll_import_row_penal_situation_check" check ("penal_situation" in ('NONE', 'SERVING_SENTENCE', 'COMMUNITY_CORRECTION', 'IN_CUSTODY', 'BAIL', 'RESIDENTIAL_SURVEILLANCE', 'DETENTION'))`,
    );
    this.addSql(
      `alter table "roll_import_row" add constraint "roll_import_row_voting_way_check" check ("voting_way" in ('STATION', 'MEETING', 'MOBILE_BOX', 'PROXY', 'PLACE_OF_EXECUTION'))`,
    );
    this.addSql(
      `alter table "roll_import_row" add constraint "roll_import_row_answer_check" check ("answer" in ('ACCEPT', 'SKIP'))`,
    );
    this.addSql(
      `create index "roll_import_row_at_fault" on "roll_import_row" ("import_id", "line") where "fault" is not null`,
    );
  }

  override down(): void {
    this.addSql(`delete from "roll_import_row"`);
    this.addSql(`drop index "roll_import_row_at_fault"`);
    this.addSql(`alter table "roll_import_row" drop constraint "roll_import_row_field_check"`);
    this.addSql(
      `alter table "roll_import_row" add constraint "roll_import_row_field_check" check ("field" in (${COLUMNS}))`,
    );
    this.addSql(`alter table "roll_import_row" drop constraint "roll_import_row_fault_check"`);
    this.addSql(
      `alter table "roll_import_row" add constraint "roll_import_row_fault_check" check ("fault" in (${FAULTS}, 'DUPLICATE_IN_FILE', 'NAME_DIFFERS'))`,
    );
    this.addSql(
      `alter table "roll_import_row" drop column "new_person_id", drop column "answer", drop column "voting_way", drop column "penal_situation", drop column "category", drop column "faults"`,
    );
    this.addSql(`drop table "roll_import_piece"`);
    this.addSql(`drop table "roll_column_map"`);
    this.addSql(
      `delete from "roll_import" where "state" in ('INTERRUPTED', 'CHECKING', 'MAPPING', 'PREVIEW')`,
    );
    this.addSql(`drop index "roll_import_once"`);
    this.addSql(
      `create unique index "roll_import_once" on "roll_import" ("election_id", "uploaded_by", "file_digest") where "state" in ('PREVIEW', 'COMMITTED')`,
    );
    this.addSql(`alter table "roll_import" drop constraint "roll_import_failure_check"`);
    this.addSql(
      `update "roll_import" set "failure" = 'SPREADSHEET' where "failure" in ('ENCRYPTED', 'UNPACKS_TOO_LARGE')`,
    );
    this.addSql(
      `alter table "roll_import" add constraint "roll_import_failure_check" check ("failure" in (${FAILURES}, 'ENCODING', 'MALFORMED', 'COLUMNS_NOT_FOUND', 'EMPTY', 'INTERNAL'))`,
    );
    this.addSql(`alter table "roll_import" drop constraint "roll_import_state_check"`);
    this.addSql(
      `alter table "roll_import" add constraint "roll_import_state_check" check ("state" in ('RECEIVING', 'CHECKING', 'PREVIEW', 'COMMITTED', 'CANCELLED', 'FAILED'))`,
    );
    this.addSql(`update "roll_import" set "columns" = '{}'`);
    this.addSql(
      `alter table "roll_import" drop column "sample_sealed", drop column "data_from", drop column "sheet", drop column "format", add column "header" jsonb null`,
    );
  }
}
