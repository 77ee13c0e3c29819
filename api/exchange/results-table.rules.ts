import { percentOf } from '../balloting/publish-lint.rules.ts';
import type { DeclaredRound } from './err-report.rules.ts';

/** A table as it goes into a CSV or a workbook: headings, then rows of text and figures. */
export interface Table {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const ROUND = { FIRST: '首次投票', ANOTHER: '另行选举', TIE: '再次投票' } as const;

/** One row a round: the figures that must be published (EL 46; EW-10) and the rates that follow from them. */
export const roundsTable = (rounds: readonly DeclaredRound[]): Table => ({
  name: '各选区投票情况',
  headings: [
    '代表大会',
    '届次',
    '选区号',
    '选区',
    '轮次',
    '投票日',
    '应选名额',
    '选民数',
    '参加投票人数',
    '参选率（%）',
    '发出选票',
    '收回选票',
    '有效票',
    '无效票',
    '当选人数',
    '结果说明',
  ],
  rows: rounds.map((one) => [
    one.congressName,
    one.termNumber,
    one.constituencyNumber,
    one.constituencyName,
    ROUND[one.kind],
    one.heldOn,
    one.seats,
    one.registered,
    one.participants,
    percentOf(one.participants, one.registered),
    one.issued,
    one.returned,
    one.returned - one.invalid,
    one.invalid,
    one.candidates.filter(({ elected }) => elected).length,
    one.explanation,
  ]),
});

/** One row for each person somebody could vote for. */
export const candidatesTable = (rounds: readonly DeclaredRound[]): Table => ({
  name: '候选人得票情况',
  headings: ['代表大会', '选区号', '选区', '轮次', '姓名', '另选他人', '得票', '得票率（%）', '是否当选'],
  rows: rounds.flatMap((round) =>
    round.candidates.map((one) => [
      round.congressName,
      round.constituencyNumber,
      round.constituencyName,
      ROUND[round.kind],
      one.name,
      one.writeIn ? '是' : '',
      one.votes,
      percentOf(one.votes, round.participants),
      one.elected ? '当选' : '',
    ]),
  ),
});
