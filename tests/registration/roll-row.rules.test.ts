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
    verdict: 'NEW',
    fault: null,
    field: null,
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
  expect(check(over)).toMatchObject({ verdict: 'REFUSED', fault, field });
});

test('EL 4, ZJE 25: eighteen on election day is old enough, a day short of it is not', () => {
  const born = (day: string) => check({ id: demoIdNumber(civilDate(day), 2) });
  expect(born('2008-12-16')).toMatchObject({ verdict: 'NEW' });
  expect(born('2008-12-17')).toMatchObject({ verdict: 'REFUSED', fault: 'UNDER_AGE', field: 'ID_NUMBER' });
});

test('a sex that the number contradicts is a question for a person, not a refusal', () => {
  expect(check({ sex: '男' })).toMatchObject({ verdict: 'QUESTION', fault: 'SEX_MISMATCH', field: 'SEX' });
  expect(check({ sex: '' })).toMatchObject({ verdict: 'NEW' });
});

test('of several faults the first is told, and a number that is not valid is not kept', () => {
  expect(check({ name: '', id: '12', county: '' })).toMatchObject({
    fault: 'NAME_MISSING',
    idNumber: null,
    birthDate: null,
  });
});
