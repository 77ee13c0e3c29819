import { publishedResult } from '../balloting/result.queries.ts';
import { roundRow } from '../balloting/round.queries.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { officialDate } from './chinese-date.rules.ts';
import { resultTables } from './notice-after.rules.ts';
import { text } from './notice-blocks.rules.ts';
import { paperPlace } from './paper-place.queries.ts';
import type { PaperFile } from './paper-file.ts';
import { press } from './press.ts';
import { settingsOf } from './vote-papers.queries.ts';

const ROUND_WORDS = { FIRST: '第一次投票', ANOTHER: '另行选举', TIE: '再次投票' } as const;

async function roundAndPlace(ctx: RequestContext, roundId: string) {
  const round = await roundRow(ctx, roundId);
  if (!round) throw new DomainError('NOT_FOUND', { entity: 'Round', where: roundId });
  return { round, place: await paperPlace(ctx, round.constituencyId, round.electionId) };
}

/** The form of a counting record (计票记录; EL 43; ZJE 47), to be filled in and signed by hand. */
export async function countSheetForm(ctx: RequestContext, roundId: string): Promise<PaperFile> {
  const { round, place } = await roundAndPlace(ctx, roundId);
  const candidates = round.choices.filter(({ writeIn }) => !writeIn).map(({ name }) => name);
  const { pdf } = await press.print(
    'count-sheet',
    {
      title: '计票记录单',
      congress: place.congress,
      constituency: place.constituency,
      round: ROUND_WORDS[round.kind],
      seats: round.seats,
      registered: round.registered,
      candidates,
      writeIns: round.kind === 'TIE' ? 0 : 3,
    },
    { ...settingsOf(place), date: round.heldOn },
  );
  return { title: `计票记录单${place.constituency}`, pdf, frozen: false };
}

/** The report of a result with its figures and explanation (选举结果报告单; EL 46; ZJE 50; EW-10), to be signed. */
export async function resultReport(ctx: RequestContext, roundId: string): Promise<PaperFile> {
  const { round, place } = await roundAndPlace(ctx, roundId);
  const result = publishedResult(round);
  if (!result) throw new DomainError('NOT_COUNTED');
  const { constituency, congress, body } = place;
  const facts = {
    ...result,
    constituency: {
      id: round.constituencyId,
      number: round.constituencyNumber,
      name: round.constituencyName,
      seats: round.seats,
      population: 0,
    },
    round: round.number,
  };
  const counted = round.state === 'DECLARED' ? '' : '（计票完毕，尚未宣布）';
  const { pdf } = await press.print(
    'result-report',
    {
      title: '选举结果报告单',
      body: body.name,
      heading: `${congress}代表选举　${constituency}　${ROUND_WORDS[round.kind]}${counted}`,
      blocks: [...resultTables(facts), text(result.explanation)],
      signature: body.name,
      date: officialDate(round.heldOn, body.dateStyle),
    },
    { ...settingsOf(place), date: round.heldOn },
  );
  return { title: `选举结果报告单${constituency}`, pdf, frozen: false };
}
