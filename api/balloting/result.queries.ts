import type { RequestContext } from '../kernel/context.ts';
import { storedFigures } from './key-count.service.ts';
import { ballotCountOf } from './outcome.rules.ts';
import { votesNeeded } from './result.rules.ts';
import { type RoundRow, roundRow, roundRows } from './round.queries.ts';

/** The figures and persons a result is published with (EL 46; ZJE 50; EW-10); null before both keyings agree. */
export function publishedResult(row: RoundRow) {
  const { outcome, choices } = row;
  // When a round is counted both newest sheets say the same: either is the count.
  const sheet = row.sheets.findLast(({ keying }) => keying === 1);
  if (!outcome || !sheet) return null;
  const figures = storedFigures(sheet);
  const votesOf = new Map(figures.votes.map(({ name, votes }) => [name, votes]));
  const elected = new Set(outcome.elected);
  const deputies = new Map(row.qualifications.map((one) => [one.personId, one.deputyId]));
  const next = new Set(outcome.next?.candidates);
  return {
    ...row,
    roundId: row.id,
    declaredAt: row.declaredAt?.toISOString() ?? null,
    issued: sheet.issued,
    participants: sheet.participants,
    returned: sheet.returned,
    invalid: sheet.invalid,
    validBallots: sheet.returned - sheet.invalid,
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
        votes: votesOf.get(personId) ?? 0,
        elected: elected.has(personId),
        inNextRound: next.has(personId),
        deputyId: deputies.get(personId) ?? null,
      }))
      .sort((a, b) => b.votes - a.votes),
  };
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
