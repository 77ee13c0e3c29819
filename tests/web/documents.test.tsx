import { expect, test } from 'vitest';
import { inlineCalls } from '../../scripts/inline-documents.ts';

const generated = `
export const Part_PollFragmentDoc = {"kind":"Document","n":1} as unknown as DocumentNode<X, unknown>;
export const PollPageDocument = {"kind":"Document","n":2} as unknown as DocumentNode<Y, Z>;`;

test('a page carries its own documents instead of the table of all', () => {
  const page =
    'const A = graphql(`fragment Part_poll on Poll { id }`);\nconst B = graphql(`\n  query PollPage { a }\n`);';
  expect(inlineCalls(page, generated)).toBe(
    'const A = {"kind":"Document","n":1};\nconst B = {"kind":"Document","n":2};',
  );
});

test('a document with variables is carried as well; one with code in its text is left alone', () => {
  expect(inlineCalls('graphql(`query PollPage($id: ID!) { a(id: $id) }`)', generated)).toBe(
    '{"kind":"Document","n":2}',
  );
  const code = 'graphql(`query PollPage { ${part} }`)';
  expect(inlineCalls(code, generated)).toBe(code);
});

test('a document the generator has not seen stays as it is', () => {
  const page = 'graphql(`query New { a }`)';
  expect(inlineCalls(page, generated)).toBe(page);
});
