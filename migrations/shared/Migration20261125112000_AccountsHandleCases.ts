import { Migration } from '@mikro-orm/migrations';

/** A grant may be that of an officer of the discipline desk. */
export class Migration20261125112000_AccountsHandleCases extends Migration {
  override name = 'Migration20261125112000_AccountsHandleCases';

  override up(): void {
    this.addSql(`alter table "account_grant" drop constraint "account_grant_role_check"`);
    this.addSql(
      `alter table "account_grant" add constraint "account_grant_role_check" check ("role" in ('PUBLIC', 'DEPUTY', 'COUNT_CLERK', 'STATION_CLERK', 'ELECTION_OFFICER', 'COMMITTEE_STAFF', 'DISCIPLINE_OFFICER', 'AUDITOR', 'ADMINISTRATOR'))`,
    );
  }

  override down(): void {
    this.addSql(`delete from "account_grant" where "role" = 'DISCIPLINE_OFFICER'`);
    this.addSql(`alter table "account_grant" drop constraint "account_grant_role_check"`);
    this.addSql(
      `alter table "account_grant" add constraint "account_grant_role_check" check ("role" in ('PUBLIC', 'DEPUTY', 'COUNT_CLERK', 'STATION_CLERK', 'ELECTION_OFFICER', 'COMMITTEE_STAFF', 'AUDITOR', 'ADMINISTRATOR'))`,
    );
  }
}
