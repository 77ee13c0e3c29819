import { Migration } from '@mikro-orm/migrations';

/** Who works at a polling place, who declared to be whose near relative, how voting began, and what was settled for it. */
export class Migration20261125104100_PlacesHaveCrews extends Migration {
  override name = 'Migration20261125104100_PlacesHaveCrews';

  override up(): void {
    this.addSql(
      `create table "declared_kinship" ("id" uuid not null, "person_id" uuid not null, "relative_id" uuid not null, "kinship" text not null, "declared_on" date not null, "declared_by" uuid not null, primary key ("id"))`,
    );
    this.addSql(`create index "declared_kinship_relative_id_index" on "declared_kinship" ("relative_id")`);
    this.addSql(
      `alter table "declared_kinship" add constraint "declared_kinship_once" unique ("person_id", "relative_id")`,
    );
    this.addSql(
      `create table "polling_place_opening" ("place_id" uuid not null, "opened_on" date not null, "opened_at" varchar(255) not null, "booths" int not null, "announced" jsonb not null, "announced_by" varchar(255) not null, "recorded_by" uuid not null, primary key ("place_id"))`,
    );
    this.addSql(
      `create table "crew_member" ("id" uuid not null, "place_id" uuid not null, "election_id" uuid not null, "vote_number" int not null, "person_id" uuid not null, "role" text not null, "chosen_on" date null, "chosen_by" varchar(255) null, primary key ("id"))`,
    );
    this.addSql(`create index "crew_member_place_id_index" on "crew_member" ("place_id")`);
    this.addSql(`create index "crew_member_person_id_index" on "crew_member" ("person_id")`);
    this.addSql(
      `alter table "crew_member" add constraint "crew_member_at_one_place" unique ("election_id", "vote_number", "person_id")`,
    );
    this.addSql(
      `create table "voting_rules" ("election_id" uuid not null, "crew_rule" text not null default 'ZHEJIANG', "proxy_chains" boolean not null default false, "proxies_published" boolean not null default false, "turnout_published" boolean not null default true, primary key ("election_id"))`,
    );
    this.addSql(
      `alter table "declared_kinship" add constraint "declared_kinship_person_id_foreign" foreign key ("person_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "declared_kinship" add constraint "declared_kinship_relative_id_foreign" foreign key ("relative_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "declared_kinship" add constraint "declared_kinship_of_two" check (person_id <> relative_id)`,
    );
    this.addSql(
      `alter table "declared_kinship" add constraint "declared_kinship_kinship_check" check ("kinship" in ('SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'GRANDPARENT', 'GRANDCHILD'))`,
    );
    this.addSql(
      `alter table "polling_place_opening" add constraint "polling_place_opening_place_id_foreign" foreign key ("place_id") references "polling_place" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "polling_place_opening" add constraint "polling_place_opening_booths" check (booths >= 0)`,
    );
    this.addSql(
      `alter table "crew_member" add constraint "crew_member_place_id_foreign" foreign key ("place_id") references "polling_place" ("id")`,
    );
    this.addSql(
      `alter table "crew_member" add constraint "crew_member_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "crew_member" add constraint "crew_member_person_id_foreign" foreign key ("person_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "crew_member" add constraint "crew_member_scrutineer_chosen" check (role <> 'SCRUTINEER' or chosen_on is not null)`,
    );
    this.addSql(
      `alter table "crew_member" add constraint "crew_member_teller_chosen" check (role <> 'TELLER' or chosen_on is not null)`,
    );
    this.addSql(
      `alter table "crew_member" add constraint "crew_member_role_check" check ("role" in ('CHAIR', 'WORKER', 'SCRUTINEER', 'TELLER'))`,
    );
    this.addSql(
      `alter table "voting_rules" add constraint "voting_rules_election_id_foreign" foreign key ("election_id") references "election" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "voting_rules" add constraint "voting_rules_crew_rule_check" check ("crew_rule" in ('ZHEJIANG', 'NATIONAL'))`,
    );
  }

  override down(): void {
    this.addSql(`drop table "voting_rules" cascade`);
    this.addSql(`drop table "crew_member" cascade`);
    this.addSql(`drop table "polling_place_opening" cascade`);
    this.addSql(`drop table "declared_kinship" cascade`);
  }
}
