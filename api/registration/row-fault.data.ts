import type { RollColumn, RowFault } from './roll.rules.ts';

/** What stands beside a row in the sheet that goes back to the office: what is wrong, and how it is mended. */
export const FAULT_WORDS: Readonly<Record<RowFault, string>> = {
  NAME_MISSING: '没有姓名，请补填',
  NAME_CHARACTERS: '姓名中有不应出现的字符，请按身份证更正',
  ID_LENGTH: '公民身份号码不是18位，请核对',
  ID_CHARACTERS: '公民身份号码中有不应出现的字符，请核对',
  ID_DATE: '公民身份号码中的出生日期不存在，请核对',
  ID_CHECK_DIGIT: '公民身份号码校验不通过，请对照身份证核对每一位',
  ID_MANGLED: '公民身份号码被表格软件当作数字改坏，请将该列设为文本后重新录入',
  SEX_UNKNOWN: '性别无法识别，请填男或女',
  SEX_MISMATCH: '性别与公民身份号码不符，请核对',
  CONSTITUENCY_MISSING: '没有选区，请补填',
  CONSTITUENCY_UNKNOWN: '没有这个选区，请核对选区号或名称',
  UNDER_AGE: '选举日未满18周岁，不能登记',
  CATEGORY_UNKNOWN: '登记类别无法识别，请按登记表填写，也可以留空',
  COUNTY_CONGRESS_ONLY: '县级机关人员只参加县级选举，请删去乡镇选区',
  CERTIFICATE_MISSING: '在居住地登记需有户籍地出具的选民资格证明，请核实',
  PENAL_UNKNOWN: '刑事、羁押情形无法识别，请核对，没有的留空',
  RIGHTS_DEPRIVED: '被剥夺政治权利，不能登记',
  RIGHT_SUSPENDED: '已决定停止行使选举权利，羁押期间不列入名单',
  VOTING_WAY_UNKNOWN: '投票方式无法识别，请核对，也可以留空',
  VOTING_WAY_UNFIT: '按其情形不能用这种方式投票，请更正',
  DUPLICATE_IN_FILE: '同一公民身份号码在表中出现不止一次，请保留正确的一行',
  NAME_DIFFERS: '该公民身份号码在名册中是另一个姓名，请核对',
};

export const COLUMN_WORDS: Readonly<Record<RollColumn, string>> = {
  NAME: '姓名',
  SEX: '性别',
  ID_NUMBER: '公民身份号码',
  COUNTY_CONSTITUENCY: '县级选区',
  TOWNSHIP_CONSTITUENCY: '乡镇选区',
  TOWNSHIP: '乡镇',
  CATEGORY: '登记类别',
  PENAL_SITUATION: '刑事、羁押情形',
  VOTING_WAY: '投票方式',
};

/** Headings of the columns we add: beside a column with faults, and at the end; our import passes over them. */
export const reasonHeading = (heading: string): string => `${heading}问题`;
export const ADDED_HEADINGS = ['原行号', '处理'] as const;
export const VERDICT_WORDS = { QUESTION: '存疑', REFUSED: '不予导入' } as const;
