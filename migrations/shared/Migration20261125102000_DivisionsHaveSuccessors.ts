import { Migration } from '@mikro-orm/migrations';

/** A division that ended says what took its place. */
export class Migration20261125102000_DivisionsHaveSuccessors extends Migration {
  override name = 'Migration20261125102000_DivisionsHaveSuccessors';

  override up(): void {
    this.addSql(`alter table "division" add "successor_code" varchar(255) null`);
  }

  override down(): void {
    this.addSql(`alter table "division" drop column "successor_code"`);
  }
}
