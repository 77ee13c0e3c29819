import type { RequestContext } from '../kernel/context.ts';
import { totalSoFar } from './counted-total.rules.ts';
import { ballotCountOf } from './outcome.rules.ts';
import { votesNeeded } from './result.rules.ts';
import { type RoundRow, roundRow, roundRows } from './round.queries.ts';
import { writtenName } from './sheet-detail.rules.ts';
import { withMerged } from './write-in.rules.ts';

/** The figures and persons a result is published with (EL 46; ZJE 50; EW-10); null before both keyings agree. */
export function publishedResult(row: RoundRow) {
  const { outcome, choices } = row;
  if (!outcome || row.sheets.length === 0) return null;
  const total = totalSoFar(row.places, row.sheets);
  const figures = withMerged(total, row.merges);
  const votesOf = new Map(figures.votes.map((one) => [one.name, one]));
  const elected = new Set(outcome.elected);
  const deputies = new Map(row.qualifications.map((one) => [one.personId, one.deputyId]));
  const next = new Set(row.nextChoices ?? outcome.next?.candidates);
  return {
    ...row,
    roundId: row.id,
    declaredAt: row.declaredAt?.toISOString() ?? null,
    issued: figures.issued,
    participants: figures.participants,
    returned: figures.returned,
    invalid: figures.invalid,
    validBallots: figures.returned - figures.invalid,
    voidCauses: figures.voidCauses ?? null,
    votesNeeded: outcome.valid ? votesNeeded(ballotCountOf(row, figures)) : null,
    valid: outcome.valid,
    voidReason: outcome.reason,
    tieSeats: outcome.tieSeats,
    unfilled: outcome.unfilled,
    explanation: outcome.explanation,
    basis: outcome.basis,
    nextKind: outcome.next?.round ?? null,
    nextSeats: outcome.next?.seats ?? null,
    candidates: choices
      .map(({ personId, name, writeIn }) => ({
        personId,
        name,
        writeIn,
        votes: votesOf.get(personId)?.votes ?? 0,
        against: votesOf.get(personId)?.against ?? null,
        abstained: votesOf.get(personId)?.abstained ?? null,
        level: outcome.levelAtCut.includes(personId),
        elected: elected.has(personId),
        inNextRound: next.has(personId),
        deputyId: deputies.get(personId) ?? null,
      }))
      .sort((a, b) => b.votes - a.votes),
    others: othersOf(total, row.merges),
  };
}

/** Names voters wrote that are no voter’s, with their votes, spellings of one name together. */
function othersOf(total: ReturnType<typeof totalSoFar>, merges: RoundRow['merges']) {
  const named = new Map(
    merges.filter(({ personId }) => personId === null).map((one) => [one.written, one.named]),
  );
  const sums = new Map<string, number>();
  for (const { name: written, votes } of total.writeIns ?? []) {
    const name = named.get(writtenName(written));
    if (name !== undefined) sums.set(name, (sums.get(name) ?? 0) + votes);
  }
  return [...sums].map(([name, votes]) => ({ name, votes }));
}

/** The declared result of a round; null when there is none, for nothing is public before it is declared. */
export async function declaredResult(ctx: RequestContext, roundId: string) {
  const row = await roundRow(ctx, roundId);
  return row?.state === 'DECLARED' ? publishedResult(row) : null;
}

/** The declared results of an election. */
export async function declaredResults(
  ctx: RequestContext,
  electionId: string,
  constituencyId: string | null,
) {
  const rows = await roundRows(ctx, electionId, constituencyId);
  return rows.filter(({ state }) => state === 'DECLARED').flatMap((row) => publishedResult(row) ?? []);
}
