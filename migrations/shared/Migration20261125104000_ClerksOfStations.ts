import { Migration } from '@mikro-orm/migrations';

/** A grant may be that of a clerk of polling places. */
export class Migration20261125104000_ClerksOfStations extends Migration {
  override name = 'Migration20261125104000_ClerksOfStations';

  override up(): void {
    this.addSql(`alter table "account_grant" drop constraint "account_grant_role_check"`);
    this.addSql(
      `alter table "account_grant" add constraint "account_grant_role_check" check ("role" in ('PUBLIC', 'DEPUTY', 'COUNT_CLERK', 'STATION_CLERK', 'ELECTION_OFFICER', 'COMMITTEE_STAFF', 'AUDITOR', 'ADMINISTRATOR'))`,
    );
  }

  override down(): void {
    this.addSql(`delete from "account_grant" where "role" = 'STATION_CLERK'`);
    this.addSql(`alter table "account_grant" drop constraint "account_grant_role_check"`);
    this.addSql(
      `alter table "account_grant" add constraint "account_grant_role_check" check ("role" in ('PUBLIC', 'DEPUTY', 'COUNT_CLERK', 'ELECTION_OFFICER', 'COMMITTEE_STAFF', 'AUDITOR', 'ADMINISTRATOR'))`,
    );
  }
}
