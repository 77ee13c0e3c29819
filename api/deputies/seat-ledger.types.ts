import { ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PublicField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { SeatState } from './seat-ledger.rules.ts';

registerEnumType(SeatState, {
  name: 'SeatState',
  description: 'A seat is held, was never filled, or fell vacant (EL 57; ZJE 49).',
});

@ObjectType('SeatLedgerDay', { description: 'How many seats of a term are held and vacant from a day on.' })
export class SeatLedgerDayType {
  @PublicField(() => CivilDateScalar, 'The day.')
  day!: string;

  @PublicField(() => Int, 'Seats of the constituencies.')
  seats!: number;

  @PublicField(() => Int, 'Seats somebody holds.')
  held!: number;

  @PublicField(() => Int, 'Vacant seats nobody held in this term.')
  neverFilled!: number;

  @PublicField(() => Int, 'Seats that fell vacant.')
  vacated!: number;
}

@ObjectType('VacantSeat', { description: 'A seat nobody holds on a day.' })
export class VacantSeatType {
  @PublicField(() => ID, 'The seat.')
  seatId!: string;

  @PublicField(() => Int, 'Its number within the constituency.')
  number!: number;

  @PublicField(() => ID, 'The constituency (选区).')
  constituencyId!: string;

  @PublicField(() => String, 'Name of the constituency.')
  constituency!: string;

  @PublicField(() => SeatState, 'Never filled, or fallen vacant.')
  state!: SeatState;

  @PublicField(() => CivilDateScalar, 'Vacant since.', { nullable: true })
  since!: string | null;

  @PublicField(() => String, 'Why the last mandate in it ended, as a code.', { nullable: true })
  reason!: string | null;

  @PublicField(() => ID, 'Who held it last.', { nullable: true })
  deputyId!: string | null;

  @PublicField(() => String, 'Their name.', { nullable: true })
  deputy!: string | null;
}

@ObjectType('SeatLedger', {
  description: 'The seats of a term on a day: seats = held + never filled + vacated (代表名额账).',
})
export class SeatLedgerType {
  @PublicField(() => ID, 'The term.')
  termId!: string;

  @PublicField(() => Int, 'Number of the term.')
  number!: number;

  @PublicField(() => String, 'Name of the congress.')
  congress!: string;

  @PublicField(
    () => Int,
    'Seats approved for the congress; more than its constituencies elect where some come from elsewhere.',
  )
  approvedSeats!: number;

  @PublicField(() => CivilDateScalar, 'First day of the ledger.')
  from!: string;

  @PublicField(() => CivilDateScalar, 'Its last day: of the term, or today.')
  to!: string;

  @PublicField(() => CivilDateScalar, 'The day asked about.')
  day!: string;

  @PublicField(() => Int, 'Seats of the constituencies.')
  seats!: number;

  @PublicField(() => Int, 'Seats somebody holds on the day.')
  held!: number;

  @PublicField(() => Int, 'Vacant seats nobody held before.')
  neverFilled!: number;

  @PublicField(() => Int, 'Seats that fell vacant.')
  vacated!: number;

  @PublicField(() => [SeatLedgerDayType], 'Every day on which the figures change.')
  changes!: readonly SeatLedgerDayType[];

  @PublicField(() => [VacantSeatType], 'The seats nobody holds on the day.')
  vacant!: readonly VacantSeatType[];
}
