import { Migration } from '@mikro-orm/migrations';

/** What every county shares: divisions, counties, accounts, grants, sessions. */
export class Migration20261123210000_SharedTables extends Migration {
  override name = 'Migration20261123210000_SharedTables';

  override up(): void {
    this.addSql(
      `create table "account" ("id" uuid not null, "county_code" varchar(255) not null, "username" varchar(255) not null, "password_hash" varchar(255) not null, "display_name" varchar(255) not null, "person_id" uuid null, "demo" boolean not null default false, "disabled_at" timestamptz null, "created_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "account_county_code_index" on "account" ("county_code")`);
    this.addSql(`alter table "account" add constraint "account_username_unique" unique ("username")`);
    this.addSql(
      `create table "county" ("code" varchar(255) not null, "name" varchar(255) not null, "schema_name" varchar(255) not null, "demo" boolean not null default false, "created_at" timestamptz not null, primary key ("code"))`,
    );
    this.addSql(`alter table "county" add constraint "county_schema_name_unique" unique ("schema_name")`);
    this.addSql(
      `create table "division" ("code" varchar(255) not null, "name" varchar(255) not null, "english_name" varchar(255) not null, "kind" text not null, "parent_code" varchar(255) null, "valid_from" date null, "valid_to" date null, primary key ("code"))`,
    );
    this.addSql(`create index "division_parent_code_index" on "division" ("parent_code")`);
    this.addSql(
      `alter table "division" add constraint "division_kind_check" check ("kind" in ('PROVINCE', 'CITY', 'COUNTY', 'STREET', 'TOWN', 'TOWNSHIP', 'ZONE'))`,
    );
    this.addSql(
      `create table "account_grant" ("id" uuid not null, "account_id" uuid not null, "role" text not null, "area_code" varchar(255) not null, primary key ("id"))`,
    );
    this.addSql(`create index "account_grant_account_id_index" on "account_grant" ("account_id")`);
    this.addSql(
      `alter table "account_grant" add constraint "account_grant_role_check" check ("role" in ('PUBLIC', 'DEPUTY', 'COUNT_CLERK', 'ELECTION_OFFICER', 'COMMITTEE_STAFF', 'AUDITOR', 'ADMINISTRATOR'))`,
    );
    this.addSql(
      `create table "session" ("token_hash" varchar(255) not null, "account_id" uuid not null, "idempotency_key" uuid not null, "created_at" timestamptz not null, "seen_at" timestamptz not null, "expires_at" timestamptz not null, "user_agent" varchar(255) null, primary key ("token_hash"))`,
    );
    this.addSql(`create index "session_account_id_index" on "session" ("account_id")`);
    this.addSql(
      `alter table "session" add constraint "session_idempotency_key_unique" unique ("idempotency_key")`,
    );
    this.addSql(
      `alter table "account_grant" add constraint "account_grant_account_id_foreign" foreign key ("account_id") references "account" ("id")`,
    );
    this.addSql(
      `alter table "session" add constraint "session_account_id_foreign" foreign key ("account_id") references "account" ("id")`,
    );
  }

  override down(): void {
    this.addSql(`drop table "session" cascade`);
    this.addSql(`drop table "account_grant" cascade`);
    this.addSql(`drop table "division" cascade`);
    this.addSql(`drop table "county" cascade`);
    this.addSql(`drop table "account" cascade`);
  }
}
