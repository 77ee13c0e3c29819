import { Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DivisionCodeScalar } from '../kernel/graphql/scalars.ts';
import { CongressLevel } from './congress.rules.ts';
import { DeviationSeverity } from './constituency.rules.ts';
import { AdoptionFault, PlanState, UnitKind } from './plan-layout.rules.ts';

registerEnumType(PlanState, {
  name: 'PlanState',
  description: 'How a plan of constituencies stands: drawn, adopted, put aside, or replaced.',
});
registerEnumType(UnitKind, {
  name: 'UnitKind',
  description: 'What a constituency is made of: by residence or by place of work (EL 25).',
});
registerEnumType(AdoptionFault, {
  name: 'AdoptionFault',
  description: 'Why a plan cannot be adopted; in `extensions.faults` of PLAN_NOT_ADOPTABLE.',
});

@ObjectType('PlanUnit', { description: 'A village, community or work unit with its people (EL 25).' })
export class PlanUnitType {
  @StaffField(() => String, 'Its twelve-digit statistical code.', { nullable: true })
  code!: string | null;

  @StaffField(() => String, 'Its name.')
  name!: string;

  @StaffField(() => UnitKind, 'What it is.')
  kind!: UnitKind;

  @StaffField(() => DivisionCodeScalar, 'The division it lies in.')
  divisionCode!: string;

  @StaffField(() => Int, 'Its people.')
  population!: number;

  @StaffField(() => Int, 'Its voters, when they were counted.', { nullable: true })
  voters!: number | null;
}

@ObjectType('DrawnConstituency', { description: 'A constituency as a plan draws it, with its deviation.' })
export class DrawnConstituencyType {
  @StaffField(() => ID, 'The constituency that was set up from it.', { nullable: true })
  constituencyId!: string | null;

  @StaffField(() => Int, 'Its number.')
  number!: number;

  @StaffField(() => String, 'Its name.')
  name!: string;

  @StaffField(() => DivisionCodeScalar, 'The division it lies in.')
  divisionCode!: string;

  @StaffField(() => Int, 'Its seats.')
  seats!: number;

  @StaffField(() => [PlanUnitType], 'What it is made of.')
  units!: PlanUnitType[];

  @StaffField(() => Int, 'The people of its units.')
  population!: number;

  @StaffField(() => Int, 'Its voters, when all its units say theirs.', { nullable: true })
  voters!: number | null;

  @StaffField(() => Float, 'People for one deputy.', { nullable: true })
  peoplePerDeputy!: number | null;

  @StaffField(() => Float, 'Per cent more (or, negative, fewer) people for one deputy than on average.', {
    nullable: true,
  })
  percent!: number | null;

  @StaffField(() => DeviationSeverity, 'How loudly that is pointed out.')
  severity!: DeviationSeverity;
}

@ObjectType('AdoptionFaultFound', { description: 'What keeps a plan from being adopted, and where it is.' })
export class AdoptionFaultFoundType {
  @StaffField(() => AdoptionFault, 'The fault.')
  code!: AdoptionFault;

  @StaffField(() => Int, 'Number of the constituency; null for the whole plan.', { nullable: true })
  number!: number | null;

  @StaffField(() => String, 'The unit it is about.', { nullable: true })
  unit!: string | null;
}

@ObjectType('AllotmentGap', {
  description: 'A division for which a plan draws other seats than were allotted.',
})
export class AllotmentGapType {
  @StaffField(() => String, 'The division or zone.')
  name!: string;

  @StaffField(() => Int, 'Seats allotted to it.')
  allotted!: number;

  @StaffField(() => Int, 'Seats its constituencies have in the plan.')
  drawn!: number;
}

@ObjectType('PlanMeasured', { description: 'What is to be said of a plan as it is being drawn.' })
export class PlanMeasuredType {
  @StaffField(() => Int, 'Seats the plan has to allot: those approved but the garrison’s.')
  civilSeats!: number;

  @StaffField(() => Float, 'People for one deputy on average.', { nullable: true })
  meanPeoplePerDeputy!: number | null;

  @StaffField(() => [AdoptionFaultFoundType], 'What keeps it from being adopted.')
  faults!: AdoptionFaultFoundType[];

  @StaffField(() => [AllotmentGapType], 'Where it differs from the allotment.')
  gaps!: AllotmentGapType[];

  @StaffField(() => [DrawnConstituencyType], 'Its constituencies, in the order given.')
  constituencies!: DrawnConstituencyType[];
}

@ObjectType('PlanSummary', { description: 'A plan of constituencies in a list.' })
export class PlanSummaryType {
  @StaffField(() => ID, 'The plan.')
  id!: string;

  @StaffField(() => ID, 'The term it is for.')
  termId!: string;

  @StaffField(() => Int, 'Number of the term.')
  number!: number;

  @StaffField(() => String, 'Name of the congress.')
  congress!: string;

  @StaffField(() => CongressLevel, 'Whose congress it is.')
  level!: CongressLevel;

  @StaffField(() => DivisionCodeScalar, 'The division of the congress.')
  divisionCode!: string;

  @StaffField(() => String, 'Its name.')
  name!: string;

  @StaffField(() => PlanState, 'How it stands.')
  state!: PlanState;

  @StaffField(() => Int, 'Counted up with every save.')
  revision!: number;

