import { Migration } from '@mikro-orm/migrations';

/** Photos and scans are kept, sealed, beside the records they belong to. */
export class Migration20261125085000_FilesAreKept extends Migration {
  override name = 'Migration20261125085000_FilesAreKept';

  override up(): void {
    this.addSql(
      `create table "stored_file" ("id" uuid not null, "purpose" varchar(255) not null, "file_name" varchar(255) not null, "kind" text not null, "byte_size" int not null, "sha256" varchar(255) not null, "content_sealed" bytea not null, "uploaded_by" uuid null, "created_at" timestamptz not null, "attached_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(
      `create index "stored_file_loose" on "stored_file" ("created_at") where "attached_at" is null`,
    );
    this.addSql(
      `alter table "stored_file" add constraint "stored_file_kind_check" check ("kind" in ('JPEG', 'PNG', 'WEBP', 'PDF'))`,
    );
  }

  override down(): void {
    this.addSql(`drop table "stored_file"`);
  }
}
