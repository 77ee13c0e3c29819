import { Migration } from '@mikro-orm/migrations';

/**
 * An import shows how far it is, says by a code why it failed, and is made once a file; rows that were not taken can
 * go back as they came; a voter finds their constituency by name and the last four of their number.
 */
export class Migration20261123224500_RollIsSeenWhileItIsRead extends Migration {
  override name = 'Migration20261123224500_RollIsSeenWhileItIsRead';

  override up(): void {
    this.addSql(
      `alter table "roll_import" add column "bytes_read" bigint not null default '0', add column "header" jsonb null`,
    );
    this.addSql(`alter table "roll_import" alter column "failure" type text`);
    this.addSql(
      `alter table "roll_import" add constraint "roll_import_failure_check" check ("failure" in ('INTERRUPTED', 'UPLOAD_BROKEN', 'FILE_TOO_LARGE', 'SPREADSHEET', 'ENCODING', 'MALFORMED', 'COLUMNS_NOT_FOUND', 'EMPTY', 'INTERNAL'))`,
    );
    this.addSql(`alter table "roll_import" drop constraint "roll_import_state_check"`);
    this.addSql(
      `alter table "roll_import" add constraint "roll_import_state_check" check ("state" in ('RECEIVING', 'CHECKING', 'PREVIEW', 'COMMITTED', 'CANCELLED', 'FAILED'))`,
    );
    this.addSql(
      `create unique index "roll_import_once" on "roll_import" ("election_id", "uploaded_by", "file_digest") where "state" in ('PREVIEW', 'COMMITTED')`,
    );
    this.addSql(
      `alter table "roll_import_row" add column "look_up_digest" bytea null, add column "cells_sealed" bytea null, alter column "field" type text`,
    );
    this.addSql(
      `alter table "roll_import_row" add constraint "roll_import_row_field_check" check ("field" in ('NAME', 'SEX', 'ID_NUMBER', 'COUNTY_CONSTITUENCY', 'TOWNSHIP_CONSTITUENCY', 'TOWNSHIP'))`,
    );
    this.addSql(`alter table "person" add column "look_up_digest" bytea null`);
    this.addSql(`alter table "voter_list_entry" add column "look_up_digest" bytea null`);
    this.addSql(
      `create index "voter_list_entry_look_up" on "voter_list_entry" ("list_id", "look_up_digest")`,
    );
  }

  override down(): void {
    this.addSql(`drop index "voter_list_entry_look_up"`);
    this.addSql(`alter table "voter_list_entry" drop column "look_up_digest"`);
    this.addSql(`alter table "person" drop column "look_up_digest"`);
    this.addSql(`alter table "roll_import_row" drop constraint "roll_import_row_field_check"`);
    this.addSql(
      `alter table "roll_import_row" drop column "look_up_digest", drop column "cells_sealed", alter column "field" type varchar(255)`,
    );
    this.addSql(`drop index "roll_import_once"`);
    this.addSql(`alter table "roll_import" drop constraint "roll_import_state_check"`);
    this.addSql(
      `alter table "roll_import" add constraint "roll_import_state_check" check ("state" in ('RECEIVING', 'CHECKING', 'PREVIEW', 'COMMITTING', 'COMMITTED', 'CANCELLED', 'FAILED'))`,
    );
    this.addSql(`alter table "roll_import" drop constraint "roll_import_failure_check"`);
    this.addSql(
      `alter table "roll_import" drop column "bytes_read", drop column "header", alter column "failure" type varchar(255)`,
    );
  }
}
