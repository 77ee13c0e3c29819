import { Migration } from '@mikro-orm/migrations';

/** Where the ballot papers of each place are, its sealed box, and how many had voted by the hour. */
export class Migration20261125104300_BallotPapersAreAccountedFor extends Migration {
  override name = 'Migration20261125104300_BallotPapersAreAccountedFor';

  override up(): void {
    this.addSql(
      `create table "box_handover" ("place_id" uuid not null, "sealed_on" date not null, "sealed_at" varchar(255) not null, "signed_by" jsonb not null, "destination" varchar(255) not null, "recorded_by" uuid not null, "handed_over_at" varchar(255) null, "received_by" varchar(255) null, primary key ("place_id"))`,
    );
    this.addSql(
      `create table "ballot_movement" ("id" bigserial primary key, "election_id" uuid not null, "vote_number" int not null, "constituency_id" uuid not null, "level" text not null, "place_id" uuid null, "kind" text not null, "quantity" int not null, "note" varchar(255) null, "recorded_at" timestamptz not null, "recorded_by" uuid not null)`,
    );
    this.addSql(
      `create index "ballot_movement_of_constituency" on "ballot_movement" ("election_id", "constituency_id", "vote_number")`,
    );
    this.addSql(`create index "ballot_movement_of_place" on "ballot_movement" ("place_id", "level")`);
    this.addSql(
      `create table "ballot_closing" ("place_id" uuid not null, "level" text not null, "delivered" int not null, "spoilt" int not null, "issued" int not null, "left_over" int not null, "handed_out" int not null, "explanation" text null, primary key ("place_id", "level"))`,
    );
    this.addSql(
      `create table "turnout_report" ("id" bigserial primary key, "place_id" uuid not null, "level" text not null, "hour" smallint not null, "voters" int not null, "reported_by" varchar(255) not null, "recorded_at" timestamptz not null, "recorded_by" uuid not null)`,
    );
    this.addSql(
      `create index "turnout_report_of_place" on "turnout_report" ("place_id", "level", "hour", "id")`,
    );
    this.addSql(
      `alter table "box_handover" add constraint "box_handover_place_id_foreign" foreign key ("place_id") references "polling_place" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "ballot_movement" add constraint "ballot_movement_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "ballot_movement" add constraint "ballot_movement_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id")`,
    );
    this.addSql(
      `alter table "ballot_movement" add constraint "ballot_movement_place_id_foreign" foreign key ("place_id") references "polling_place" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "ballot_movement" add constraint "ballot_movement_printed_for_all" check ((kind = 'PRINTED') = (place_id is null))`,
    );
    this.addSql(
      `alter table "ballot_movement" add constraint "ballot_movement_not_nothing" check (quantity <> 0)`,
    );
    this.addSql(
      `alter table "ballot_movement" add constraint "ballot_movement_level_check" check ("level" in ('COUNTY', 'TOWNSHIP'))`,
    );
    this.addSql(
      `alter table "ballot_movement" add constraint "ballot_movement_kind_check" check ("kind" in ('PRINTED', 'DELIVERED', 'SPOILT'))`,
    );
    this.addSql(
      `create or replace function "ballot_movement_ballot_movement_is_final_fn"() returns trigger as $$ begin raise exception 'ballot_movement_is_final'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "ballot_movement_is_final" BEFORE UPDATE OR DELETE on "ballot_movement" for each ROW execute function "ballot_movement_ballot_movement_is_final_fn"()`,
    );
    this.addSql(
      `alter table "ballot_closing" add constraint "ballot_closing_place_id_foreign" foreign key ("place_id") references "polling_place" ("id")`,
    );
    this.addSql(
      `alter table "ballot_closing" add constraint "ballot_closing_not_negative" check (issued >= 0 and left_over >= 0 and handed_out >= 0 and spoilt >= 0 and delivered >= 0)`,
    );
    this.addSql(
      `alter table "ballot_closing" add constraint "ballot_closing_adds_up_or_says_why" check ((delivered = issued + spoilt + left_over and issued = handed_out) or explanation is not null)`,
    );
    this.addSql(
      `alter table "ballot_closing" add constraint "ballot_closing_level_check" check ("level" in ('COUNTY', 'TOWNSHIP'))`,
    );
    this.addSql(
      `alter table "turnout_report" add constraint "turnout_report_place_id_foreign" foreign key ("place_id") references "polling_place" ("id")`,
    );
    this.addSql(
      `alter table "turnout_report" add constraint "turnout_report_not_negative" check (voters >= 0)`,
    );
    this.addSql(
      `alter table "turnout_report" add constraint "turnout_report_hour" check (hour >= 0 and hour <= 23)`,
    );
    this.addSql(
      `alter table "turnout_report" add constraint "turnout_report_level_check" check ("level" in ('COUNTY', 'TOWNSHIP'))`,
    );
    this.addSql(
      `create or replace function "turnout_report_turnout_report_is_final_fn"() returns trigger as $$ begin raise exception 'turnout_report_is_final'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "turnout_report_is_final" BEFORE UPDATE OR DELETE on "turnout_report" for each ROW execute function "turnout_report_turnout_report_is_final_fn"()`,
    );
  }

  override down(): void {
    this.addSql(`drop table "turnout_report" cascade`);
    this.addSql(`drop table "ballot_closing" cascade`);
    this.addSql(`drop table "ballot_movement" cascade`);
    this.addSql(`drop table "box_handover" cascade`);
    this.addSql(`drop function "ballot_movement_ballot_movement_is_final_fn"`);
    this.addSql(`drop function "turnout_report_turnout_report_is_final_fn"`);
  }
}
