import { addDays, type CivilDate, civilDate } from '../kernel/civil-date.rules.ts';
import type { Vault } from '../kernel/vault.ts';
import { lookUpDigest, sealIdNumber } from '../people/id-number.ts';
import { pinyinOf } from '../people/name-pinyin.ts';
import type { Sex } from '../people/person.rules.ts';
import { DEMO_DEPUTY_AREA, demoIdNumber, syntheticName } from '../people/synthetic.rules.ts';
import { Chance, idOf } from './chance.ts';
import type { Row } from './rows.ts';

/** An invented person of public life: a deputy, or somebody who stood for election. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: CivilDate;
  readonly idNumber: string;
  readonly occupation: string;
}

/** What invented people do. */
export const OCCUPATIONS = [
  '企业负责人',
  '村党总支书记',
  '社区工作者',
  '中学教师',
  '小学教师',
  '医生',
  '社区护士',
  '律师',
  '种粮大户',
  '水产养殖户',
  '童装企业技术员',
  '机关干部',
  '银行职员',
  '快递站站长',
  '工程师',
  '人民调解员',
  '农业技术员',
  '个体工商户',
];
const FIRST_BIRTH = civilDate('1962-03-01');
/** Days from the oldest to the youngest; a step of `STRIDE` meets each day once. */
const BIRTH_DAYS = 12_000;
const STRIDE = 7_919;
const MALE_SERIAL = 101;

/** Makes persons one after another, each with a number nobody else has. */
export class People {
  readonly #made: DemoPerson[] = [];
  readonly #chance = new Chance('people');

  /** The next invented person. */
  make(): DemoPerson {
    const n = this.#made.length;
    if (n >= BIRTH_DAYS) throw new Error('the demo has no more birthdays');
    const sex: Sex = this.#chance.happens(0.36) ? 'FEMALE' : 'MALE';
    const birthDate = addDays(FIRST_BIRTH, (n * STRIDE) % BIRTH_DAYS);
    const serial = MALE_SERIAL + (sex === 'MALE' ? 0 : 1);
    const person = {
      id: idOf(`person ${n}`),
      name: syntheticName(this.#chance.next),
      sex,
      birthDate,
      idNumber: demoIdNumber(birthDate, serial, DEMO_DEPUTY_AREA),
      occupation: this.#chance.pick(OCCUPATIONS),
    };
    this.#made.push(person);
    return person;
  }

  /** Everybody made so far as rows of `person`. */
  rows(vault: Vault, createdAt: Date): Row[] {
    return this.#made.map(({ id, name, sex, birthDate, idNumber }) => {
      const { idSealed, idDigest } = sealIdNumber(vault, idNumber);
      return {
        id,
        name,
        sex,
        birth_date: birthDate,
        id_sealed: idSealed,
        id_digest: idDigest,
        look_up_digest: lookUpDigest(vault, name, idNumber.slice(-4)),
        created_at: createdAt,
      };
    });
  }
}

/** How somebody stands in the register and is found there. */
export const registerEntry = ({ id, name, sex, occupation }: DemoPerson) => ({
  person_id: id,
  name,
  ...pinyinOf(name),
  sex,
  occupation,
});
