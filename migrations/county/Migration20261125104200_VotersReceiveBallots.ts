import { Migration } from '@mikro-orm/migrations';

/** Each voter receives one ballot of each level, in person or through a proxy. */
export class Migration20261125104200_VotersReceiveBallots extends Migration {
  override name = 'Migration20261125104200_VotersReceiveBallots';

  override up(): void {
    this.addSql(
      `create table "proxy_grant" ("id" uuid not null, "election_id" uuid not null, "vote_number" int not null, "number" int not null, "principal_id" uuid not null, "proxy_id" uuid not null, "division_code" varchar(255) not null, "reason" text not null, "means" text not null, "asked_on" date not null, "file_id" uuid null, "state" text not null default 'ASKED', "decided_on" date null, "decided_by" uuid null, "decision_reason" varchar(255) null, "revoked_on" date null, "revoke_reason" varchar(255) null, primary key ("id"))`,
    );
    this.addSql(`create index "proxy_grant_principal_id_index" on "proxy_grant" ("principal_id")`);
    this.addSql(`create index "proxy_grant_proxy_id_index" on "proxy_grant" ("proxy_id")`);
    this.addSql(
      `create unique index "proxy_grant_one_in_force" on "proxy_grant" ("election_id", "vote_number", "principal_id") where "state" in ('ASKED', 'GRANTED')`,
    );
    this.addSql(`create index "proxy_grant_of_proxy" on "proxy_grant" ("election_id", "proxy_id")`);
    this.addSql(`create index "proxy_grant_ledger" on "proxy_grant" ("election_id", "number")`);
    this.addSql(
      `create table "check_in" ("id" uuid not null, "election_id" uuid not null, "vote_number" int not null, "level" text not null, "place_id" uuid not null, "registration_id" bigint not null, "person_id" uuid not null, "held_on" date not null, "hour" smallint not null, "means" text not null, "proxy_id" uuid null, "assisted_by" varchar(255) null, "recorded_by" uuid not null, "state" text not null default 'GIVEN', "undo_reason" varchar(255) null, "undo_asked_by" uuid null, "undone_by" uuid null, primary key ("id"))`,
    );
    this.addSql(`create index "check_in_person_id_index" on "check_in" ("person_id")`);
    this.addSql(`create index "check_in_proxy_id_index" on "check_in" ("proxy_id")`);
    this.addSql(
      `create unique index "check_in_one_ballot" on "check_in" ("election_id", "vote_number", "level", "person_id") where "state" <> 'UNDONE'`,
    );
    this.addSql(
      `create index "check_in_of_place" on "check_in" ("place_id", "level", "hour") where "state" <> 'UNDONE'`,
    );
    this.addSql(`create index "check_in_registration" on "check_in" ("registration_id")`);
    this.addSql(
      `alter table "proxy_grant" add constraint "proxy_grant_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "proxy_grant" add constraint "proxy_grant_principal_id_foreign" foreign key ("principal_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "proxy_grant" add constraint "proxy_grant_proxy_id_foreign" foreign key ("proxy_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "proxy_grant" add constraint "proxy_grant_of_two" check (principal_id <> proxy_id)`,
    );
    this.addSql(
      `alter table "proxy_grant" add constraint "proxy_grant_reason_check" check ("reason" in ('AWAY', 'ILL', 'DISABLED', 'IN_CUSTODY'))`,
    );
    this.addSql(
      `alter table "proxy_grant" add constraint "proxy_grant_means_check" check ("means" in ('WRITTEN', 'LETTER', 'FAX', 'OTHER_VERIFIABLE'))`,
    );
    this.addSql(
      `alter table "proxy_grant" add constraint "proxy_grant_state_check" check ("state" in ('ASKED', 'GRANTED', 'REFUSED', 'REVOKED'))`,
    );
    this.addSql(
      `alter table "check_in" add constraint "check_in_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "check_in" add constraint "check_in_place_id_foreign" foreign key ("place_id") references "polling_place" ("id")`,
    );
    this.addSql(
      `alter table "check_in" add constraint "check_in_registration_id_foreign" foreign key ("registration_id") references "registration" ("id")`,
    );
    this.addSql(
      `alter table "check_in" add constraint "check_in_person_id_foreign" foreign key ("person_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "check_in" add constraint "check_in_proxy_id_foreign" foreign key ("proxy_id") references "proxy_grant" ("id") on delete set null`,
    );
    this.addSql(`alter table "check_in" add constraint "check_in_hour" check (hour >= 0 and hour <= 23)`);
    this.addSql(
      `alter table "check_in" add constraint "check_in_proxy" check ((means = 'PROXY') = (proxy_id is not null))`,
    );
    this.addSql(
      `alter table "check_in" add constraint "check_in_undone_by_two" check (state = 'GIVEN' or (undo_reason is not null and undo_asked_by is not null))`,
    );
    this.addSql(
      `alter table "check_in" add constraint "check_in_second_look" check (state <> 'UNDONE' or (undone_by is not null and undone_by <> undo_asked_by))`,
    );
    this.addSql(
      `alter table "check_in" add constraint "check_in_level_check" check ("level" in ('COUNTY', 'TOWNSHIP'))`,
    );
    this.addSql(
      `alter table "check_in" add constraint "check_in_means_check" check ("means" in ('CARD', 'ID_NUMBER', 'NAME', 'PAPER_ROLL', 'PROXY'))`,
    );
    this.addSql(
      `alter table "check_in" add constraint "check_in_state_check" check ("state" in ('GIVEN', 'UNDO_ASKED', 'UNDONE'))`,
    );
  }

  override down(): void {
    this.addSql(`drop table "check_in" cascade`);
    this.addSql(`drop table "proxy_grant" cascade`);
  }
}
