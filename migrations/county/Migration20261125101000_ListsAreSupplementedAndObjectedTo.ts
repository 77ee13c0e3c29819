import { Migration } from '@mikro-orm/migrations';

/** A published list is followed by supplements that cannot be altered; objections to it have their days; entries have grounds. */
export class Migration20261125101000_ListsAreSupplementedAndObjectedTo extends Migration {
  override name = 'Migration20261125101000_ListsAreSupplementedAndObjectedTo';

  override up(): void {
    this.addSql(
      `create table "list_objection" ("id" uuid not null, "election_id" uuid not null, "list_id" uuid not null, "source" text not null, "about" text not null, "objector_name" varchar(255) not null, "contact_sealed" bytea not null, "subject_name" varchar(255) not null, "constituency_id" uuid null, "words" text not null, "submitted_on" date not null, "state" text not null, "decided_on" date null, "decided_by" uuid null, "ground" text null, "suit_filed_on" date null, "court" varchar(255) null, "judged_on" date null, "judgment" text null, "judgment_ground" text null, primary key ("id"))`,
    );
    this.addSql(
      `create index "list_objection_in_order" on "list_objection" ("election_id", "submitted_on", "id")`,
    );
    this.addSql(
      `create table "voter_list_supplement" ("id" uuid not null, "list_id" uuid not null, "number" int not null, "published_on" date not null, "objections_until" date not null, "added" int not null, "removed" int not null, "corrected" int not null, "fingerprint" varchar(255) not null, "published_by" uuid not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "voter_list_supplement" add constraint "voter_list_supplement_number" unique ("list_id", "number")`,
    );
    this.addSql(
      `create table "voter_list_change" ("supplement_id" uuid not null, "registration_id" bigint not null, "constituency_id" uuid not null, "kind" text not null, "reason" text null, "ground" text null, "name" varchar(255) not null, "sex" text not null, "look_up_digest" bytea null, primary key ("supplement_id", "registration_id"))`,
    );
    this.addSql(
      `create index "voter_list_change_of_registration" on "voter_list_change" ("registration_id")`,
    );
    this.addSql(
      `create index "voter_list_change_of_constituency" on "voter_list_change" ("constituency_id", "supplement_id")`,
    );
    this.addSql(`create index "voter_list_change_look_up" on "voter_list_change" ("look_up_digest")`);
    this.addSql(`alter table "registration" drop constraint "registration_added_reason_check"`);
    this.addSql(`alter table "registration" drop constraint "registration_removed_reason_check"`);
    this.addSql(`alter table "registration" add "added_ground" text null, add "removed_ground" text null`);
    this.addSql(
      `alter table "registration" add constraint "registration_added_reason_check" check ("added_reason" in ('IMPORTED', 'TURNED_18', 'MOVED_IN', 'RIGHTS_RESTORED', 'REGISTERED_BY_DESK', 'REGISTERED_ONLINE', 'CONTACT_REGAINED', 'CORRECTION_DECIDED', 'MOVED_OUT', 'DIED', 'RIGHTS_DEPRIVED', 'RIGHT_SUSPENDED', 'INCAPACITY_CONFIRMED', 'UNREACHABLE', 'REGISTERED_TWICE', 'ENTERED_IN_ERROR'))`,
    );
    this.addSql(
      `alter table "registration" add constraint "registration_removed_reason_check" check ("removed_reason" in ('IMPORTED', 'TURNED_18', 'MOVED_IN', 'RIGHTS_RESTORED', 'REGISTERED_BY_DESK', 'REGISTERED_ONLINE', 'CONTACT_REGAINED', 'CORRECTION_DECIDED', 'MOVED_OUT', 'DIED', 'RIGHTS_DEPRIVED', 'RIGHT_SUSPENDED', 'INCAPACITY_CONFIRMED', 'UNREACHABLE', 'REGISTERED_TWICE', 'ENTERED_IN_ERROR'))`,
    );
    this.addSql(`alter table "voter_list" add "objections_until" date null`);
    this.addSql(`alter table "voter_list" disable trigger "voter_list_is_frozen"`);
    this.addSql(`update "voter_list" set "objections_until" = "published_on" + 5`);
    this.addSql(`alter table "voter_list" enable trigger "voter_list_is_frozen"`);
    this.addSql(`alter table "voter_list" alter column "objections_until" set not null`);
    this.addSql(
      `alter table "list_objection" add constraint "list_objection_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "list_objection" add constraint "list_objection_list_id_foreign" foreign key ("list_id") references "voter_list" ("id")`,
    );
    this.addSql(
      `alter table "list_objection" add constraint "list_objection_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "list_objection" add constraint "list_objection_source_check" check ("source" in ('PUBLIC', 'DESK'))`,
    );
    this.addSql(
      `alter table "list_objection" add constraint "list_objection_about_check" check ("about" in ('LEFT_OUT', 'WRONGLY_ENTERED', 'WRONG_DETAILS'))`,
    );
    this.addSql(
      `alter table "list_objection" add constraint "list_objection_state_check" check ("state" in ('OPEN', 'UPHELD', 'REJECTED', 'WITHDRAWN'))`,
    );
    this.addSql(
      `alter table "list_objection" add constraint "list_objection_judgment_check" check ("judgment" in ('UPHELD', 'DISMISSED'))`,
    );
    this.addSql(
      `alter table "voter_list_supplement" add constraint "voter_list_supplement_list_id_foreign" foreign key ("list_id") references "voter_list" ("id")`,
    );
    this.addSql(
      `create or replace function "voter_list_supplement_voter_list_supplement_is_frozen_fn"() returns trigger as $$ begin raise exception 'voter_list_supplement_is_frozen'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "voter_list_supplement_is_frozen" BEFORE UPDATE OR DELETE on "voter_list_supplement" for each ROW execute function "voter_list_supplement_voter_list_supplement_is_frozen_fn"()`,
    );
    this.addSql(
      `alter table "voter_list_change" add constraint "voter_list_change_supplement_id_foreign" foreign key ("supplement_id") references "voter_list_supplement" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "voter_list_change" add constraint "voter_list_change_registration_id_foreign" foreign key ("registration_id") references "registration" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "voter_list_change" add constraint "voter_list_change_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id")`,
    );
    this.addSql(
      `alter table "voter_list_change" add constraint "voter_list_change_kind_check" check ("kind" in ('ADDED', 'REMOVED', 'CORRECTED'))`,
    );
    this.addSql(
      `alter table "voter_list_change" add constraint "voter_list_change_reason_check" check ("reason" in ('IMPORTED', 'TURNED_18', 'MOVED_IN', 'RIGHTS_RESTORED', 'REGISTERED_BY_DESK', 'REGISTERED_ONLINE', 'CONTACT_REGAINED', 'CORRECTION_DECIDED', 'MOVED_OUT', 'DIED', 'RIGHTS_DEPRIVED', 'RIGHT_SUSPENDED', 'INCAPACITY_CONFIRMED', 'UNREACHABLE', 'REGISTERED_TWICE', 'ENTERED_IN_ERROR'))`,
    );
    this.addSql(
      `alter table "voter_list_change" add constraint "voter_list_change_sex_check" check ("sex" in ('FEMALE', 'MALE'))`,
    );
    this.addSql(
      `create or replace function "voter_list_change_voter_list_change_is_frozen_fn"() returns trigger as $$ begin raise exception 'voter_list_change_is_frozen'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "voter_list_change_is_frozen" BEFORE UPDATE OR DELETE on "voter_list_change" for each ROW execute function "voter_list_change_voter_list_change_is_frozen_fn"()`,
    );
  }

