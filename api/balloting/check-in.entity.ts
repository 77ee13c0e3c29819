import { defineEntity, p } from '@mikro-orm/core';
import { CongressLevel } from '../constituencies/congress.rules.ts';
import { Election } from '../elections/election.entity.ts';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { Person } from '../people/person.entity.ts';
import { Registration } from '../registration/registration.entity.ts';
import { CheckInMeans, CheckInState } from './check-in.rules.ts';
import { PollingPlace } from './polling-place.entity.ts';
import { ProxyGrant } from './proxy-grant.entity.ts';

const CheckInSchema = defineEntity({
  name: 'CheckIn',
  tableName: 'check_in',
  schema: '*',
  indexes: [
    {
      name: 'check_in_one_ballot',
      expression: `create unique index "check_in_one_ballot" on "check_in" ("election_id", "vote_number", "level", "person_id") where "state" <> 'UNDONE'`,
    },
    {
      name: 'check_in_of_place',
      expression: `create index "check_in_of_place" on "check_in" ("place_id", "level", "hour") where "state" <> 'UNDONE'`,
    },
    { name: 'check_in_registration', properties: ['registrationId'] },
  ],
  checks: [
    { name: 'check_in_hour', expression: 'hour >= 0 and hour <= 23' },
    { name: 'check_in_proxy', expression: `(means = 'PROXY') = (proxy_id is not null)` },
    {
      name: 'check_in_undone_by_two',
      expression: `state = 'GIVEN' or (undo_reason is not null and undo_asked_by is not null)`,
    },
    {
      name: 'check_in_second_look',
      expression: `state <> 'UNDONE' or (undone_by is not null and undone_by <> undo_asked_by)`,
    },
  ],
  properties: {
    /** Drawn by chance, so that rows have no order in which voters came. */
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    voteNumber: p.integer(),
    level: code(CongressLevel),
    placeId: () => p.manyToOne(PollingPlace).mapToPk(),
    registrationId: () => p.manyToOne(Registration).mapToPk(),
    personId: () => p.manyToOne(Person).mapToPk().index(),
    heldOn: civilDate(),
    /** The hour, and nothing finer: see docs/adr/0004. */
    hour: p.smallint(),
    means: code(CheckInMeans),
    /** The proxy under which another voter took this ballot. */
    proxyId: () => p.manyToOne(ProxyGrant).mapToPk().nullable().index(),
    /** Who wrote for a voter who cannot write (EL 40; EP-8). */
    assistedBy: p.string().nullable(),
    recordedBy: p.uuid(),
    state: code(CheckInState).default('GIVEN'),
    undoReason: p.string().nullable(),
    undoAskedBy: p.uuid().nullable(),
    undoneBy: p.uuid().nullable(),
  },
});

/**
 * That a voter received a ballot paper (领票): of one level, at one place, in some hour. Nothing in it names a ballot or
 * can be joined to a count.
 */
export class CheckIn extends CheckInSchema.class {}
CheckInSchema.setClass(CheckIn);
