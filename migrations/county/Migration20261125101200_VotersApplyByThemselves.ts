import { Migration } from '@mikro-orm/migrations';

/** Somebody may apply to be registered without an account. */
export class Migration20261125101200_VotersApplyByThemselves extends Migration {
  override name = 'Migration20261125101200_VotersApplyByThemselves';

  override up(): void {
    this.addSql(
      `create table "voter_application" ("id" uuid not null, "election_id" uuid not null, "state" text not null, "name" varchar(255) not null, "sex" text not null, "birth_date" date not null, "id_sealed" bytea not null, "id_digest" bytea not null, "id_masked" varchar(255) not null, "phone_sealed" bytea not null, "phone_masked" varchar(255) not null, "residence_sealed" bytea not null, "category" text not null, "county_constituency_id" uuid null, "township_constituency_id" uuid null, "file_id" uuid null, "code_digest" bytea not null, "answer" text null, "submitted_at" timestamptz not null, "decided_at" timestamptz null, "decided_by" uuid null, "ground" text null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "voter_application" add constraint "voter_application_code_digest_unique" unique ("code_digest")`,
    );
    this.addSql(
      `create index "voter_application_queue" on "voter_application" ("election_id", "state", "submitted_at", "id")`,
    );
    this.addSql(`create index "voter_application_digest" on "voter_application" ("id_digest")`);
    this.addSql(
      `alter table "voter_application" add constraint "voter_application_election_id_foreign" foreign key ("election_id") references "election" ("id")`,
    );
    this.addSql(
      `alter table "voter_application" add constraint "voter_application_county_constituency_id_foreign" foreign key ("county_constituency_id") references "constituency" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "voter_application" add constraint "voter_application_township_constituency_id_foreign" foreign key ("township_constituency_id") references "constituency" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "voter_application" add constraint "voter_application_state_check" check ("state" in ('SUBMITTED', 'MORE_ASKED', 'APPROVED', 'REFUSED'))`,
    );
    this.addSql(
      `alter table "voter_application" add constraint "voter_application_sex_check" check ("sex" in ('FEMALE', 'MALE'))`,
    );
    this.addSql(
      `alter table "voter_application" add constraint "voter_application_category_check" check ("category" in ('RESIDENT', 'UNIT_STAFF', 'COUNTY_ORGAN_STAFF', 'HIGHER_UNIT_STAFF', 'MILITARY', 'PERMIT_HOLDER', 'ABROAD'))`,
    );
  }

  override down(): void {
    this.addSql(`drop table "voter_application" cascade`);
  }
}
