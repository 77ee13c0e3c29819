import { Migration } from '@mikro-orm/migrations';

/** Counts come from places, name why ballots are void and who was written in, and are declared by two officers. */
export class Migration20261125105000_CountsComeFromPlacesAndAreDeclaredByTwo extends Migration {
  override name = 'Migration20261125105000_CountsComeFromPlacesAndAreDeclaredByTwo';

  override up(): void {
    this.addSql(
      `create table "count_settings" ("election_id" uuid not null, "counting" text not null, "marks_counted" boolean not null, "void_causes_counted" boolean not null, "another_write_ins" boolean not null, "photo_required" boolean not null, primary key ("election_id"))`,
    );
    this.addSql(
      `create table "count_place" ("id" uuid not null, "round_id" uuid not null, "position" int not null, "name" varchar(255) null, "polling_place_id" uuid null, "agreed_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "count_place" add constraint "count_place_position" unique ("round_id", "position")`,
    );
    this.addSql(
      `create table "write_in_merge" ("id" uuid not null, "round_id" uuid not null, "written" varchar(255) not null, "person_id" uuid null, "named" varchar(255) not null, "merged_by" uuid not null, "merged_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "write_in_merge_person_id_index" on "write_in_merge" ("person_id")`);
    this.addSql(
      `alter table "write_in_merge" add constraint "write_in_merge_once" unique ("round_id", "written")`,
    );
    this.addSql(
      `alter table "round" add "counting" text not null default 'CONSOLIDATED', add "marks_counted" boolean not null default false, add "void_causes_counted" boolean not null default false, add "another_write_ins" boolean not null default true, add "photo_required" boolean not null default false, add "declaration_asked_by" uuid null, add "declaration_asked_at" timestamptz null, add "photo_skip_reason" varchar(255) null, add "next_held_on" date null, add "next_choices" jsonb null, add "next_choices_ground" varchar(255) null`,
    );
    this.addSql(
      `alter table "round" add constraint "round_counting_check" check ("counting" in ('CONSOLIDATED', 'PER_PLACE'))`,
    );
    this.addSql(`alter table "count_sheet" drop constraint "count_sheet_revision"`);
    this.addSql(
      `alter table "count_sheet" add "place_id" uuid null, add "void_causes" jsonb null, add "write_ins" jsonb not null default '[]'`,
    );
    // Rounds counted before had their boxes opened together.
    this.addSql(
      `insert into "count_place" ("id", "round_id", "position", "agreed_at") select gen_random_uuid(), "id", 1, case when "state" <> 'OPEN' then coalesce("declared_at", "held_on"::timestamptz) end from "round"`,
    );
    this.addSql(`alter table "count_sheet" disable trigger "count_sheet_is_final"`);
    this.addSql(
      `update "count_sheet" set "place_id" = p."id" from "count_place" p where p."round_id" = "count_sheet"."round_id"`,
    );
    this.addSql(`alter table "count_sheet" enable trigger "count_sheet_is_final"`);
    this.addSql(`alter table "count_sheet" alter column "place_id" set not null`);
    this.addSql(
      `alter table "count_sheet" add constraint "count_sheet_place_id_foreign" foreign key ("place_id") references "count_place" ("id")`,
    );
    this.addSql(
      `alter table "count_sheet" add constraint "count_sheet_revision" unique ("place_id", "keying", "revision")`,
    );
    this.addSql(
      `alter table "count_settings" add constraint "count_settings_election_id_foreign" foreign key ("election_id") references "election" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "count_settings" add constraint "count_settings_counting_check" check ("counting" in ('CONSOLIDATED', 'PER_PLACE'))`,
    );
    this.addSql(
      `alter table "count_place" add constraint "count_place_round_id_foreign" foreign key ("round_id") references "round" ("id")`,
    );
    this.addSql(
      `create or replace function "count_place_count_place_of_declared_fn"() returns trigger as $$ begin declare declared boolean; id uuid := case when tg_op = 'DELETE' then old.round_id else new.round_id end; begin execute format('select state = ''DECLARED'' from %I.round where id = $1', tg_table_schema) into declared using id; if declared then raise exception 'count_place_of_declared'; end if; end; if tg_op = 'DELETE' then return old; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "count_place_of_declared" BEFORE INSERT OR UPDATE OR DELETE on "count_place" for each ROW execute function "count_place_count_place_of_declared_fn"()`,
    );
    this.addSql(
      `alter table "write_in_merge" add constraint "write_in_merge_round_id_foreign" foreign key ("round_id") references "round" ("id")`,
    );
    this.addSql(
      `alter table "write_in_merge" add constraint "write_in_merge_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete set null`,
    );
    this.addSql(
      `create or replace function "write_in_merge_write_in_merge_of_declared_fn"() returns trigger as $$ begin declare declared boolean; id uuid := case when tg_op = 'DELETE' then old.round_id else new.round_id end; begin execute format('select state = ''DECLARED'' from %I.round where id = $1', tg_table_schema) into declared using id; if declared then raise exception 'write_in_merge_of_declared'; end if; end; if tg_op = 'DELETE' then return old; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "write_in_merge_of_declared" BEFORE INSERT OR UPDATE OR DELETE on "write_in_merge" for each ROW execute function "write_in_merge_write_in_merge_of_declared_fn"()`,
    );
  }

  override down(): void {
    this.addSql(`drop function "write_in_merge_write_in_merge_of_declared_fn" cascade`);
    this.addSql(`drop function "count_place_count_place_of_declared_fn" cascade`);
    this.addSql(`alter table "count_sheet" drop constraint if exists "count_sheet_revision"`);
    this.addSql(`alter table "count_sheet" drop constraint if exists "count_sheet_place_id_foreign"`);
    this.addSql(
      `alter table "count_sheet" drop column "place_id", drop column "void_causes", drop column "write_ins"`,
    );
    this.addSql(
      `alter table "count_sheet" add constraint "count_sheet_revision" unique ("round_id", "keying", "revision")`,
    );
    this.addSql(`alter table "round" drop constraint if exists "round_counting_check"`);
    this.addSql(
      `alter table "round" drop column "counting", drop column "marks_counted", drop column "void_causes_counted", drop column "another_write_ins", drop column "photo_required", drop column "declaration_asked_by", drop column "declaration_asked_at", drop column "photo_skip_reason", drop column "next_held_on", drop column "next_choices", drop column "next_choices_ground"`,
    );
    this.addSql(`drop index if exists "write_in_merge_person_id_index"`);
    this.addSql(`drop table "write_in_merge" cascade`);
    this.addSql(`drop table "count_place" cascade`);
    this.addSql(`drop table "count_settings" cascade`);
  }
}
