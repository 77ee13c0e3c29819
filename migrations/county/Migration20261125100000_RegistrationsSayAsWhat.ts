import { Migration } from '@mikro-orm/migrations';

/** A registration says as what somebody is registered, where they stand with the law, and how they are to vote. */
export class Migration20261125100000_RegistrationsSayAsWhat extends Migration {
  override name = 'Migration20261125100000_RegistrationsSayAsWhat';

  override up(): void {
    this.addSql(
      `alter table "registration" add column "category" text not null default 'RESIDENT', add column "penal_situation" text not null default 'NONE', add column "voting_way" text null`,
    );
    this.addSql(
      `alter table "registration" add constraint "registration_category_check" check ("category" in ('RESIDENT', 'UNIT_STAFF', 'COUNTY_ORGAN_STAFF', 'HIGHER_UNIT_STAFF', 'MILITARY', 'PERMIT_HOLDER', 'ABROAD'))`,
    );
    this.addSql(
      `alter table "registration" add constraint "registration_penal_situation_check" check ("penal_situation" in ('NONE', 'SERVING_SENTENCE', 'COMMUNITY_CORRECTION', 'IN_CUSTODY', 'BAIL', 'RESIDENTIAL_SURVEILLANCE', 'DETENTION'))`,
    );
    this.addSql(
      `alter table "registration" add constraint "registration_voting_way_check" check ("voting_way" in ('STATION', 'MEETING', 'MOBILE_BOX', 'PROXY', 'PLACE_OF_EXECUTION'))`,
    );
  }

  override down(): void {
    this.addSql(
      `alter table "registration" drop column "voting_way", drop column "penal_situation", drop column "category"`,
    );
  }
}
