import { ID, Int, ObjectType } from 'type-graphql';
import { PublicField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';

@ObjectType('ConstituencyDay', { description: 'The election day a constituency has of its own (ZJE 51).' })
export class ConstituencyDayType {
  @PublicField(() => ID, 'The constituency.')
  constituencyId!: string;

  @PublicField(() => String, 'Its name.')
  constituency!: string;

  @PublicField(() => CivilDateScalar, 'The day it votes.')
  electionDay!: string;
}

@ObjectType('ElectionDayChange', { description: 'A change of election day (改期), kept for good.' })
export class ElectionDayChangeType {
  @PublicField(() => ID, 'The change.')
  id!: string;

  @PublicField(() => ID, 'The constituency; null for the whole election.', { nullable: true })
  constituencyId!: string | null;

  @PublicField(() => String, 'Name of the constituency.', { nullable: true })
  constituency!: string | null;

  @PublicField(() => CivilDateScalar, 'The old day.')
  fromDay!: string;

  @PublicField(() => CivilDateScalar, 'The new day.')
  toDay!: string;

  @PublicField(() => String, 'Why.')
  reason!: string;

  @PublicField(() => String, 'The election committee that agreed.')
  consentBy!: string;

  @PublicField(() => CivilDateScalar, 'The day it agreed.')
  consentOn!: string;

  @PublicField(() => Int, 'Votes opened and not counted that it voided.')
  roundsVoided!: number;

  @PublicField(() => Int, 'Proxies for the old day that it voided.')
  proxiesVoided!: number;

  @PublicField(() => Int, 'Persons on record who are old enough on the new day only.')
  newlyOfAge!: number;

  @PublicField(() => CivilDateScalar, 'The day its notice was posted; null while it is due.', {
    nullable: true,
  })
  announcedOn!: string | null;
}

@ObjectType('ElectionChanged', { description: 'An election of which something was settled.' })
export class ElectionChangedType {
  @PublicField(() => ID, 'What was changed.')
  id!: string;
}
