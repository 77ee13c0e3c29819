import type { CandidateListKind } from '../nomination/candidacy.rules.ts';
import { officialDate, ordinal } from './chinese-date.rules.ts';
import { basis, type ConstituencyFacts, type NoticeFacts, placeOf } from './notice-before.rules.ts';
import { added, heading, type NoticeBlock, type NoticeText, table, text } from './notice-blocks.rules.ts';
import type { Particulars } from './notice.rules.ts';

const day = (date: string) => officialDate(date, 'FIGURES');

export interface CandidateFacts {
  readonly constituencyId: string;
  readonly position: number;
  readonly name: string;
  readonly sex: string;
  /** 1980年1月 */
  readonly born: string;
  /** What else is known of them: 民族、学历、职业; empty where it was not recorded. */
  readonly about: string;
  /** Who nominated: an organisation, or voters jointly. */
  readonly nominatedBy: string;
}

/** Candidates with their data, constituency by constituency (EL 32; ZJE 35, 36; EN-9, EF-4). */
export function candidates(
  facts: NoticeFacts,
  kind: CandidateListKind,
  listed: readonly CandidateFacts[],
  { text: further }: Particulars,
): NoticeText {
  const named = kind === 'PRELIMINARY' ? '初步代表候选人' : '正式代表候选人';
  const concerned = facts.constituencies.filter(({ id }) => listed.some((one) => one.constituencyId === id));
  const only = concerned.length === 1 ? concerned[0] : undefined;
  const sections = concerned.flatMap((one, at): NoticeBlock[] => [
    heading(`${ordinal(at + 1)}${placeOf(one)}（应选代表${one.seats}名）`),
    table(
      ['序号:0.7', '姓名:1.3', '性别:0.7', '出生年月:1.4', '基本情况:3:L', '推荐:2.2:L'],
      listed
        .filter(({ constituencyId }) => constituencyId === one.id)
        .map((who) => [String(who.position), who.name, who.sex, who.born, who.about, who.nominatedBy]),
    ),
  ]);
  return {
    title: ['关于公布', `${facts.congress}`, only ? `第${only.number}选区` : '', `${named}名单的公告`],
    running: `${facts.congress}${named}名单`,
    blocks: [
      text(basis(facts.body, `${facts.congress}${named}名单（以姓氏笔画为序）`)),
      ...sections,
      ...added(further),
    ],
  };
}

export interface PlaceFacts {
  readonly kind: 'STATION' | 'MEETING' | 'MOBILE_BOX';
  readonly name: string;
  readonly address: string;
  readonly hours: string;
  readonly serves: string;
}

const PLACE_WORDS = { STATION: '投票站', MEETING: '选举大会', MOBILE_BOX: '流动票箱' } as const;

/** Where and when to vote (EL 37, 38; ZJE 40; EP-1). */
export function polling(
  facts: NoticeFacts,
  places: readonly PlaceFacts[],
  { text: further }: Particulars,
): NoticeText {
  return {
    title: ['关于', `${facts.congress}`, '代表选举', '投票时间和地点的公告'],
    running: `${facts.congress}代表选举投票地点`,
    blocks: [
      text(basis(facts.body, `${facts.congress}代表选举的投票时间和地点`)),
      text(`投票日为${day(facts.electionDay)}。选民凭身份证或者选民证到所属投票地点领取选票。`),
      table(
        ['方式:1.3', '名称:2:L', '地点:3:L', '时间:1.6', '选区:1.6'],
        places.map((one) => [PLACE_WORDS[one.kind], one.name, one.address, one.hours, one.serves]),
      ),
      ...added(further),
    ],
  };
}

/** The figures a result is published with (EL 46; ZJE 50; EW-10). */
export interface ResultFacts {
  readonly constituency: ConstituencyFacts;
  readonly round: number;
  readonly heldOn: string;
  readonly registered: number;
  readonly participants: number;
  readonly issued: number;
  readonly returned: number;
  readonly validBallots: number;
  readonly invalid: number;
  readonly valid: boolean;
  readonly explanation: string;
  readonly candidates: readonly {
    readonly name: string;
    readonly votes: number;
    readonly elected: boolean;
    readonly writeIn: boolean;
  }[];
}

export const resultTables = (one: ResultFacts): NoticeBlock[] => [
  table(
    ['登记选民:1', '参加投票:1', '发出选票:1', '收回选票:1', '有效票:1', '无效票:1'],
    [[one.registered, one.participants, one.issued, one.returned, one.validBallots, one.invalid].map(String)],
  ),
  table(
    ['姓名:2', '得票:1:R', '结果:1'],
    one.candidates.map((who) => [
      who.writeIn ? `${who.name}（另选）` : who.name,
      String(who.votes),
      who.elected ? '当选' : '未当选',
    ]),
  ),
];

/** What came of the vote, constituency by constituency (EL 46; ZJE 50; EW-10). */
export function result(
  facts: NoticeFacts,
  results: readonly ResultFacts[],
  { text: further }: Particulars,
): NoticeText {
  const only = results.length === 1 ? results[0]?.constituency : undefined;
  return {
    title: ['关于', `${facts.congress}`, '代表选举', only ? `第${only.number}选区` : '', '选举结果的公告'],
    running: `${facts.congress}代表选举结果`,
    blocks: [
      text(basis(facts.body, `${facts.congress}代表选举的结果`)),
      ...results.flatMap((one, at): NoticeBlock[] => [
        heading(
          `${ordinal(at + 1)}${placeOf(one.constituency)}${one.round > 1 ? `第${one.round}次投票` : ''}（${day(one.heldOn)}）`,
        ),
        ...resultTables(one),
        text(one.explanation),
      ]),
      ...added(further),
    ],
  };
}

/** Who was elected (EL 46; ZJE 50). */
export function deputies(
  facts: NoticeFacts,
  elected: readonly { readonly constituencyId: string; readonly name: string }[],
  { text: further }: Particulars,
): NoticeText {
  const rows = facts.constituencies.flatMap((one) => {
    const names = elected.filter(({ constituencyId }) => constituencyId === one.id).map(({ name }) => name);
    return names.length === 0
      ? []
      : [[`第${one.number}选区`, one.name, names.join('　'), String(names.length)]];
  });
  return {
    title: ['关于公布', `${facts.congress}`, '代表名单的公告'],
    running: `${facts.congress}代表名单`,
    blocks: [
      text(basis(facts.body, `依法选举产生的${facts.congress}代表名单`)),
      text(
        `应选代表${facts.seats}名，已选出代表${elected.length}名。代表资格由代表资格审查委员会（主席团）审查后确认。`,
      ),
      table(['选区:1.1', '名称:3:L', '当选代表:3.2:L', '人数:0.7:R'], rows),
      ...added(further),
    ],
  };
}

/** Another election day, and what follows from it. */
export function changeOfDate(
  facts: NoticeFacts,
  from: string,
  { newDay, text: reason }: Particulars,
): NoticeText {
  return {
    title: ['关于变更', `${facts.congress}`, '代表选举日的公告'],
    running: null,
    blocks: [
      text(basis(facts.body, `${facts.congress}代表选举日的变更`)),
      text(`选举日由原定的${day(from)}变更为${day(newDay ?? facts.electionDay)}。`),
      ...added(reason),
      text('按原选举日公布的各项日期相应顺延，以选举委员会另行公布的为准；已经依法完成的选民登记继续有效。'),
    ],
  };
}
