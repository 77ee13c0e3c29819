import { expect, test } from 'vitest';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';
import { demoIdNumber } from '../../api/people/synthetic.rules.ts';
import { ConstituencyFinder } from '../../api/registration/constituency-finder.rules.ts';
import { checkRow } from '../../api/registration/roll-row.rules.ts';

const finder = new ConstituencyFinder([
  {
    id: 'c3',
    level: 'COUNTY',
    number: 3,
    name: '第3选区',
    divisionCode: '330502100',
    congressDivision: '330502',
    congressName: '吴兴区',
  },
  {
    id: 't1',
    level: 'TOWNSHIP',
    number: 1,
    name: '织里镇第1选区',
    divisionCode: '330502100',
    congressDivision: '330502100',
    congressName: '织里镇',
  },
]);
const places = { NAME: 0, SEX: 1, ID_NUMBER: 2, COUNTY_CONSTITUENCY: 3, TOWNSHIP_CONSTITUENCY: 4 };
const ofAge = demoIdNumber(civilDate('1990-05-01'), 2);

const check = (over: { name?: string; sex?: string; id?: string; county?: string; township?: string }) => {
  const { name = '王芳', sex = '女', id = ofAge, county = '3', township = '' } = over;
  return checkRow({ places, finder, electionDay: civilDate('2026-12-16') }, [
    name,
    sex,
    id,
    county,
    township,
  ]);
};

test('a row with nothing wrong is new; birth date and sex are those of the number', () => {
  expect(check({ township: '织里镇第1选区' })).toEqual({
    name: '王芳',
    idNumber: ofAge,
    idMasked: expect.stringContaining('*'),
    sex: 'FEMALE',
    birthDate: '1990-05-01',
    countyText: '3',
    townshipText: '织里镇第1选区',
    countyId: 'c3',
    townshipId: 't1',
    category: 'RESIDENT',
    penalSituation: 'NONE',
    votingWay: null,
    verdict: 'NEW',
    faults: [],
  });
});

test.each([
  ['no name', { name: '' }, 'NAME_MISSING', 'NAME'],
  ['a number cut short', { id: ofAge.slice(0, 17) }, 'ID_LENGTH', 'ID_NUMBER'],
  ['a number a spreadsheet counted with', { id: '3.399E+17' }, 'ID_MANGLED', 'ID_NUMBER'],
  ['no constituency of the county', { county: '' }, 'CONSTITUENCY_MISSING', 'COUNTY_CONSTITUENCY'],
  ['one that is not there', { county: '4' }, 'CONSTITUENCY_UNKNOWN', 'COUNTY_CONSTITUENCY'],
  [
    'a township’s that is not there',
    { township: '织里镇第9选区' },
    'CONSTITUENCY_UNKNOWN',
    'TOWNSHIP_CONSTITUENCY',
  ],
])('%s: refused', (_case, over, fault, field) => {
  expect(check(over)).toMatchObject({ verdict: 'REFUSED', faults: [{ fault, field }] });
});

test('EL 4, ZJE 25: eighteen on election day is old enough, a day short of it is not', () => {
  const born = (day: string) => check({ id: demoIdNumber(civilDate(day), 2) });
  expect(born('2008-12-16')).toMatchObject({ verdict: 'NEW' });
  expect(born('2008-12-17')).toMatchObject({
    verdict: 'REFUSED',
    faults: [{ fault: 'UNDER_AGE', field: 'ID_NUMBER' }],
  });
});

test('a sex that the number contradicts is a question for a person, not a refusal', () => {
  expect(check({ sex: '男' })).toMatchObject({
    verdict: 'QUESTION',
    faults: [{ fault: 'SEX_MISMATCH', field: 'SEX' }],
  });
  expect(check({ sex: '' })).toMatchObject({ verdict: 'NEW' });
});

test('every fault of a row is told, and a number that is not valid is not kept', () => {
  expect(check({ name: '', id: '12', county: '' })).toMatchObject({
    faults: [
      { fault: 'NAME_MISSING', field: 'NAME' },
      { fault: 'ID_LENGTH', field: 'ID_NUMBER' },
      { fault: 'CONSTITUENCY_MISSING', field: 'COUNTY_CONSTITUENCY' },
    ],
    idNumber: null,
    birthDate: null,
  });
});

const registered = (category: string, penal = '', way = '', township = '') =>
  checkRow(
    {
      places: { ...places, CATEGORY: 5, PENAL_SITUATION: 6, VOTING_WAY: 7 },
      finder,
      electionDay: civilDate('2026-12-16'),
    },
    ['王芳', '女', ofAge, '3', township, category, penal, way],
  );

test.each([
  ['', '', '', { category: 'RESIDENT', penalSituation: 'NONE', votingWay: null }],
  ['企业职工', '', '投票站', { category: 'UNIT_STAFF', votingWay: 'STATION' }],
  ['区直机关', '', '', { category: 'COUNTY_ORGAN_STAFF' }],
  ['省属企业', '', '', { category: 'HIGHER_UNIT_STAFF' }],
  ['其他', '有期徒刑', '执行场所', { penalSituation: 'SERVING_SENTENCE', votingWay: 'PLACE_OF_EXECUTION' }],
  ['', '社区矫正', '流动票箱', { penalSituation: 'COMMUNITY_CORRECTION', votingWay: 'MOBILE_BOX' }],
  ['', '取保候审', '选举大会', { penalSituation: 'BAIL', votingWay: 'MEETING' }],
  ['', '监视居住', '委托投票', { penalSituation: 'RESIDENTIAL_SURVEILLANCE', votingWay: 'PROXY' }],
  ['', '行政拘留', '', { penalSituation: 'DETENTION' }],
  ['', '在押（未决）', '', { penalSituation: 'IN_CUSTODY' }],
  ['', '有期徒刑（未剥夺政治权利）', '', { penalSituation: 'SERVING_SENTENCE' }],
])('ER-5, ER-8: %s, %s, %s is understood', (category, penal, way, expected) => {
  expect(registered(category, penal, way)).toMatchObject({ verdict: 'NEW', ...expected });
});

test.each([
  ['区直机关', '', '', '织里镇第1选区', 'COUNTY_CONGRESS_ONLY', 'REFUSED'],
  ['流动人口（居住证）', '', '', '', 'CERTIFICATE_MISSING', 'QUESTION'],
  ['火星来客', '', '', '', 'CATEGORY_UNKNOWN', 'QUESTION'],
  ['', '剥夺政治权利', '', '', 'RIGHTS_DEPRIVED', 'REFUSED'],
  ['', '停止行使选举权利', '', '', 'RIGHT_SUSPENDED', 'REFUSED'],
  ['', '某种情形', '', '', 'PENAL_UNKNOWN', 'QUESTION'],
  ['', '羁押', '投票站', '', 'VOTING_WAY_UNFIT', 'QUESTION'],
  ['', '', '网上', '', 'VOTING_WAY_UNKNOWN', 'QUESTION'],
])('ER-5, ER-8: %s, %s, %s %s: %s', (category, penal, way, township, fault, verdict) => {
  expect(registered(category, penal, way, township)).toMatchObject({ verdict, faults: [{ fault }] });
});
