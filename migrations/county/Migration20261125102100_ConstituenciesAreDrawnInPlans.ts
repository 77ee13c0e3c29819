import { Migration } from '@mikro-orm/migrations';

/** Seats of a term are fixed by decisions and allotted; constituencies are drawn in plans and have voter groups. */
export class Migration20261125102100_ConstituenciesAreDrawnInPlans extends Migration {
  override name = 'Migration20261125102100_ConstituenciesAreDrawnInPlans';

  override up(): void {
    this.addSql(
      `create table "constituency_plan" ("id" uuid not null, "term_id" uuid not null, "name" varchar(255) not null, "state" text not null default 'DRAFT', "warn_percent" int not null default 20, "strong_percent" int not null default 30, "revision" int not null default 1, "created_at" timestamptz not null, "decided_by" varchar(255) null, "decision_number" varchar(255) null, "decided_on" date null, "ground" varchar(255) null, primary key ("id"))`,
    );
    this.addSql(`create index "constituency_plan_term_id_index" on "constituency_plan" ("term_id")`);
    this.addSql(
      `create unique index "constituency_plan_adopted_once" on "constituency_plan" ("term_id") where "state" = 'ADOPTED'`,
    );
    this.addSql(
      `create table "plan_constituency" ("id" uuid not null, "plan_id" uuid not null, "position" int not null, "number" int not null, "name" varchar(255) not null, "division_code" varchar(255) not null, "seats" int not null, "constituency_id" uuid null, primary key ("id"))`,
    );
    this.addSql(
      `create index "plan_constituency_constituency_id_index" on "plan_constituency" ("constituency_id")`,
    );
    this.addSql(
      `alter table "plan_constituency" add constraint "plan_constituency_position" unique ("plan_id", "position")`,
    );
    this.addSql(
      `create table "placed_unit" ("id" uuid not null, "plan_id" uuid not null, "constituency_id" uuid null, "position" int not null, "code" varchar(255) null, "name" varchar(255) not null, "kind" text not null, "division_code" varchar(255) not null, "population" int not null, "voters" int null, primary key ("id"))`,
    );
    this.addSql(`create index "placed_unit_plan_id_index" on "placed_unit" ("plan_id")`);
    this.addSql(`create index "placed_unit_constituency_id_index" on "placed_unit" ("constituency_id")`);
    this.addSql(
      `create table "quota_fixing" ("id" uuid not null, "term_id" uuid not null, "ground" text not null, "approved_seats" int not null, "military_seats" int not null, "population" int not null, "extra_five_percent" boolean not null, "decision_number" varchar(255) not null, "decided_on" date not null, "decided_by" varchar(255) not null, "filed_on" date null, "recorded_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "quota_fixing_term_id_index" on "quota_fixing" ("term_id")`);
    this.addSql(
      `create table "seat_allotment" ("term_id" uuid not null, "unit_key" varchar(255) not null, "name" varchar(255) not null, "population" int not null, "seats" int not null, primary key ("term_id", "unit_key"))`,
    );
    this.addSql(
      `create table "voter_group" ("id" uuid not null, "constituency_id" uuid not null, "number" int not null, "name" varchar(255) not null, "head" varchar(255) null, "voters" int null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "voter_group" add constraint "voter_group_number" unique ("constituency_id", "number")`,
    );
    this.addSql(
      `alter table "congress_term" add "extra_five_percent" boolean not null default false, add "military_seats" int not null default 0`,
    );
    this.addSql(
      `create or replace function "congress_term_congress_term_seats_are_fixed_fn"() returns trigger as $$ begin declare decided boolean; begin if (new.approved_seats, new.population, new.military_seats) is distinct from (old.approved_seats, old.population, old.military_seats) then execute format('select exists (select from %I.quota_fixing where term_id = $1 and approved_seats = $2 and population = $3 and military_seats = $4)', tg_table_schema) into decided using new.id, new.approved_seats, new.population, new.military_seats; if not decided then raise exception 'congress_term_seats_are_fixed'; end if; end if; return new; end; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "congress_term_seats_are_fixed" BEFORE UPDATE on "congress_term" for each ROW execute function "congress_term_congress_term_seats_are_fixed_fn"()`,
    );
    this.addSql(
      `alter table "constituency_plan" add constraint "constituency_plan_term_id_foreign" foreign key ("term_id") references "congress_term" ("id")`,
    );
    this.addSql(
      `alter table "constituency_plan" add constraint "constituency_plan_state_check" check ("state" in ('DRAFT', 'ADOPTED', 'REJECTED', 'SUPERSEDED'))`,
    );
    this.addSql(
      `create or replace function "constituency_plan_constituency_plan_is_frozen_fn"() returns trigger as $$ begin if old.state <> 'DRAFT' and not (tg_op = 'UPDATE' and old.state = 'ADOPTED' and new.state = 'SUPERSEDED') then raise exception 'constituency_plan_is_frozen'; end if; if tg_op = 'DELETE' then return old; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "constituency_plan_is_frozen" BEFORE UPDATE OR DELETE on "constituency_plan" for each ROW execute function "constituency_plan_constituency_plan_is_frozen_fn"()`,
    );
    this.addSql(
      `alter table "plan_constituency" add constraint "plan_constituency_plan_id_foreign" foreign key ("plan_id") references "constituency_plan" ("id")`,
    );
    this.addSql(
      `create or replace function "plan_constituency_plan_constituency_is_frozen_fn"() returns trigger as $$ begin declare frozen boolean; id uuid := case when tg_op = 'DELETE' then old.plan_id else new.plan_id end; begin execute format('select state <> ''DRAFT'' from %I.constituency_plan where id = $1', tg_table_schema) into frozen using id; if frozen then raise exception 'plan_constituency_is_frozen'; end if; end; if tg_op = 'DELETE' then return old; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "plan_constituency_is_frozen" BEFORE INSERT OR UPDATE OR DELETE on "plan_constituency" for each ROW execute function "plan_constituency_plan_constituency_is_frozen_fn"()`,
    );
    this.addSql(
      `alter table "placed_unit" add constraint "placed_unit_plan_id_foreign" foreign key ("plan_id") references "constituency_plan" ("id")`,
    );
    this.addSql(
      `alter table "placed_unit" add constraint "placed_unit_constituency_id_foreign" foreign key ("constituency_id") references "plan_constituency" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "placed_unit" add constraint "placed_unit_kind_check" check ("kind" in ('VILLAGE', 'COMMUNITY', 'WORK_UNIT', 'OTHER'))`,
    );
    this.addSql(
      `create or replace function "placed_unit_placed_unit_is_frozen_fn"() returns trigger as $$ begin declare frozen boolean; id uuid := case when tg_op = 'DELETE' then old.plan_id else new.plan_id end; begin execute format('select state <> ''DRAFT'' from %I.constituency_plan where id = $1', tg_table_schema) into frozen using id; if frozen then raise exception 'placed_unit_is_frozen'; end if; end; if tg_op = 'DELETE' then return old; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "placed_unit_is_frozen" BEFORE INSERT OR UPDATE OR DELETE on "placed_unit" for each ROW execute function "placed_unit_placed_unit_is_frozen_fn"()`,
    );
    this.addSql(
      `alter table "quota_fixing" add constraint "quota_fixing_term_id_foreign" foreign key ("term_id") references "congress_term" ("id")`,
    );
    this.addSql(
      `alter table "quota_fixing" add constraint "quota_fixing_ground_check" check ("ground" in ('FIRST', 'BOUNDARY_CHANGE', 'POPULATION_SHIFT'))`,
    );
    this.addSql(
      `create or replace function "quota_fixing_quota_fixing_is_final_fn"() returns trigger as $$ begin raise exception 'quota_fixing_is_final'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "quota_fixing_is_final" BEFORE UPDATE OR DELETE on "quota_fixing" for each ROW execute function "quota_fixing_quota_fixing_is_final_fn"()`,
    );
    this.addSql(
      `alter table "seat_allotment" add constraint "seat_allotment_term_id_foreign" foreign key ("term_id") references "congress_term" ("id")`,
    );
    this.addSql(
      `alter table "voter_group" add constraint "voter_group_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id")`,
    );
  }

  override down(): void {
    this.addSql(`drop trigger "congress_term_seats_are_fixed" on "congress_term"`);
    this.addSql(`alter table "congress_term" drop column "extra_five_percent"`);
    this.addSql(`alter table "congress_term" drop column "military_seats"`);
    this.addSql(`drop table if exists "voter_group" cascade`);
    this.addSql(`drop table if exists "seat_allotment" cascade`);
    this.addSql(`drop table if exists "quota_fixing" cascade`);
    this.addSql(`drop table if exists "placed_unit" cascade`);
    this.addSql(`drop table if exists "plan_constituency" cascade`);
    this.addSql(`drop table if exists "constituency_plan" cascade`);
    this.addSql(`drop function if exists "congress_term_congress_term_seats_are_fixed_fn"`);
    this.addSql(`drop function if exists "constituency_plan_constituency_plan_is_frozen_fn"`);
    this.addSql(`drop function if exists "plan_constituency_plan_constituency_is_frozen_fn"`);
    this.addSql(`drop function if exists "placed_unit_placed_unit_is_frozen_fn"`);
    this.addSql(`drop function if exists "quota_fixing_quota_fixing_is_final_fn"`);
  }
}
