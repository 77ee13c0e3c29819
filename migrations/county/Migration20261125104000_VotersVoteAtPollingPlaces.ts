import { Migration } from '@mikro-orm/migrations';

/** Where voters vote: stations, election meetings and mobile boxes, each for a constituency of one level or of both. */
export class Migration20261125104000_VotersVoteAtPollingPlaces extends Migration {
  override name = 'Migration20261125104000_VotersVoteAtPollingPlaces';

  override up(): void {
    this.addSql(
      `create table "polling_place" ("id" uuid not null, "election_id" uuid not null, "vote_number" int not null default 1, "kind" text not null, "number" int not null, "name" varchar(255) not null, "division_code" varchar(255) not null, "address" text not null, "opens_at" varchar(255) not null, "closes_at" varchar(255) not null, "voter_groups" jsonb not null, "state" text not null default 'PLANNED', primary key ("id"))`,
    );
    this.addSql(`create index "polling_place_division_code_index" on "polling_place" ("division_code")`);
    this.addSql(
      `alter table "polling_place" add constraint "polling_place_number" unique ("election_id", "vote_number", "division_code", "kind", "number")`,
    );
    this.addSql(
      `create table "polling_place_constituency" ("place_id" uuid not null, "level" text not null, "constituency_id" uuid not null, primary key ("place_id", "level"))`,
    );
    this.addSql(
      `create index "polling_place_constituency_constituency_id_index" on "polling_place_constituency" ("constituency_id")`,
    );
    this.addSql(
      `alter table "polling_place" add constraint "polling_place_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "polling_place" add constraint "polling_place_number_positive" check (number >= 1)`,
    );
    this.addSql(
      `alter table "polling_place" add constraint "polling_place_vote_positive" check (vote_number >= 1)`,
    );
    this.addSql(
      `alter table "polling_place" add constraint "polling_place_kind_check" check ("kind" in ('STATION', 'MEETING', 'MOBILE_BOX'))`,
    );
    this.addSql(
      `alter table "polling_place" add constraint "polling_place_state_check" check ("state" in ('PLANNED', 'OPEN', 'CLOSED'))`,
    );
    this.addSql(
      `alter table "polling_place_constituency" add constraint "polling_place_constituency_place_id_foreign" foreign key ("place_id") references "polling_place" ("id")`,
    );
    this.addSql(
      `alter table "polling_place_constituency" add constraint "polling_place_constituency_constituency_id_foreign" foreign key ("constituency_id") references "constituency" ("id")`,
    );
    this.addSql(
      `alter table "polling_place_constituency" add constraint "polling_place_constituency_level_check" check ("level" in ('COUNTY', 'TOWNSHIP'))`,
    );
  }

  override down(): void {
    this.addSql(`drop table "polling_place_constituency" cascade`);
    this.addSql(`drop table "polling_place" cascade`);
  }
}
