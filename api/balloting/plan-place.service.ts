import { Congress } from '../constituencies/congress.entity.ts';
import { CongressTerm } from '../constituencies/congress-term.entity.ts';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { ElectionTerm } from '../elections/election-term.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { PlaceConstituency } from './place-constituency.entity.ts';
import { PollingPlace } from './polling-place.entity.ts';
import { divisionOfPlace, placeFaults, type PlaceKind } from './polling-place.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A polling place was planned. */
    PLACE_PLANNED: {
      readonly placeId: string;
      readonly kind: PlaceKind;
      readonly number: number;
      readonly constituencyIds: readonly string[];
    };
  }
}

export interface PlanPlace extends Intent {
  readonly electionId: string;
  /** The constituencies whose ballots it hands out: one of a level at most. */
  readonly constituencyIds: readonly string[];
  readonly kind: PlaceKind;
  readonly number: number;
  readonly name: string;
  readonly address: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly voterGroups?: readonly string[] | null;
  /** 1 unless the place serves a later vote of its constituencies. */
  readonly voteNumber?: number | null;
}

/** Plans a polling place for the constituencies it serves (EP-1; ZJE 40). */
export function planPlace(ctx: RequestContext, input: PlanPlace): Promise<{ placeId: string }> {
  return change(ctx, 'planPlace', input, async (work) => {
    const { em } = work;
    const served = await servedBy(work, input.electionId, input.constituencyIds);
    for (const { divisionCode } of served) requireIn(ctx, 'election:manage', divisionCode);
    const name = input.name.trim();
    const address = input.address.trim();
    const faults = placeFaults({ ...input, name, address, serves: served });
    if (faults.length > 0) throw new DomainError('PLACE_FAULTY', { faults });
    const divisionCode = divisionOfPlace(served);
    const { electionId, kind, number, opensAt, closesAt } = input;
    const voteNumber = input.voteNumber ?? 1;
    // Two who plan in one division wait for each other, so that of two equal numbers the second is refused.
    await work.sql(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [
      `place ${electionId} ${divisionCode}`,
    ]);
    const taken = { electionId, voteNumber, divisionCode, kind, number };
    if ((await em.count(PollingPlace, taken)) > 0) throw new DomainError('PLACE_NUMBER_TAKEN', { number });
    const place = em.create(PollingPlace, {
      ...taken,
      name,
      address,
      opensAt,
      closesAt,
      voterGroups: input.voterGroups ?? [],
    });
    for (const { constituencyId, level } of served) {
      em.create(PlaceConstituency, { placeId: place.id, level, constituencyId });
    }
    work.record({
      type: 'PLACE_PLANNED',
      placeId: place.id,
      kind,
      number,
      constituencyIds: served.map(({ constituencyId }) => constituencyId),
    });
    return { placeId: place.id };
  });
}

/** The constituencies a place is to serve, each with its level; refused when one is not of this election. */
export async function servedBy({ em }: Change, electionId: string, constituencyIds: readonly string[]) {
  const election = await em.findOneOrFail(Election, electionId);
  const served = [];
  for (const constituencyId of new Set(constituencyIds)) {
    const { termId, name, divisionCode } = await em.findOneOrFail(Constituency, constituencyId);
    if ((await em.count(ElectionTerm, { electionId, termId })) === 0) {
      throw new DomainError('CONSTITUENCY_NOT_IN_ELECTION', { constituency: name, election: election.name });
    }
    const { congressId } = await em.findOneOrFail(CongressTerm, termId);
    const { level } = await em.findOneOrFail(Congress, congressId);
    served.push({ constituencyId, level, divisionCode });
  }
  return served;
}
