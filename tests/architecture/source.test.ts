import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeOf, importsOf, linesWith, sourcesIn } from '../support/sources.ts';

const product = sourcesIn('api', 'web', 'migrations', 'scripts');
const everything = [...product, ...sourcesIn('tests')];
const except = (files: readonly string[], ...allowed: readonly RegExp[]) =>
  files.filter((file) => !allowed.some((one) => one.test(file)));

test('what time it is, only the clock knows', () => {
  // `new Date(given)` reads an instant that somebody said; `new Date()` and `Date.now()` ask the machine.
  const asks = /\bnew Date\(\s*\)|\bDate\.now\b|(?<![\w.]|new )Date\(\s*\)/;
  expect(linesWith(except(product, /^api\/kernel\/clock\.ts$/, /^web\/clock\.ts$/), asks)).toEqual([]);
});

test('the database is not asked for the time either', () => {
  const asks = /(?<!\.)\bnow\(\)|\bcurrent_(date|timestamp|time)\b|\b(clock_timestamp|localtimestamp)\b/i;
  const api = product.filter((file) => file.startsWith('api/'));
  expect(linesWith(except(api, /^api\/kernel\/(clock\.ts$|embedded\/)/), asks)).toEqual([]);
});

test('rules have no clock, no chance and no Date', () => {
  const rules = product.filter((file) => /\.(rules|policy)\.ts$/.test(file));
  expect(linesWith(rules, /\bnew Date\b|Math\.random|randomUUID|performance\.now/)).toEqual([]);
});

test('the variables of the process are read in one place', () => {
  const allowed = [/^api\/kernel\/env\.ts$/, /^scripts\//, /^tests\//];
  expect(linesWith(except(everything, ...allowed), /\bprocess\.env\b/)).toEqual([]);
});

test('every variable is in .env.example, and no other', () => {
  const variables = [...codeOf('api/kernel/env.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(
    ([, name = '']) => name,
  );
  const explained = [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)];
  expect(explained.map(([, name = '']) => name).sort()).toEqual(variables.sort());
});

test('nothing is exported without a name, but what a tool asks for', () => {
  const asked = [/^tests\/support\/global-setup\.ts$/];
  expect(linesWith(except(everything, ...asked), /^export default\b|\bas default\b/)).toEqual([]);
});

test('every rule that decides something is called by a test of rules', () => {
  const decides = (file: string) => /^export (function|class|const \w+ = (<.*>)?\()/m.test(codeOf(file));
  const called = new Set(
    sourcesIn('tests').flatMap((file) => (file.endsWith('.rules.test.ts') ? importsOf(file) : [])),
  );
  const rules = product.filter((file) => file.endsWith('.rules.ts') && decides(file));
  expect(rules.filter((file) => !called.has(file))).toEqual([]);
});

test('no test is skipped, none runs alone', () => {
  const tests = sourcesIn('tests').filter((file) => /\.test\.tsx?$/.test(file));
  const muted = /\b(test|it|describe)\.(skip|only|todo|fails)\b|\bx(it|describe)\(/;
  expect(linesWith(except(tests, /^tests\/architecture\/source/), muted)).toEqual([]);
});

test('no file names a place on somebody’s machine', () => {
  const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' });
  const text = /\.(tsx?|md|json|ya?ml|css|html|graphql|sh|example)$|^\.ci\//;
  const files = tracked.split('\n').filter((file) => text.test(file) && file !== 'package-lock.json');
  const place = /(?<![\w.~$}*-])\/(work|tmp|home|Users|root|mnt)\/\w/;
  const named = files.flatMap((file) =>
    existsSync(file) && place.test(readFileSync(file, 'utf8')) ? [file] : [],
  );
  expect(named).toEqual([]);
});
