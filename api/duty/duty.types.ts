import { Arg, Float, ID, Int, ObjectType } from 'type-graphql';
import '../activities/activity.types.ts';
import '../appraisals/appraisal.types.ts';
import { ActivityKind, Presence } from '../activities/activity.rules.ts';
import { DeputyType } from '../deputies/deputy.types.ts';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { planned } from '../kernel/graphql/planned.ts';
import { CivilDateScalar, DateTimeScalar } from '../kernel/graphql/scalars.ts';
import { ReportState } from '../appraisals/report.rules.ts';

@ObjectType('DutyYear', { description: 'A calendar year in which the deputy was active.' })
export class DutyYearType {
  @PublicField(() => Int, 'The year.')
  year!: number;

  @PublicField(() => Int, 'Activities attended that year.')
  count!: number;
}

@ObjectType('DutyDay', { description: 'A day on which the deputy was active.' })
export class DutyDayType {
  @PublicField(() => CivilDateScalar, 'The day.')
  date!: string;

  @PublicField(() => Int, 'Activities attended that day.')
  count!: number;
}

@ObjectType('DutyEntry', {
  description: 'One line of the timeline: an activity and the deputy’s part in it.',
})
export class DutyEntryType {
  @PublicField(() => ID, 'The line; pass it as `before` for older ones.')
  id!: string;

  @PublicField(() => ID, 'The activity.')
  activityId!: string;

  @PublicField(() => CivilDateScalar, 'The day.')
  heldOn!: string;

  @PublicField(() => ActivityKind, 'Kind of activity.')
  kind!: ActivityKind;

  @PublicField(() => String, 'What it was.')
  title!: string;

  @PublicField(() => String, 'Where.', { nullable: true })
  place!: string | null;

  @PublicField(() => Presence, 'What is recorded.')
  presence!: Presence;

  @PublicField(() => Boolean, 'Whether the deputy was summoned: only then it counts for attendance.')
  summoned!: boolean;

  @PublicField(() => Float, 'Training hours it brought.')
  hours!: number;

  @PublicField(() => String, 'What came of it.', { nullable: true })
  outcome!: string | null;

  @StaffField(() => DateTimeScalar, 'When the deputy signed in.', { nullable: true })
  signedInAt!: string | null;
}

@ObjectType('DutyTraining', { description: 'A training session attended (DL 47).' })
export class DutyTrainingType {
  @PublicField(() => ID, 'The activity.')
  activityId!: string;

  @PublicField(() => CivilDateScalar, 'The day.')
  heldOn!: string;

  @PublicField(() => String, 'The course.')
  course!: string;

  @PublicField(() => Float, 'Hours.')
  hours!: number;
}

@ObjectType('DutyReportEntry', { description: 'A duty report of the deputy (述职报告; DL 58).' })
export class DutyReportEntryType {
  @PublicField(() => ID, 'The report.')
  id!: string;

  @PublicField(() => String, 'Title.')
  title!: string;

  @PublicField(() => String, 'Text.')
  body!: string;

  @PublicField(() => CivilDateScalar, 'Day it was delivered to the voters.', { nullable: true })
  deliveredOn!: string | null;

  @PublicField(() => ReportState, 'State.')
  state!: ReportState;
}

@ObjectType('DutyAppraisalCategory', {
  description: 'A category of an appraisal and the slips that marked it.',
})
export class DutyAppraisalCategoryType {
  @PublicField(() => String, 'Code of the category.')
  code!: string;

  @PublicField(() => String, 'Its name, as the voters read it.')
  label!: string;

  @PublicField(() => Int, 'Slips that marked it.')
  slips!: number;

  @PublicField(
    () => Float,
    'Share (0 to 1, inclusive) of the best category among the slips returned from which this one is reached; null for the last.',
    { nullable: true },
  )
  threshold!: number | null;
}

@ObjectType('DutyAppraisal', { description: 'A closed appraisal of the deputy (评议; SZ-3).' })
export class DutyAppraisalType {
  @PublicField(() => ID, 'The appraisal.')
  id!: string;

  @PublicField(() => CivilDateScalar, 'The day.')
  heldOn!: string;

  @PublicField(() => String, 'The category reached.', { nullable: true })
  category!: string | null;

  @PublicField(() => Int, 'Slips handed out.')
  issued!: number;

  @PublicField(() => Int, 'Slips returned.')
  returned!: number;

  @PublicField(() => Int, 'Of these, void.')
  void!: number;

  @PublicField(() => [DutyAppraisalCategoryType], 'Categories from best to worst, with their slips.')
  categories!: readonly DutyAppraisalCategoryType[];
}

const FIRST = { defaultValue: 20, description: 'Rows wanted, at most 100.' } as const;

@ObjectType('DutyRecord', {
  description: 'The duty record of a deputy (履职档案; DL 58): built from events only.',
})
export class DutyRecordType {
  @PublicField(() => DeputyType, 'Whose record it is.')
  deputy!: DeputyType;

  @PublicField(() => [DutyYearType], 'The years with activity, newest first.')
  years!: readonly DutyYearType[];

  @PublicField(() => [DutyDayType], 'Active days of a calendar year.')
  calendar(@Arg('year', () => Int, { description: 'The calendar year.' }) _year: number): DutyDayType[] {
    return planned();
  }

  @PublicField(() => [DutyEntryType], 'What the deputy did, newest first.')
  timeline(
    @Arg('first', () => Int, FIRST) _first: number,
    @Arg('before', () => ID, { nullable: true, description: 'The last line already shown.' }) _before:
      | string
      | null,
    @Arg('kind', () => ActivityKind, { nullable: true, description: 'Only this kind.' })
    _kind: ActivityKind | null,
    @Arg('on', () => CivilDateScalar, { nullable: true, description: 'Only this day.' }) _on: string | null,
  ): DutyEntryType[] {
    return planned();
  }

  @PublicField(
    () => [DutyEntryType],
    'The lines attendance is counted from: held activities the deputy was summoned to, newest first.',
  )
  attendance(@Arg('first', () => Int, FIRST) _first: number): DutyEntryType[] {
    return planned();
  }

  @PublicField(() => [DutyTrainingType], 'Training attended, newest first.')
  trainings(@Arg('first', () => Int, { ...FIRST, defaultValue: 10 }) _first: number): DutyTrainingType[] {
    return planned();
  }

  @PublicField(() => [DutyReportEntryType], 'Duty reports accepted, newest first.')
  reports(@Arg('first', () => Int, { ...FIRST, defaultValue: 10 }) _first: number): DutyReportEntryType[] {
    return planned();
  }

  @PublicField(() => [DutyAppraisalType], 'Closed appraisals, newest first.')
  appraisals!: readonly DutyAppraisalType[];

  @StaffField(() => [DutyReportEntryType], 'Every duty report, drafts as well.')
  allReports!: readonly DutyReportEntryType[];
}
