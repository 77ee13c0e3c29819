import { Migration } from '@mikro-orm/migrations';

/** Zones run divisions and stand in no code list. */
export class Migration20261125102200_ZonesStandBesideTheCodeList extends Migration {
  override name = 'Migration20261125102200_ZonesStandBesideTheCodeList';

  override up(): void {
    this.addSql(
      `create table "zone" ("id" uuid not null, "name" varchar(255) not null, "english_name" varchar(255) not null, "working_body" varchar(255) not null, "valid_from" date null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(`alter table "zone" add constraint "zone_name" unique ("name")`);
    this.addSql(
      `create table "zone_member" ("id" uuid not null, "zone_id" uuid not null, "division_code" varchar(255) not null, "valid_from" date null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(`create index "zone_member_zone_id_index" on "zone_member" ("zone_id")`);
    this.addSql(`create index "zone_member_division_code_index" on "zone_member" ("division_code")`);
    this.addSql(
      `alter table "zone_member" add constraint "zone_member_zone_id_foreign" foreign key ("zone_id") references "zone" ("id")`,
    );
  }

  override down(): void {
    this.addSql(`drop table if exists "zone_member" cascade`);
    this.addSql(`drop table if exists "zone" cascade`);
  }
}
