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
};

/** Headings of the columns we add, and the two ways of not being taken. */
export const ADDED_HEADINGS = ['原行号', '未导入原因'] as const;
export const VERDICT_WORDS = { QUESTION: '存疑', REFUSED: '不予导入' } as const;
