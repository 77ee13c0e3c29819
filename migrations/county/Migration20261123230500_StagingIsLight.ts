import { Migration } from '@mikro-orm/migrations';

/** Rows in staging are written by the hundred thousand and read once in the order of the file. */
export class Migration20261123230500_StagingIsLight extends Migration {
  override name = 'Migration20261123230500_StagingIsLight';

  override up(): void {
    this.addSql(`alter table "roll_import_row" drop constraint "roll_import_row_import_id_foreign"`);
    this.addSql(`drop index "roll_import_row_digest"`);
    this.addSql(`drop index "roll_import_row_verdict"`);
  }

  override down(): void {
    this.addSql(
      `create index "roll_import_row_verdict" on "roll_import_row" ("import_id", "verdict", "line")`,
    );
    this.addSql(`create index "roll_import_row_digest" on "roll_import_row" ("import_id", "id_digest")`);
    this.addSql(
      `alter table "roll_import_row" add constraint "roll_import_row_import_id_foreign" foreign key ("import_id") references "roll_import" ("id") on delete cascade`,
    );
  }
}
