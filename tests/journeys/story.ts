import { syntheticName } from '../support/build/roll.ts';
import type { World } from '../support/world.ts';
import { Desk } from './desk.ts';

/** Everything one chapter leaves behind for the next, and the people who act. */
export class Story {
  readonly officer: Desk;
  /** The second officer: what one asks to have declared, the other declares. */
  readonly colleague: Desk;
  readonly clerks: readonly [Desk, Desk];
  readonly committee: Desk;
  readonly deputy: Desk;
  /** Nobody the system knows. */
  readonly anybody: Desk;
  readonly people = new Map<string, { personId: string; registrationId: string }>();
  termId = '';
  electionId = '';
  first = '';
  second = '';
  deputyId = '';

  constructor(readonly world: World) {
    this.officer = new Desk(world, 'officer');
    this.colleague = new Desk(world, 'colleague');
    this.clerks = [new Desk(world, 'clerk-a'), new Desk(world, 'clerk-b')];
    this.committee = new Desk(world, 'committee');
    this.deputy = new Desk(world, 'deputy');
    this.anybody = new Desk(world, 'nobody');
  }

  /** The voters of the first constituency are 0 to 59, of the second 60 to 119. */
  nameOf(n: number): string {
    return syntheticName(n);
  }

  personOf(n: number): { personId: string; registrationId: string } {
    const found = this.people.get(this.nameOf(n));
    if (!found) throw new Error(`voter ${n} is not on the roll`);
    return found;
  }
}
