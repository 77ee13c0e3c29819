import type { PenalSituation, VotingWay } from './eligibility.rules.ts';
import type { VoterCategory } from './voter-category.rules.ts';

const reader =
  <T>(words: readonly (readonly [T, RegExp])[], blank: T) =>
  (cell: string): T | null => {
    if (cell === '') return blank;
    const text = cell.replaceAll(/[\s()（）、，,]/gu, '');
    return words.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  };

/** Reads as what somebody is registered (ER-5); blank is a resident, null is not readable. */
export const readCategory = reader<VoterCategory>(
  [
    ['PERMIT_HOLDER', /居住证|流动人口|外来(人口|人员)|非本地户籍|户籍(在|不在)?外/],
    ['COUNTY_ORGAN_STAFF', /^(县|区|市辖区|县级|区级|县区|区属|县属)(直|级)?(直属)?(机关|单位|部门)/],
    ['HIGHER_UNIT_STAFF', /(中央|省|市)(级|属|管|直)?.*(企业|单位|事业|机关)/],
    ['MILITARY', /军|部队|武警/],
    ['ABROAD', /国外|境外|海外|华侨|归侨|侨胞/],
    ['UNIT_STAFF', /职工|单位|机关|企业|团体|事业|学校|教师|学生/],
    ['RESIDENT', /居民|村民|户籍|本地|常住|城镇|农村|其他|普通|^无$/],
  ],
  'RESIDENT',
);

/** A penal situation as a cell may say it; the last two keep a person off the roll (ER-8; ZJE 32; DS83 4, 5). */
export type PenalCell = PenalSituation | 'DEPRIVED' | 'SUSPENDED';

/** Reads where somebody stands with the law (ER-8); blank is nowhere near it, null is not readable. */
export const readPenalSituation = reader<PenalCell>(
  [
    ['NONE', /^(无|正常|否|没有|未剥夺|享有政治权利|-+)$/],
    ['SUSPENDED', /(停止|暂停)行使选举权/],
    ['COMMUNITY_CORRECTION', /社区矫正|缓刑|假释|管制|监外执行/],
    ['DEPRIVED', /^(?!.*(未|没有|不附加|无)).*剥夺(政治权利)?|^剥权/],
    ['SERVING_SENTENCE', /有期徒刑|服刑|拘役|在监/],
    ['RESIDENTIAL_SURVEILLANCE', /监视居住/],
    ['BAIL', /取保候审|取保/],
    ['DETENTION', /行政拘留|司法拘留|拘留处罚|拘留所/],
    ['IN_CUSTODY', /羁押|刑事拘留|刑拘|逮捕|看守所|在押|侦查|起诉|审判/],
  ],
  'NONE',
);

/** Reads how somebody is to vote (ZJE 44); blank leaves it open. */
export const readVotingWay = reader<VotingWay | 'OPEN'>(
  [
    ['OPEN', /^(无|未定|待定|-+)$/],
    ['PLACE_OF_EXECUTION', /执行场所|刑罚执行|监狱/],
    ['PROXY', /委托/],
    ['MOBILE_BOX', /流动/],
    ['MEETING', /大会|会议/],
    ['STATION', /投票站|站点|现场/],
  ],
  'OPEN',
);
