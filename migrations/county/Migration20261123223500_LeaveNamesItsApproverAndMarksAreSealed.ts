import { Migration } from '@mikro-orm/migrations';

/** Leave says of which kind it is and who approved it, a cancellation says why, and marks stay sealed until closing. */
export class Migration20261123223500_LeaveNamesItsApproverAndMarksAreSealed extends Migration {
  override name = 'Migration20261123223500_LeaveNamesItsApproverAndMarksAreSealed';

  override up(): void {
    this.addSql(`alter table "activity" add column "cancel_reason" text null`);
    this.addSql(`alter table "leave_request" add column "approver" text null`);
    this.addSql(`alter table "leave_request" alter column "kind" type text`);
    this.addSql(`alter table "leave_request" alter column "reason" type text`);
    this.addSql(`alter table "leave_request" alter column "decision_reason" type text`);
    this.addSql(
      `alter table "leave_request" add constraint "leave_request_kind_check" check ("kind" in ('WHOLE_SESSION', 'PART_OF_SESSION', 'ACTIVITY'))`,
    );
    this.addSql(
      `alter table "leave_request" add constraint "leave_request_approver_check" check ("approver" in ('DIRECTORS_MEETING', 'PRESIDIUM', 'SECRETARIAT', 'DELEGATION', 'CONVENOR'))`,
    );
    this.addSql(`alter table "appraisal_mark" add column "sealed" bytea null`);
    this.addSql(`alter table "appraisal_mark" alter column "category" drop not null`);
    this.addSql(
      `alter table "appraisal_mark" add constraint "appraisal_mark_sealed_or_counted" check ((category is null) <> (sealed is null))`,
    );
    this.addSql(
      `alter table "appraisal_slip" add constraint "appraisal_slip_code_digest_unique" unique ("code_digest")`,
    );
  }

  override down(): void {
    this.addSql(`alter table "appraisal_slip" drop constraint "appraisal_slip_code_digest_unique"`);
    this.addSql(`alter table "appraisal_mark" drop constraint "appraisal_mark_sealed_or_counted"`);
    this.addSql(`alter table "appraisal_mark" alter column "category" set not null`);
    this.addSql(`alter table "appraisal_mark" drop column "sealed"`);
    this.addSql(`alter table "leave_request" drop constraint "leave_request_approver_check"`);
    this.addSql(`alter table "leave_request" drop constraint "leave_request_kind_check"`);
    this.addSql(`alter table "leave_request" alter column "decision_reason" type varchar(255)`);
    this.addSql(`alter table "leave_request" alter column "reason" type varchar(255)`);
    this.addSql(`alter table "leave_request" alter column "kind" type varchar(255)`);
    this.addSql(`alter table "leave_request" drop column "approver"`);
    this.addSql(`alter table "activity" drop column "cancel_reason"`);
  }
}