  @StaffField(() => Int, 'Deviation in per cent from which a word is said.')
  warnPercent!: number;

  @StaffField(() => Int, 'Deviation in per cent from which it is said loudly.')
  strongPercent!: number;

  @StaffField(() => Int, 'Constituencies drawn.')
  constituencyCount!: number;

  @StaffField(() => Int, 'Seats they have together.')
  seats!: number;

  @StaffField(() => Int, 'Units, placed or not.')
  unitCount!: number;

  @StaffField(() => String, 'Who decided on it.', { nullable: true })
  decidedBy!: string | null;

  @StaffField(() => String, 'Number of the decision.', { nullable: true })
  decisionNumber!: string | null;

  @StaffField(() => CivilDateScalar, 'Day of the decision.', { nullable: true })
  decidedOn!: string | null;

  @StaffField(() => String, 'Why an adopted plan was replaced by it.', { nullable: true })
  ground!: string | null;
}

@ObjectType('ConstituencyPlan', { description: 'A plan of the constituencies of a term (选区划分方案).' })
export class ConstituencyPlanType extends PlanSummaryType {
  @StaffField(() => Int, 'Seats the plan has to allot: those approved but the garrison’s.')
  civilSeats!: number;

  @StaffField(() => Float, 'People for one deputy on average.', { nullable: true })
  meanPeoplePerDeputy!: number | null;

  @StaffField(() => [AdoptionFaultFoundType], 'What keeps it from being adopted.')
  faults!: AdoptionFaultFoundType[];

  @StaffField(() => [AllotmentGapType], 'Where it differs from the allotment.')
  gaps!: AllotmentGapType[];

  @StaffField(() => [DrawnConstituencyType], 'Its constituencies.')
  constituencies!: DrawnConstituencyType[];

  @StaffField(() => [PlanUnitType], 'Units that are in no constituency yet.')
  looseUnits!: PlanUnitType[];
}

@ObjectType('ConstituencyPair', { description: 'The constituencies of one number in two plans.' })
export class ConstituencyPairType {
  @StaffField(() => Int, 'The number.')
  number!: number;

  @StaffField(() => DrawnConstituencyType, 'In the one plan.', { nullable: true })
  before!: DrawnConstituencyType | null;

  @StaffField(() => DrawnConstituencyType, 'In the other.', { nullable: true })
  after!: DrawnConstituencyType | null;
}

@ObjectType('MovedUnit', { description: 'A unit that is elsewhere in another plan.' })
export class MovedUnitType {
  @StaffField(() => String, 'The unit.')
  unit!: string;

  @StaffField(() => DivisionCodeScalar, 'The division it lies in.')
  divisionCode!: string;

  @StaffField(() => Int, 'Its people.')
  population!: number;

  @StaffField(() => Int, 'Number of the constituency it was in.', { nullable: true })
  from!: number | null;

  @StaffField(() => Int, 'Number of the constituency it is in.', { nullable: true })
  to!: number | null;
}

@ObjectType('PlanComparison', { description: 'Two plans of one congress side by side.' })
export class PlanComparisonType {
  @StaffField(() => ConstituencyPlanType, 'The one.')
  before!: ConstituencyPlanType;

  @StaffField(() => ConstituencyPlanType, 'The other.')
  after!: ConstituencyPlanType;

  @StaffField(() => [ConstituencyPairType], 'Their constituencies by number.')
  pairs!: ConstituencyPairType[];

  @StaffField(() => [MovedUnitType], 'What moved.')
  moved!: MovedUnitType[];
}

@ObjectType('PlanChanged', { description: 'A plan that was changed.' })
export class PlanChangedType {
  @StaffField(() => ID, 'The plan.')
  id!: string;

  @StaffField(() => Int, 'Its revision now.', { nullable: true })
  revision!: number | null;
}

@ObjectType('VoterGroup', { description: 'A voter group (选民小组) of a constituency (ZJE 24).' })
export class VoterGroupType {
  @PublicField(() => ID, 'The group.')
  id!: string;

  @PublicField(() => Int, 'Its number in the constituency.')
  number!: number;

  @PublicField(() => String, 'Its name.')
  name!: string;

  @PublicField(() => String, 'The head its voters chose.', { nullable: true })
  head!: string | null;

  @PublicField(() => Int, 'How many voters it has.', { nullable: true })
  voters!: number | null;
}

@ObjectType('LayerOverlap', { description: 'A part of a county constituency that a township one shares.' })
export class LayerOverlapType {
  @StaffField(() => Int, 'Number of the county constituency.')
  number!: number;

  @StaffField(() => String, 'Its name.')
  name!: string;

  @StaffField(() => Int, 'Units both are made of.')
  units!: number;
}

@ObjectType('LayeredConstituency', {
  description: 'A township constituency and the county constituencies it lies in (大选区、小选区).',
})
export class LayeredConstituencyType {
  @StaffField(() => ID, 'The constituency.')
  constituencyId!: string;

  @StaffField(() => Int, 'Its number.')
  number!: number;

  @StaffField(() => String, 'Its name.')
  name!: string;

  @StaffField(
    () => [LayerOverlapType],
    'The county constituencies it shares units with; one when it lies inside.',
  )
  within!: LayerOverlapType[];
}
