import type { CongressLevel } from '../constituencies/congress.rules.ts';
import type { CivilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { lookUpDigest } from '../people/id-number.ts';
import { normalIdNumber } from '../people/id-number.rules.ts';
import type { Sex } from '../people/person.rules.ts';
import type { PenalSituation, VotingWay } from './eligibility.rules.ts';
import { plainCell, readNameCell } from './roll-cells.rules.ts';
import type { RollReason } from './roll.rules.ts';
import type { VoterCategory } from './voter-category.rules.ts';

/** Nobody reads further than this: who is not among them is asked for more exactly. */
const MOST = 50;

interface VoterAtDesk {
  readonly personId: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: CivilDate;
  /** Every registration there was, the newest first. */
  readonly registrations: readonly {
    readonly id: string;
    readonly level: CongressLevel;
    readonly constituencyId: string;
    readonly constituency: string;
    readonly category: VoterCategory;
    readonly penalSituation: PenalSituation;
    readonly votingWay: VotingWay | null;
    readonly addedOn: CivilDate;
    readonly addedReason: RollReason;
    readonly addedGround: string | null;
    readonly removedOn: CivilDate | null;
    readonly removedReason: RollReason | null;
    readonly removedGround: string | null;
  }[];
}

/** Finds persons by the whole name, narrowed by the end of the number, or by the whole number alone. */
export async function votersAtDesk(
  ctx: RequestContext,
  asked: {
    readonly name: string | null;
    readonly idLastFour: string | null;
    readonly idNumber: string | null;
  },
): Promise<VoterAtDesk[]> {
  const { name } = readNameCell(plainCell(asked.name ?? ''));
  const number = plainCell(asked.idNumber ?? '').replaceAll(' ', '');
  const four = plainCell(asked.idLastFour ?? '').replaceAll(' ', '');
  if (name === '' && number === '') throw new DomainError('NAME_MISSING', { reason: 'NAME_MISSING' });
  const where =
    number !== ''
      ? 'p.id_digest = $1'
      : four !== ''
        ? 'p.name = $2 and p.look_up_digest = $1'
        : 'p.name = $2';
  const digest =
    number !== ''
      ? ctx.vault.digest(normalIdNumber(number))
      : four !== ''
        ? lookUpDigest(ctx.vault, name, four)
        : null;
  return ctx.reader.rows<VoterAtDesk>(
    `select p.id as "personId", p.name, p.sex, p.birth_date::text as "birthDate",
       (select coalesce(json_agg(json_build_object('id', g.id::text, 'level', g.level,
           'constituencyId', c.id, 'constituency', c.name, 'category', g.category,
           'penalSituation', g.penal_situation, 'votingWay', g.voting_way, 'addedOn', g.added_on::text,
           'addedReason', g.added_reason, 'addedGround', g.added_ground, 'removedOn', g.removed_on::text,
           'removedReason', g.removed_reason, 'removedGround', g.removed_ground)
           order by g.removed_on is not null, g.id desc), '[]')
         from county.registration g join county.constituency c on c.id = g.constituency_id
         where g.person_id = p.id) as registrations
     from county.person p
     where ${where} and ($1::bytea is not null or $2::text is not null)
     order by p.birth_date, p.id limit ${MOST}`,
    [digest, name === '' ? null : name],
  );
}
