import { Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { codes } from '../kernel/codes.rules.ts';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { ClosingFault } from './closing.rules.ts';
import { AppraisalState, ReportState } from './report.rules.ts';

/** What can be done with a slip. */
export const SlipState = codes('READY', 'USED', 'CLOSED');
export type SlipState = keyof typeof SlipState;

registerEnumType(ReportState, { name: 'ReportState', description: 'Life of a duty report.' });
registerEnumType(AppraisalState, { name: 'AppraisalState', description: 'Life of an appraisal.' });
registerEnumType(SlipState, { name: 'SlipState', description: 'Ready, used once, or its appraisal closed.' });
registerEnumType(ClosingFault, {
  name: 'ClosingFault',
  description:
    'Why an appraisal cannot be closed with a result; also in `extensions.faults` of APPRAISAL_FAULTY.',
});

@ObjectType('AppraisalCategory', { description: 'A category, from best to worst (SZ-2).' })
export class AppraisalCategoryType {
  @PublicField(() => String, 'Its code.')
  code!: string;

  @PublicField(() => String, 'Its name as the voters read it.')
  label!: string;

  @PublicField(
    () => Float,
    'Share of slips for the best category from which this one is reached, 0..1; null for the last.',
    { nullable: true },
  )
  threshold!: number | null;

  @PublicField(() => Int, 'Slips that marked it; null until the appraisal is closed.', { nullable: true })
  slips!: number | null;
}

@ObjectType('Appraisal', { description: 'An appraisal of a duty report by voters (评议; SZ-3).' })
export class AppraisalType {
  @PublicField(() => ID, 'The appraisal.')
  id!: string;

  @PublicField(() => ID, 'The report.')
  reportId!: string;

  @PublicField(() => String, 'Title of the report.')
  reportTitle!: string;

  @PublicField(() => ID, 'The deputy.')
  deputyId!: string;

  @PublicField(() => String, 'Name of the deputy.')
  name!: string;

  @PublicField(() => String, 'Name of the congress.')
  congress!: string;

  @PublicField(() => CivilDateScalar, 'Day of the meeting.')
  heldOn!: string;

  @PublicField(() => String, 'Where.', { nullable: true })
  place!: string | null;

  @PublicField(() => Int, 'Voters present who may appraise.')
  present!: number;

  @PublicField(() => AppraisalState, 'State.')
  state!: AppraisalState;

  @PublicField(() => Int, 'Slips handed out.')
  issued!: number;

  @PublicField(() => Int, 'Slips returned.')
  returned!: number;

  @PublicField(() => Int, 'Of these, void; null until the appraisal is closed.', { nullable: true })
  void!: number | null;

  @PublicField(() => String, 'Code of the category reached; null until closed.', { nullable: true })
  category!: string | null;

  @PublicField(() => Int, 'Fewer slips give no result.')
  minimumSlips!: number;

  @PublicField(() => Float, 'More than this share of those present must hand a slip in, 0..1.')
  quorumOfPresent!: number;

  @PublicField(
    () => [ClosingFault],
    'Why it cannot be closed now, by the number of slips; empty when it can.',
  )
  faults!: readonly ClosingFault[];

  @PublicField(() => [AppraisalCategoryType], 'Categories from best to worst.')
  categories!: readonly AppraisalCategoryType[];
}

@ObjectType('DutyReport', { description: 'A duty report (述职报告; DL 58).' })
export class DutyReportType {
  @PublicField(() => ID, 'The report.')
  id!: string;

  @PublicField(() => ID, 'Whose it is.')
  deputyId!: string;

  @PublicField(() => String, 'Their name.')
  name!: string;

  @PublicField(() => String, 'Name of the congress.')
  congress!: string;

  @PublicField(() => String, 'Title.')
  title!: string;

  @StaffField(() => String, 'Text.')
  body!: string;

  @PublicField(() => ReportState, 'State.')
  state!: ReportState;

  @PublicField(() => CivilDateScalar, 'Day it was delivered to the voters.', { nullable: true })
  deliveredOn!: string | null;

  @StaffField(() => String, 'Why it was given back.', { nullable: true })
  returnReason!: string | null;

  @PublicField(() => ID, 'Its appraisal.', { nullable: true })
  appraisalId!: string | null;
}

@ObjectType('SlipCategory', { description: 'What can be marked on a slip.' })
export class SlipCategoryType {
  @PublicField(() => String, 'Its code.')
  code!: string;

  @PublicField(() => String, 'Its name.')
  label!: string;
}

@ObjectType('Slip', { description: 'What an appraisal slip is for (评议票).' })
export class SlipType {
  @PublicField(() => String, 'The deputy who is appraised.')
  name!: string;

  @PublicField(() => String, 'Name of the congress.')
  congress!: string;

  @PublicField(() => CivilDateScalar, 'Day of the meeting.')
  heldOn!: string;

  @PublicField(() => SlipState, 'What can be done with it.')
  state!: SlipState;

  @PublicField(() => [SlipCategoryType], 'What can be marked, from best to worst.')
  categories!: readonly SlipCategoryType[];
}
