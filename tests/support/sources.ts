import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

/** Folders whose files are made by tools, and never judged. */
const MADE = ['web/gql/', 'bench/node_modules/', 'bench/data/', 'data/', 'dist/'];

/** Every TypeScript file below these folders, as a path from the root of the repository. */
export const sourcesIn = (...folders: readonly string[]): string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file.replaceAll('\\', '/')),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !MADE.some((made) => file.startsWith(made)))
    .sort();

export const read = (file: string): string => readFileSync(file, 'utf8');

const STATIC =
  /^(?:import|export)\s+(?:type\s+)?(?:[\w*]+(?:\s+as\s+\w+)?\s*,?\s*)?(?:\{[^}]*\}\s*)?from\s+'([^']+)'/gm;
const FOR_EFFECT = /^import\s+'([^']+)'/gm;
const DYNAMIC = /\bimport\(\s*'([^']+)'/g;

/** What a file imports: a path from the root for files of ours, else the name of the package. */
export const importsOf = (file: string): string[] => {
  const source = read(file);
  return [STATIC, FOR_EFFECT, DYNAMIC].flatMap((form) =>
    [...source.matchAll(form)].map(([, to = '']) => (to.startsWith('.') ? join(dirname(file), to) : to)),
  );
};

/** The source without its comments, line by line as it was. */
export const codeOf = (file: string): string =>
  read(file)
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
    .replaceAll(/(^|\s)\/\/.*$/gm, '$1');

/** Lines of code in which a pattern is found, as `file:line: text`. */
export const linesWith = (files: readonly string[], pattern: RegExp): string[] =>
  files.flatMap((file) =>
    codeOf(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
