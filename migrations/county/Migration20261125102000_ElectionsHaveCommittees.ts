import { Migration } from '@mikro-orm/migrations';

/** Each congress of an election has a committee, with members, offices and what it entrusted to others. */
export class Migration20261125102000_ElectionsHaveCommittees extends Migration {
  override name = 'Migration20261125102000_ElectionsHaveCommittees';

  override up(): void {
    this.addSql(
      `create table "committee" ("id" uuid not null, "election_id" uuid not null, "congress_id" uuid not null, "appointed_by" varchar(255) not null, "decision_number" varchar(255) not null, "decided_on" date not null, "filed_on" date null, "dissolved_on" date null, "summary" text null, "archived_with" varchar(255) null, primary key ("id"))`,
    );
    this.addSql(`create index "committee_congress_id_index" on "committee" ("congress_id")`);
    this.addSql(
      `alter table "committee" add constraint "committee_of_congress" unique ("election_id", "congress_id")`,
    );
    this.addSql(
      `create table "committee_office" ("id" uuid not null, "committee_id" uuid not null, "name" varchar(255) not null, "duties" varchar(255) not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "committee_office" add constraint "committee_office_name" unique ("committee_id", "name")`,
    );
    this.addSql(
      `create table "committee_delegation" ("id" uuid not null, "from_id" uuid not null, "to_id" uuid not null, "scope" varchar(255) not null, "decision_number" varchar(255) not null, "decided_on" date not null, primary key ("id"))`,
    );
    this.addSql(`create index "committee_delegation_to_id_index" on "committee_delegation" ("to_id")`);
    this.addSql(
      `alter table "committee_delegation" add constraint "committee_delegation_once" unique ("from_id", "to_id")`,
    );
    this.addSql(
      `create table "committee_member" ("id" uuid not null, "committee_id" uuid not null, "person_id" uuid not null, "role" text not null, "post" varchar(255) not null, "appointed_on" date not null, "left_on" date null, "leave_ground" text null, primary key ("id"))`,
    );
    this.addSql(`create index "committee_member_committee_id_index" on "committee_member" ("committee_id")`);
    this.addSql(`create index "committee_member_person_id_index" on "committee_member" ("person_id")`);
    this.addSql(
      `create unique index "committee_member_sits_once" on "committee_member" ("committee_id", "person_id") where "left_on" is null`,
    );
    this.addSql(
      `alter table "committee" add constraint "committee_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "committee" add constraint "committee_congress_id_foreign" foreign key ("congress_id") references "congress" ("id")`,
    );
    this.addSql(
      `alter table "committee_office" add constraint "committee_office_committee_id_foreign" foreign key ("committee_id") references "committee" ("id")`,
    );
    this.addSql(
      `alter table "committee_delegation" add constraint "committee_delegation_from_id_foreign" foreign key ("from_id") references "committee" ("id")`,
    );
    this.addSql(
      `alter table "committee_delegation" add constraint "committee_delegation_to_id_foreign" foreign key ("to_id") references "committee" ("id")`,
    );
    this.addSql(
      `alter table "committee_member" add constraint "committee_member_committee_id_foreign" foreign key ("committee_id") references "committee" ("id")`,
    );
    this.addSql(
      `alter table "committee_member" add constraint "committee_member_person_id_foreign" foreign key ("person_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "committee_member" add constraint "committee_member_role_check" check ("role" in ('CHAIR', 'VICE_CHAIR', 'MEMBER'))`,
    );
    this.addSql(
      `alter table "committee_member" add constraint "committee_member_leave_ground_check" check ("leave_ground" in ('CANDIDATE', 'RESIGNED', 'RELIEVED'))`,
    );
  }

  override down(): void {
    this.addSql(`drop table if exists "committee_member" cascade`);
    this.addSql(`drop table if exists "committee_delegation" cascade`);
    this.addSql(`drop table if exists "committee_office" cascade`);
    this.addSql(`drop table if exists "committee" cascade`);
  }
}
