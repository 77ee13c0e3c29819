import { Migration } from '@mikro-orm/migrations';

/** A review says what was found, and a void election on which ground. */
export class Migration20261125105200_ReviewsSayWhatWasFound extends Migration {
  override name = 'Migration20261125105200_ReviewsSayWhatWasFound';

  override up(): void {
    this.addSql(
      `alter table "qualification" add "findings" jsonb null, add "opinion" varchar(255) null, add "reviewed_by" uuid null, add "void_ground" text null`,
    );
    this.addSql(
      `alter table "qualification" add constraint "qualification_void_ground_check" check ("void_ground" in ('BRIBERY', 'FORCE_OR_FRAUD', 'FORGERY', 'SUPPRESSION', 'FOREIGN_FUNDING', 'NOT_ELIGIBLE', 'PROCEDURE', 'OTHER_SEAT_KEPT'))`,
    );
  }

  override down(): void {
    this.addSql(`alter table "qualification" drop constraint if exists "qualification_void_ground_check"`);
    this.addSql(
      `alter table "qualification" drop column "findings", drop column "opinion", drop column "reviewed_by", drop column "void_ground"`,
    );
  }
}
