import { readIdNumber } from '../people/id-number.rules.ts';
import {
  nthDemoIdNumber,
  seededNumbers,
  SYNTHETIC_NUMBERS,
  syntheticName,
} from '../people/synthetic.rules.ts';
import { DEMO_DIVISIONS, type DemoDivision } from './synthetic-roll.data.ts';

/** The headings of an invented roll, as a county would write them. */
export const SYNTHETIC_HEADINGS = ['姓名', '性别', '公民身份号码', '县级选区', '乡镇选区'] as const;

type Cells = readonly [name: string, sex: string, idNumber: string, county: string, township: string];

/** What is asked of an invented roll. */
export interface SyntheticRoll {
  readonly voters: number;
  readonly seed: number;
  /** Spoil about one row in a hundred, in the ways of real sheets. */
  readonly faults?: boolean;
  readonly divisions?: readonly DemoDivision[];
}

interface Place {
  readonly county: number;
  readonly division: DemoDivision;
}

/** The rows of an invented roll, the same for the same seed: everybody different, spread over all constituencies. */
export function* syntheticRows({ voters, seed, faults = false, divisions = DEMO_DIVISIONS }: SyntheticRoll) {
  const random = seededNumbers(seed);
  const start = Math.floor(random() * SYNTHETIC_NUMBERS);
  const places: Place[] = [];
  for (const division of divisions) {
    for (let n = 0; n < division.county; n += 1) places.push({ county: places.length + 1, division });
  }
  let before: Cells | null = null;
  for (let n = 0; n < voters; n += 1) {
    const row = rowOf(nthDemoIdNumber(n, start), places[Math.floor(random() * places.length)], random);
    const spoilt = faults && random() < 0.01 ? spoil(row, before, random) : row;
    yield spoilt;
    before = row;
  }
}

function rowOf(idNumber: string, place: Place | undefined, random: () => number): Cells {
  const sex = readIdNumber(idNumber).sex === 'MALE' ? '男' : '女';
  const { county = 1, division } = place ?? {};
  const township =
    division && division.township > 0
      ? `${division.name}第${1 + Math.floor(random() * division.township)}选区`
      : '';
  return [syntheticName(random), sex, idNumber, String(county), township];
}

const wide = (text: string): string =>
  text.replaceAll(/[0-9X]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** One of the faults that real sheets have; two of them are only untidy and do no harm. */
function spoil(row: Cells, before: Cells | null, random: () => number): Cells {
  const [name, sex, id, county, township] = row;
  const spoilt: readonly (() => Cells)[] = [
    () => ['', sex, id, county, township],
    () => [`${name}?`, sex, id, county, township],
    () => [name, sex, id.slice(0, 17) + (id.endsWith('5') ? '6' : '5'), county, township],
    () => [name, sex, id.slice(0, 17), county, township],
    () => [
      name,
      sex,
      Number(`${id.slice(0, 17)}0`)
        .toExponential(5)
        .toUpperCase(),
      county,
      township,
    ],
    () => [name, sex === '男' ? '女' : '男', id, county, township],
    () => [name, sex, id, '', township],
    () => [name, sex, id, '9999', township],
    () => before ?? row,
    () => [Array.from(name).join('　'), sex, wide(id), county, township],
    () => [name, sex, `'${id.toLowerCase()} `, county, township],
  ];
  return spoilt[Math.floor(random() * spoilt.length)]?.() ?? row;
}
