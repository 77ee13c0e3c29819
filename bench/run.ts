import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const HERE = import.meta.dirname;
// The tools of comparison are no part of the product: they are installed the first time somebody measures.
if (!existsSync(join(HERE, 'node_modules/postgraphile'))) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: HERE, stdio: 'inherit' });
}

const { values } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '6' },
    json: { type: 'string' },
  },
});

const { compare } = await import('./compare.ts');
const { FULL, SMALL } = await import('./data.ts');
const folder = mkdtempSync(join(tmpdir(), 'luzhi-bench-'));
try {
  const outcome = await compare({
    size: values.small ? SMALL : FULL,
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    folder,
    say: (line) => console.error(line),
  });
  const memory = Math.round(totalmem() / 1024 ** 3);
  const machine = `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, ${memory} GiB, Node ${process.version}`;
  const report = { machine, ...outcome };
  console.table(report.rows);
  console.log(report.ratios);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
