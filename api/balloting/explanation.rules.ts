import { ranked } from '../kernel/ranking.rules.ts';
import { type BallotCount, type BallotResult, participantsOf, votesNeeded } from './result.rules.ts';
import type { RoundKind } from './round.rules.ts';

/** The articles that a result rests on (EL 44, 45; ZJE 48, 49). */
export function basisOf({ round }: BallotCount, { reason, tied, unfilled }: BallotResult): string[] {
  if (reason === 'BALLOTS_EXCEED_PARTICIPANTS') return ['EL 44', 'ZJE 48'];
  if (reason === 'TURNOUT_NOT_MAJORITY') return ['EL 45', 'ZJE 48'];
  const ratio = round === 'FIRST' && unfilled > 0 && tied.length === 0 ? ['EL 31'] : [];
  return [...ratio, 'EL 44', 'EL 45', 'ZJE 48', 'ZJE 49'];
}

/** The result in Chinese, with its numbers and articles, as the committee may read it out (EL 44 to 46; ZJE 48 to 50; EW-10). */
export function explain(count: BallotCount, result: BallotResult): string {
  const took = participantsOf(count);
  if (result.reason === 'BALLOTS_EXCEED_PARTICIPANTS') {
    return (
      `收回选票${count.returned}张，多于投票人数${Math.min(count.participants, took)}人，` +
      '依照选举法第四十四条、浙江实施细则第四十八条，本次选举无效，应当重新选举。'
    );
  }
  const turnout = `登记选民${count.registered}人，参加投票${took}人，`;
  if (result.reason === 'TURNOUT_NOT_MAJORITY') {
    return `${turnout}没有超过半数，依照选举法第四十五条、浙江实施细则第四十八条，本次选举无效，应当重新选举。`;
  }
  const valid =
    `${turnout}超过半数，收回选票${count.returned}张，不多于投票人数，` +
    '依照选举法第四十四条、第四十五条和浙江实施细则第四十八条，本次选举有效。';
  return [valid, votesSentence(count), electedSentence(count, result), ...nextSentences(count, result)].join(
    '',
  );
}

const thresholds: Readonly<Record<RoundKind, (count: BallotCount) => string>> = {
  FIRST: (count) => `得票须超过参加投票的选民${participantsOf(count)}人的半数，即至少${votesNeeded(count)}票`,
  ANOTHER: (count) =>
    `另行选举以得票多的当选，得票不得少于选票${count.returned}张的三分之一，即至少${votesNeeded(count)}票`,
  TIE: () => '就票数相等的候选人再次投票，以得票多的当选',
};

function votesSentence({ votes }: BallotCount): string {
  const figures = ranked(votes).map((one) => `${one.name}${one.votes}票`);
  return figures.length === 0 ? '没有人得票。' : `得票：${figures.join('、')}。`;
}

function electedSentence(count: BallotCount, { elected }: BallotResult): string {
  const rule = `应选${count.seats}名，${thresholds[count.round](count)}（选举法第四十五条、浙江实施细则第四十九条）`;
  return elected.length === 0 ? `${rule}，没有人当选。` : `${rule}，当选：${elected.join('、')}。`;
}

function nextSentences(
  count: BallotCount,
  { tied, tieSeats, unfilled, next, levelAtCut }: BallotResult,
): string[] {
  if (tied.length > 0) {
    return [
      `${tied.join('、')}票数相等，不能确定其余${tieSeats}名当选人，` +
        '应当就票数相等的候选人再次投票（选举法第四十五条、浙江实施细则第四十九条）。',
    ];
  }
  if (unfilled === 0) return [];
  if (!next) {
    return count.round === 'ANOTHER'
      ? [`尚缺${unfilled}名，依照浙江实施细则第四十九条，不再进行选举。`]
      : [`尚缺${unfilled}名。`];
  }
  const short =
    `当选人数不足应选名额，尚缺${unfilled}名，应当另行选举，按得票多少确定候选人：${next.candidates.join('、')}` +
    '（选举法第三十一条、第四十五条，浙江实施细则第四十九条）。';
  if (levelAtCut.length === 0) return [short];
  return [short, `其中${levelAtCut.join('、')}票数相等，法律没有规定取舍，全部列为候选人。`];
}
