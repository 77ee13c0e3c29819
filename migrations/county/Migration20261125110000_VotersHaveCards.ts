import { Migration } from '@mikro-orm/migrations';

/** Voters have cards, numbered by chance; one of a registration is in force. */
export class Migration20261125110000_VotersHaveCards extends Migration {
  override name = 'Migration20261125110000_VotersHaveCards';

  override up(): void {
    this.addSql(
      `create table "voter_card" ("id" uuid not null, "election_id" uuid not null, "registration_id" bigint not null, "number" varchar(255) not null, "batch" int not null, "issued_on" date not null, "issued_by" uuid not null, "revoked_on" date null, "revoked_reason" text null, primary key ("id"))`,
    );
    this.addSql(
      `create unique index "voter_card_one_in_force" on "voter_card" ("election_id", "registration_id") where "revoked_on" is null`,
    );
    this.addSql(`create index "voter_card_batch" on "voter_card" ("election_id", "batch")`);
    this.addSql(`create index "voter_card_registration_id_index" on "voter_card" ("registration_id")`);
    this.addSql(
      `alter table "voter_card" add constraint "voter_card_number" unique ("election_id", "number")`,
    );
    this.addSql(
      `alter table "voter_card" add constraint "voter_card_revoked_for_a_reason" check ((revoked_on is null) = (revoked_reason is null))`,
    );
    this.addSql(
      `alter table "voter_card" add constraint "voter_card_revoked_reason_check" check ("revoked_reason" in ('LOST', 'DAMAGED', 'MISPRINTED', 'REGISTRATION_CHANGED'))`,
    );
    this.addSql(
      `alter table "voter_card" add constraint "voter_card_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "voter_card" add constraint "voter_card_registration_id_foreign" foreign key ("registration_id") references "registration" ("id")`,
    );
  }

  override down(): void {
    this.addSql(`drop table "voter_card" cascade`);
  }
}
