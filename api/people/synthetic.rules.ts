import { addDays, type CivilDate, civilDate, daysBetween } from '../kernel/civil-date.rules.ts';
import { checkDigit } from './id-number.rules.ts';

/**
 * The area of invented ID numbers (演示号段). In GB/T 2260 the third and fourth digits are a prefecture: 01–20 and 51–70
 * for cities, 21–50 for prefectures, 90 for counties directly below the province. No 99 exists in Zhejiang or anywhere
 * else, and 00 in the fifth and sixth is no county, so no office has ever issued a number that begins with 339900. With
 * the area impossible, birth dates may be real and check digits right: invented voters are old enough, and pass every
 * check that a real number passes.
 */
export const DEMO_AREA = '339900';
/** Blocks of the same kind for those who live in the demo district, so that no invented roll ever meets them by chance. */
export const DEMO_VOTER_AREA = '339901';
export const DEMO_DEPUTY_AREA = '339902';
/** The block of those who come to the roll between two lists: newly eighteen, moved in, applicants. */
export const DEMO_NEWCOMER_AREA = '339905';

const FIRST_DAY = civilDate('1936-01-01');
/** Grown up on every election day from 2026-06-30 on. */
const LAST_DAY = civilDate('2008-06-30');
const DAYS = daysBetween(FIRST_DAY, LAST_DAY) + 1;
const SERIALS = 999;
/** How many different numbers a demo area has. */
export const SYNTHETIC_NUMBERS = DAYS * SERIALS;
/** A prime that shares no factor with the space, so that steps of it visit every number once. */
const STRIDE = 7_368_787;

/** An ID number of a demo area that cannot be anybody’s; the serial tells the sex, odd is male. */
export function demoIdNumber(birthDate: CivilDate, serial: number, area = DEMO_AREA): string {
  const digits = `${area}${birthDate.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  return digits + checkDigit(digits);
}

/** The `n`th invented number after a start; all are different until the whole space is used up. */
export function nthDemoIdNumber(n: number, start = 0, area = DEMO_AREA): string {
  const place = (start + n * STRIDE) % SYNTHETIC_NUMBERS;
  return demoIdNumber(addDays(FIRST_DAY, place % DAYS), 1 + Math.floor(place / DAYS), area);
}

/** A source of numbers from 0 up to 1 that repeats itself for the same seed (a Weyl sequence, scrambled). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
  };
}

const SURNAMES = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤费闵臧钮',
);
const COMPOUND = ['欧阳', '诸葛', '司徒', '上官', '夏侯', '皇甫', '令狐', '东方'];
const GIVEN = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰建国庆文斌春梅红海燕志鹏云飞雪晨宇轩浩然梓涵思雨佳怡子墨诗琪一诺俊熙欣妍泽天佑若曦嘉懿柳松柏竹溪湖月清菱荻苕蚕丝织',
);

/** An invented name: a surname of the common ones, the commoner the oftener, and one or two characters. */
export function syntheticName(random: () => number): string {
  const pick = <T>(from: readonly T[], at: number): T => from[Math.floor(at * from.length)] as T;
  const surname = random() < 0.003 ? pick(COMPOUND, random()) : pick(SURNAMES, random() ** 2);
  const given = pick(GIVEN, random());
  return random() < 0.2 ? surname + given : surname + given + pick(GIVEN, random());
}