  override down(): void {
    this.addSql(`drop table "voter_list_change" cascade`);
    this.addSql(`drop function "voter_list_change_voter_list_change_is_frozen_fn"()`);
    this.addSql(`drop table "voter_list_supplement" cascade`);
    this.addSql(`drop function "voter_list_supplement_voter_list_supplement_is_frozen_fn"()`);
    this.addSql(`drop table "list_objection" cascade`);
    this.addSql(`alter table "voter_list" drop column "objections_until"`);
    this.addSql(`alter table "registration" drop constraint "registration_removed_reason_check"`);
    this.addSql(`alter table "registration" drop constraint "registration_added_reason_check"`);
    this.addSql(
      `alter table "registration" add constraint "registration_added_reason_check" check ("added_reason" in ('IMPORTED', 'TURNED_18', 'MOVED_IN', 'RIGHTS_RESTORED', 'MOVED_OUT', 'DIED', 'RIGHTS_DEPRIVED'))`,
    );
    this.addSql(
      `alter table "registration" add constraint "registration_removed_reason_check" check ("removed_reason" in ('IMPORTED', 'TURNED_18', 'MOVED_IN', 'RIGHTS_RESTORED', 'MOVED_OUT', 'DIED', 'RIGHTS_DEPRIVED'))`,
    );
    this.addSql(`alter table "registration" drop column "added_ground", drop column "removed_ground"`);
  }
}
