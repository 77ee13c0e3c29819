import { Migration } from '@mikro-orm/migrations';

/** What the roll should follow between two elections stands on five worklists until a person decides. */
export class Migration20261125101100_WorklistsSayWhatTheRollShouldFollow extends Migration {
  override name = 'Migration20261125101100_WorklistsSayWhatTheRollShouldFollow';

  override up(): void {
    this.addSql(
      `create table "worklist_entry" ("id" bigserial primary key, "election_id" uuid not null, "list" text not null, "source" text not null, "state" text not null, "reason" text not null, "subject" varchar(255) not null, "person_id" uuid null, "name" varchar(255) not null, "sex" text not null, "birth_date" date not null, "id_sealed" bytea null, "id_digest" bytea null, "look_up_digest" bytea null, "id_masked" varchar(255) null, "registration_id" bigint null, "other_registration_id" bigint null, "county_constituency_id" uuid null, "township_constituency_id" uuid null, "document" varchar(255) null, "created_at" timestamptz not null, "decided_at" timestamptz null, "decided_by" uuid null, "ground" text null)`,
    );
    this.addSql(`create index "worklist_entry_person_id_index" on "worklist_entry" ("person_id")`);
    this.addSql(
      `create index "worklist_entry_registration_id_index" on "worklist_entry" ("registration_id")`,
    );
    this.addSql(
      `create index "worklist_entry_other_registration_id_index" on "worklist_entry" ("other_registration_id")`,
    );
    this.addSql(
      `create index "worklist_entry_in_order" on "worklist_entry" ("election_id", "list", "state", "id")`,
    );
    this.addSql(
      `alter table "worklist_entry" add constraint "worklist_entry_once" unique ("election_id", "list", "subject")`,
    );
    this.addSql(
      `alter table "worklist_entry" add constraint "worklist_entry_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "worklist_entry" add constraint "worklist_entry_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "worklist_entry" add constraint "worklist_entry_registration_id_foreign" foreign key ("registration_id") references "registration" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "worklist_entry" add constraint "worklist_entry_other_registration_id_foreign" foreign key ("other_registration_id") references "registration" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "worklist_entry" add constraint "worklist_entry_county_constituency_id_foreign" foreign key ("county_constituency_id") references "constituency" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "worklist_entry" add constraint "worklist_entry_township_constituency_id_foreign" foreign key ("township_constituency_id") references "constituency" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "worklist_entry" add constraint "worklist_entry_list_check" check ("list" in ('NEWLY_18', 'MOVED_IN', 'MOVED_OUT', 'DEAD_OR_DEPRIVED', 'IN_TWO_CONSTITUENCIES'))`,
    );
    this.addSql(
      `alter table "worklist_entry" add constraint "worklist_entry_source_check" check ("source" in ('COMPUTED', 'PUBLIC_SECURITY', 'COURT'))`,
    );
    this.addSql(
      `alter table "worklist_entry" add constraint "worklist_entry_state_check" check ("state" in ('OPEN', 'WAITING', 'LATER', 'APPLIED', 'NOT_APPLIED'))`,
    );
    this.addSql(
      `alter table "worklist_entry" add constraint "worklist_entry_reason_check" check ("reason" in ('IMPORTED', 'TURNED_18', 'MOVED_IN', 'RIGHTS_RESTORED', 'REGISTERED_BY_DESK', 'REGISTERED_ONLINE', 'CONTACT_REGAINED', 'CORRECTION_DECIDED', 'MOVED_OUT', 'DIED', 'RIGHTS_DEPRIVED', 'RIGHT_SUSPENDED', 'INCAPACITY_CONFIRMED', 'UNREACHABLE', 'REGISTERED_TWICE', 'ENTERED_IN_ERROR'))`,
    );
    this.addSql(
      `alter table "worklist_entry" add constraint "worklist_entry_sex_check" check ("sex" in ('FEMALE', 'MALE'))`,
    );
  }

  override down(): void {
    this.addSql(`drop table "worklist_entry" cascade`);
  }
}
