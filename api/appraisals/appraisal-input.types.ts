import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { codes } from '../kernel/codes.rules.ts';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import type { ReportDecision } from './decide-report.service.ts';

const KEY = { description: 'A UUID of the caller’s; the same for every retry.' } as const;
const REPORT = { description: 'The report.' } as const;
const APPRAISAL = { description: 'The appraisal.' } as const;
const Decision: Readonly<Record<ReportDecision, ReportDecision>> = codes('ACCEPTED', 'RETURNED');
registerEnumType(Decision, { name: 'ReportDecision', description: 'A report is accepted or given back.' });

@InputType({ description: 'One’s own duty report, new or changed.' })
export class WriteDutyReportInput {
  @Field(() => ID, KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The viewer’s own entry in the register of deputies.' })
  deputyId!: string;

  @Field(() => ID, { nullable: true, description: 'The report to change; a new one without it.' })
  reportId?: string | null;

  @Field(() => String, { description: 'Title, at most 255 characters.' })
  title!: string;

  @Field(() => String, { description: 'Text, at most 50000 characters.' })
  body!: string;
}

@InputType({ description: 'Handing in one’s own report.' })
export class SubmitDutyReportInput {
  @Field(() => ID, KEY)
  idempotencyKey!: string;

  @Field(() => ID, REPORT)
  reportId!: string;
}

@InputType({ description: 'The decision on a report.' })
export class DecideDutyReportInput {
  @Field(() => ID, KEY)
  idempotencyKey!: string;

  @Field(() => ID, REPORT)
  reportId!: string;

  @Field(() => Decision, { description: 'Accepted or given back.' })
  decision!: ReportDecision;

  @Field(() => String, { nullable: true, description: 'Why; needed when it is given back.' })
  reason?: string | null;
}

@InputType({ description: 'The day a report was delivered to the voters (DL 58).' })
export class DeliverDutyReportInput {
  @Field(() => ID, KEY)
  idempotencyKey!: string;

  @Field(() => ID, REPORT)
  reportId!: string;

  @Field(() => CivilDateScalar, { description: 'The day, not later than today.' })
  deliveredOn!: string;
}

@InputType({ description: 'A category of a scheme.' })
export class SchemeCategoryInput {
  @Field(() => String, { description: 'Code, upper-case letters and `_`; not `VOID`.' })
  code!: string;

  @Field(() => String, { description: 'Name as the voters read it.' })
  label!: string;
}

@InputType({ description: 'How slips become a category (SZ-2, SZ-3).' })
export class CategorySchemeInput {
  @Field(() => [SchemeCategoryInput], { description: 'From best to worst, at least two.' })
  categories!: SchemeCategoryInput[];

  @Field(() => [Float], {
    description: 'Falling shares of slips for the best category, 0..1, one for each category but the last.',
  })
  thresholds!: number[];

  @Field(() => Int, { description: 'Fewer slips give no result.' })
  minimumSlips!: number;

  @Field(() => Float, { description: 'More than this share of those present must hand a slip in, 0..1.' })
  quorumOfPresent!: number;
}

@InputType({ description: 'A meeting that appraises an accepted report.' })
export class OpenAppraisalInput {
  @Field(() => ID, KEY)
  idempotencyKey!: string;

  @Field(() => ID, REPORT)
  reportId!: string;

  @Field(() => CivilDateScalar, { description: 'Day of the meeting.' })
  heldOn!: string;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place?: string | null;

  @Field(() => Int, { description: 'Voters present who may appraise.' })
  present!: number;

  @Field(() => CategorySchemeInput, {
    nullable: true,
    description:
      'Without it: 称职 from 80 %, 基本称职 from 50 %, five slips, more than half of those present.',
  })
  scheme?: CategorySchemeInput | null;
}

@InputType({ description: 'Slips to make.' })
export class IssueSlipsInput {
  @Field(() => ID, KEY)
  idempotencyKey!: string;

  @Field(() => ID, APPRAISAL)
  appraisalId!: string;

  @Field(() => Int, { description: 'How many; with earlier ones no more than persons present.' })
  count!: number;
}

@InputType({ description: 'A slip handed in.' })
export class MarkSlipInput {
  @Field(() => ID, KEY)
  idempotencyKey!: string;

  @Field(() => String, { description: 'The code printed on the slip.' })
  code!: string;

  @Field(() => String, { description: 'Code of a category, or `VOID` for a spoilt slip.' })
  category!: string;
}

@InputType({ description: 'The end of an appraisal.' })
export class CloseAppraisalInput {
  @Field(() => ID, KEY)
  idempotencyKey!: string;

  @Field(() => ID, APPRAISAL)
  appraisalId!: string;
}

@ObjectType('ChangedReport', { description: 'The report a change was made to.' })
export class ChangedReportType {
  @PublicField(() => ID, 'The report.')
  reportId!: string;
}

@ObjectType('ChangedAppraisal', { description: 'The appraisal a change was made to.' })
export class ChangedAppraisalType {
  @PublicField(() => ID, 'The appraisal.')
  appraisalId!: string;
}

@ObjectType('IssuedSlips', {
  description: 'Slips that were made; their codes are shown here and kept nowhere.',
})
export class IssuedSlipsType {
  @StaffField(() => ID, 'The appraisal.')
  appraisalId!: string;

  @StaffField(() => [String], 'One code for each slip, to print.')
  codes!: readonly string[];
}
