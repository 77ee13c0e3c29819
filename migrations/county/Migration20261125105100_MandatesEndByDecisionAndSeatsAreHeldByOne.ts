import { Migration } from '@mikro-orm/migrations';

/** A mandate ends by a recorded decision, a recall keeps its papers, a sheet its photo; two never hold one seat on one day. */
export class Migration20261125105100_MandatesEndByDecisionAndSeatsAreHeldByOne extends Migration {
  override name = 'Migration20261125105100_MandatesEndByDecisionAndSeatsAreHeldByOne';

  override up(): void {
    this.addSql(
      `create table "recall" ("id" uuid not null, "deputy_id" uuid not null, "state" text not null, "demanded_on" date not null, "reasons" text not null, "signatures" int not null, "defence_kind" text null, "defence" text null, "printed_on" date null, "held_on" date null, "presided_by" varchar(255) null, "vote" jsonb null, "recorded_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "recall_deputy_id_index" on "recall" ("deputy_id")`);
    this.addSql(
      `create unique index "recall_one_open" on "recall" ("deputy_id") where "state" in ('DEMANDED', 'PRINTED', 'SCHEDULED')`,
    );
    this.addSql(
      `create table "recall_signature" ("recall_id" uuid not null, "registration_id" bigint not null, primary key ("recall_id", "registration_id"))`,
    );
    this.addSql(
      `create index "recall_signature_registration_id_index" on "recall_signature" ("registration_id")`,
    );
    this.addSql(
      `create table "count_photo" ("id" uuid not null, "round_id" uuid not null, "place_id" uuid not null, "file_id" uuid not null, "attached_by" uuid not null, "attached_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "count_photo_place_id_index" on "count_photo" ("place_id")`);
    this.addSql(`alter table "count_photo" add constraint "count_photo_file_id_unique" unique ("file_id")`);
    this.addSql(
      `create table "mandate_end" ("id" uuid not null, "mandate_id" uuid not null, "kind" text not null, "body" text not null, "decided_on" date not null, "session" varchar(255) null, "members" int null, "yes" int null, "ground" varchar(255) null, "recorded_by" uuid not null, "recorded_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "mandate_end" add constraint "mandate_end_mandate_id_unique" unique ("mandate_id")`,
    );
    this.addSql(
      `create or replace function "mandate_mandate_held_by_one_fn"() returns trigger as $$ begin declare taken boolean; begin execute format('select exists (select from %I.mandate where seat_id = $1 and id <> $2 and starts_on <= coalesce($4, ''infinity''::date) and coalesce(ends_on, ''infinity''::date) >= $3)', tg_table_schema) into taken using new.seat_id, new.id, new.starts_on, new.ends_on; if taken then raise exception 'mandate_held_by_one'; end if; end; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "mandate_held_by_one" BEFORE INSERT OR UPDATE on "mandate" for each ROW execute function "mandate_mandate_held_by_one_fn"()`,
    );
    this.addSql(
      `alter table "recall" add constraint "recall_deputy_id_foreign" foreign key ("deputy_id") references "deputy" ("id")`,
    );
    this.addSql(
      `alter table "recall" add constraint "recall_state_check" check ("state" in ('DEMANDED', 'PRINTED', 'SCHEDULED', 'CARRIED', 'FAILED', 'WITHDRAWN'))`,
    );
    this.addSql(
      `alter table "recall" add constraint "recall_defence_kind_check" check ("defence_kind" in ('ORAL', 'WRITTEN', 'NONE'))`,
    );
    this.addSql(
      `create or replace function "recall_recall_decided_is_final_fn"() returns trigger as $$ begin if old.state in ('CARRIED', 'FAILED', 'WITHDRAWN') then raise exception 'recall_decided_is_final'; end if; if tg_op = 'DELETE' then return old; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "recall_decided_is_final" BEFORE UPDATE OR DELETE on "recall" for each ROW execute function "recall_recall_decided_is_final_fn"()`,
    );
    this.addSql(
      `alter table "recall_signature" add constraint "recall_signature_recall_id_foreign" foreign key ("recall_id") references "recall" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "recall_signature" add constraint "recall_signature_registration_id_foreign" foreign key ("registration_id") references "registration" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "count_photo" add constraint "count_photo_round_id_foreign" foreign key ("round_id") references "round" ("id")`,
    );
    this.addSql(
      `alter table "count_photo" add constraint "count_photo_place_id_foreign" foreign key ("place_id") references "count_place" ("id")`,
    );
    this.addSql(
      `create or replace function "count_photo_count_photo_of_declared_fn"() returns trigger as $$ begin declare declared boolean; id uuid := case when tg_op = 'DELETE' then old.round_id else new.round_id end; begin execute format('select state = ''DECLARED'' from %I.round where id = $1', tg_table_schema) into declared using id; if declared then raise exception 'count_photo_of_declared'; end if; end; if tg_op = 'DELETE' then return old; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "count_photo_of_declared" BEFORE INSERT OR UPDATE OR DELETE on "count_photo" for each ROW execute function "count_photo_count_photo_of_declared_fn"()`,
    );
    this.addSql(
      `alter table "mandate_end" add constraint "mandate_end_mandate_id_foreign" foreign key ("mandate_id") references "mandate" ("id")`,
    );
    this.addSql(
      `alter table "mandate_end" add constraint "mandate_end_vote" check (yes is null or (members is not null and yes >= 0 and yes <= members))`,
    );
    this.addSql(
      `alter table "mandate_end" add constraint "mandate_end_kind_check" check ("kind" in ('RESIGNED', 'ORDERED_RESIGNED', 'MOVED_AWAY', 'SESSIONS_MISSED', 'RECALLED', 'NATIONALITY_LOST', 'RIGHTS_LOST', 'CAPACITY_LOST', 'DIED', 'OTHER_SEAT_KEPT'))`,
    );
    this.addSql(
      `alter table "mandate_end" add constraint "mandate_end_body_check" check ("body" in ('STANDING_COMMITTEE', 'TOWNSHIP_CONGRESS', 'VOTERS', 'NOBODY'))`,
    );
  }

  override down(): void {
    this.addSql(`drop function "count_photo_count_photo_of_declared_fn" cascade`);
    this.addSql(`drop function "recall_recall_decided_is_final_fn" cascade`);
    this.addSql(`drop trigger if exists "mandate_held_by_one" on "mandate"`);
    this.addSql(`drop function "mandate_mandate_held_by_one_fn" cascade`);
    this.addSql(`drop table "mandate_end" cascade`);
    this.addSql(`drop index if exists "count_photo_place_id_index"`);
    this.addSql(`drop table "count_photo" cascade`);
    this.addSql(`drop index if exists "recall_signature_registration_id_index"`);
    this.addSql(`drop table "recall_signature" cascade`);
    this.addSql(`drop index if exists "recall_one_open"`);
    this.addSql(`drop index if exists "recall_deputy_id_index"`);
    this.addSql(`drop table "recall" cascade`);
  }
}
