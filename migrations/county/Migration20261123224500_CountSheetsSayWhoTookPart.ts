import { Migration } from '@mikro-orm/migrations';

const REFUSE = (name: string) =>
  `declare declared boolean; id uuid := case when tg_op = 'DELETE' then old.round_id else new.round_id end; begin execute format('select state = ''DECLARED'' from %I.round where id = $1', tg_table_schema) into declared using id; if declared then raise exception '${name}'; end if; end; if tg_op = 'DELETE' then return old; end if; return new`;

/**
 * A count sheet states how many voters took part, a round what stands for them by default; sheets and choices of a
 * declared round are as final as the round. Sheets keyed before stated ballots alone: of those, the ballots returned.
 */
export class Migration20261123224500_CountSheetsSayWhoTookPart extends Migration {
  override name = 'Migration20261123224500_CountSheetsSayWhoTookPart';

  override up(): void {
    this.addSql(`alter table "round" add "participant_basis" text not null default 'RETURNED'`);
    this.addSql(
      `alter table "round" add constraint "round_participant_basis_check" check ("participant_basis" in ('RETURNED', 'ISSUED'))`,
    );
    this.addSql(`alter table "count_sheet" add "participants" int null`);
    this.addSql(`alter table "count_sheet" disable trigger "count_sheet_is_final"`);
    this.addSql(`update "count_sheet" set "participants" = "returned"`);
    this.addSql(`alter table "count_sheet" enable trigger "count_sheet_is_final"`);
    this.addSql(`alter table "count_sheet" alter column "participants" set not null`);
    this.addSql(
      `alter table "count_sheet" add constraint "count_sheet_participants_not_negative" check (participants >= 0)`,
    );
    for (const [table, events] of [
      ['count_sheet', 'INSERT'],
      ['round_choice', 'INSERT OR UPDATE OR DELETE'],
    ] as const) {
      const name = `${table}_of_declared`;
      this.addSql(
        `create or replace function "${table}_${name}_fn"() returns trigger as $$ begin ${REFUSE(name)}; end; $$ language plpgsql`,
      );
      this.addSql(
        `create trigger "${name}" BEFORE ${events} on "${table}" for each ROW execute function "${table}_${name}_fn"()`,
      );
    }
  }

  override down(): void {
    for (const table of ['count_sheet', 'round_choice']) {
      this.addSql(`drop trigger "${table}_of_declared" on "${table}"`);
      this.addSql(`drop function "${table}_${table}_of_declared_fn"`);
    }
    this.addSql(`alter table "count_sheet" drop column "participants"`);
    this.addSql(`alter table "round" drop column "participant_basis"`);
  }
}
