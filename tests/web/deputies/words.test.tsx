import { Provider } from '@urql/solid';
import { expect, test } from 'vitest';
import { usePeopleFinder } from '../../../web/deputies/people-finder.ts';
import { surnameOf } from '../../../web/deputies/surname.ts';
import { termName } from '../../../web/deputies/term-name.ts';
import type { FindPeople } from '../../../web/shell/commands.tsx';
import { fakeApi } from '../../support/fake-api.ts';
import { show } from '../../support/render.tsx';

test.each([
  [1, '第一届', '1st term'],
  [5, '第五届', '5th term'],
  [10, '第十届', '10th term'],
  [12, '第十二届', '12th term'],
  [20, '第二十届', '20th term'],
  [23, '第二十三届', '23rd term'],
])('term %i is called as people call it', (number, chinese, english) => {
  expect(termName(number, 'zh-CN')).toBe(chinese);
  expect(termName(number, 'en')).toBe(english);
});

test('a surname of two characters is cut whole', () => {
  expect([surnameOf('欧阳若水'), surnameOf('欧若水'), surnameOf('沈知秋'), surnameOf('')]).toEqual([
    '欧阳',
    '欧',
    '沈',
    '',
  ]);
});

test('the palette finds deputies of every congress and leads to their records', async () => {
  const found = {
    __typename: 'Deputy',
    id: 'd1',
    name: '钱念慈',
    term: {
      __typename: 'DeputyTerm',
      number: 20,
      congress: '织里镇人民代表大会',
      congressEnglishName: 'People’s Congress of Zhili',
    },
    constituency: { __typename: 'DeputyConstituency', name: '晟舍片选区' },
  };
  const { client, asked } = fakeApi({ DeputiesNamed: { deputiesNamed: [found] } });
  let find: FindPeople | undefined;
  const Part = () => {
    find = usePeopleFinder();
    return null;
  };
  show(() => (
    <Provider value={client}>
      <Part />
    </Provider>
  ));
  expect(await find?.('qnc', new AbortController().signal)).toEqual([
    {
      id: 'd1',
      label: '钱念慈',
      hint: '织里镇人民代表大会 · 第二十届 · 晟舍片选区',
      href: '/deputies/d1',
    },
  ]);
  expect(asked).toEqual([{ name: 'DeputiesNamed', variables: { search: 'qnc' } }]);
});
