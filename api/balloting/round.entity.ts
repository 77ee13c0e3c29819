import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { Counting } from './consolidation.rules.ts';
import { ParticipantBasis } from './result.rules.ts';
import { type Outcome, RoundKind, RoundState } from './round.rules.ts';

/**
 * The body of a trigger that keeps what belongs to a declared round as it is. The round is looked up beside the table
 * itself, for a trigger does not know in which county it is.
 */
export const refuseOfDeclared = (name: string): string =>
  `declare declared boolean; id uuid := case when tg_op = 'DELETE' then old.round_id else new.round_id end; ` +
  `begin execute format('select state = ''DECLARED'' from %I.round where id = $1', tg_table_schema) into declared using id; ` +
  `if declared then raise exception '${name}'; end if; end; ` +
  `if tg_op = 'DELETE' then return old; end if; return new`;

const RoundSchema = defineEntity({
  name: 'Round',
  tableName: 'round',
  schema: '*',
  uniques: [{ name: 'round_number', properties: ['electionId', 'constituencyId', 'number'] }],
  triggers: [
    {
      name: 'round_declared_is_final',
      timing: 'before',
      events: ['update', 'delete'],
      forEach: 'row',
      body: `if old.state = 'DECLARED' then raise exception 'round_declared_is_final'; end if; if tg_op = 'DELETE' then return old; end if; return new`,
    },
  ],
  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk().index(),
    kind: code(RoundKind),
    number: p.integer(),
    seats: p.integer(),
    registered: p.integer(),
    heldOn: civilDate(),
    /** What stands for the voters who took part until a clerk keys another figure (EW-4). */
    participantBasis: code(ParticipantBasis).default('RETURNED'),
    /** Boxes opened together, or counted at their places (EP-11). */
    counting: code(Counting).default('CONSOLIDATED'),
    /** The columns its sheets must have (EW-3, EP-5). */
    marksCounted: p.boolean().default(false),
    voidCausesCounted: p.boolean().default(false),
    /** Whether voters who were written in can be candidates of another election (EW-6). */
    anotherWriteIns: p.boolean().default(true),
    /** Whether a photo of the signed sheet of each place must be there before the result is declared. */
    photoRequired: p.boolean().default(false),
    state: code(RoundState),
    outcome: p.json<Outcome>().nullable(),
    /** Who asked for the declaration; a second officer makes it (EL 46). */
    declarationAskedBy: p.uuid().nullable(),
    declarationAskedAt: p.datetime().nullable(),
    photoSkipReason: p.string().nullable(),
    nextHeldOn: civilDate().nullable(),
    /** Candidates of the vote that follows, where people had to decide among those level at the cut (EW-6). */
    nextChoices: p.json<readonly string[]>().nullable(),
    nextChoicesGround: p.string().nullable(),
    declaredAt: p.datetime().nullable(),
    declaredBy: p.uuid().nullable(),
  },
});

/** A round of voting in one constituency (投票轮次). Declared, it can never be changed. */
export class Round extends RoundSchema.class {}
RoundSchema.setClass(Round);
