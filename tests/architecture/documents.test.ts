import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';

const documents = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...readdirSync('docs/adr').map((file) => join('docs/adr', file)),
];
const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

test('every link in a document leads somewhere', () => {
  const broken = documents.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)]
      .map(([, to = '']) => to)
      .filter((to) => !existsSync(join(dirname(file), to)))
      .map((to) => `${file} → ${to}`),
  );
  expect(broken).toEqual([]);
});

test('every file that ARCHITECTURE.md follows a request through is there', () => {
  const named = [...readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/`((?:api|web)\/[\w./-]+\.\w+)`/g)];
  expect(named.length).toBeGreaterThan(5);
  expect(named.map(([, file = '']) => file).filter((file) => !existsSync(file))).toEqual([]);
});

test('ARCHITECTURE.md knows every feature', () => {
  const text = readFileSync('ARCHITECTURE.md', 'utf8');
  const features = folders('api').filter((name) => name !== 'demo');
  expect(features.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

test('decisions are numbered without gaps or doubles', () => {
  const numbers = readdirSync('docs/adr')
    .map((file) => Number(file.slice(0, 4)))
    .sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_number, at) => at + 1));
});

test('the commands that README.md names are there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = documents.flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/npm run (?:--silent )?([\w:]+)/g),
  ]);
  expect(named.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([]);
});
