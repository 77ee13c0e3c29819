import { expect, test } from 'vitest';
import { Gathered, together } from '../../api/kernel/gathered.ts';

const ONE = 'select concat($1::uuid, $2::int) as json';

/** A database that answers with what it was asked, and remembers how. */
function echo(refuses: (value: unknown) => boolean = () => false) {
  const asked: { text: string; values: readonly unknown[] }[] = [];
  const gathered = new Gathered(async (text, values) => {
    asked.push({ text, values });
    const all = Array.isArray(values[0]) ? (values[0] as unknown[]) : [values[0]];
    if (all.some(refuses)) throw new Error('refused');
    return all.map((json) => ({ json }));
  });
  return { gathered, asked };
}

test('a read alone goes as it is; reads of one turn share an execution and each gets its own answer', async () => {
  const { gathered, asked } = echo();
  expect(await gathered.text(ONE, ['a', 1])).toBe('a');
  expect(asked).toEqual([{ text: ONE, values: ['a', 1] }]);
  const answers = await Promise.all(['b', 'c', 'd'].map((id) => gathered.text(ONE, [id, null])));
  expect(answers).toEqual(['b', 'c', 'd']);
  expect(asked.slice(1)).toEqual([
    {
      text: together(ONE),
      values: [
        ['b', 'c', 'd'],
        [null, null, null],
      ],
    },
  ]);
});

test('statements are never mixed, and many are shared out in equal parts', async () => {
  const { gathered, asked } = echo();
  const ids = Array.from({ length: 9 }, (_, index) => `n${index}`);
  const other = ONE.replace('select', 'select distinct');
  const answers = await Promise.all([
    ...ids.map((id) => gathered.text(ONE, [id, 1])),
    gathered.text(other, ['x', 1]),
  ]);
  expect(answers).toEqual([...ids, 'x']);
  expect(asked.map(({ text, values }) => [text, [values[0]].flat().length])).toEqual([
    [together(ONE), 5],
    [together(ONE), 4],
    [other, 1],
  ]);
});

test('when a shared execution fails, only the one at fault is refused', async () => {
  const { gathered } = echo((value) => value === 'bad');
  const outcomes = await Promise.allSettled(['a', 'bad', 'c'].map((id) => gathered.text(ONE, [id, 1])));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('a statement is made for many only when every use of a parameter says its type', () => {
  expect(together(ONE)).toBe(
    'select (select concat(asked.p1::uuid, asked.p2::int) as json) as json ' +
      'from unnest($1::text[], $2::text[]) with ordinality as asked(p1, p2, place) order by place',
  );
  for (const text of [
    'select 1',
    'select $1',
    'select $1::text[]',
    'select $1::uuid, $1',
    'select ($1)::int',
  ])
    expect(together(text), text).toBeNull();
});
