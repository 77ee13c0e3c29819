import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PressAnswer, PressJob } from './press.ts';
import { castType } from './type-case.ts';

/** The thread that sets papers. It knows templates and type and nothing of counties. */

const TEMPLATES = fileURLToPath(new URL('./templates/', import.meta.url));
const files = readdirSync(TEMPLATES).filter((name) => name.endsWith('.typ'));
/** The words that stand in templates must have type as well. */
const templateText = files.map((name) => readFileSync(`${TEMPLATES}${name}`, 'utf8')).join('');

const asCode = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

async function set({ template, data, date, missing: policy }: PressJob): Promise<PressAnswer> {
  const { fonts, missing } = await castType(templateText + data);
  if (missing.length > 0 && policy === 'REFUSE') return { missing };
  const shown = missing.reduce((text, one) => text.replaceAll(one, `〔${asCode(one)}〕`), data);
  const content = { ...(JSON.parse(shown) as object), missing: missing.map(asCode) };

  const compiler = NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: [...fonts] }] });
  compiler.mapShadow(`${TEMPLATES}data.json`, Buffer.from(JSON.stringify(content)));
  const compiled = compiler.compile({ mainFilePath: `${TEMPLATES}${template}.typ` });
  if (!compiled.result) {
    const told = compiled.takeDiagnostics();
    return { fault: JSON.stringify(told?.shortDiagnostics ?? 'no document') };
  }
  const pages = compiled.result.numOfPages;
  const creationTimestamp = Date.parse(`${date}T12:00:00+08:00`) / 1000;
  return { pdf: compiler.pdf(compiled.result, { creationTimestamp }), pages };
}

parentPort?.on('message', ({ id, job }: { id: number; job: PressJob }) => {
  void set(job)
    .catch((error: unknown): PressAnswer => ({
      fault: error instanceof Error ? (error.stack ?? '') : String(error),
    }))
    .then((answer) => parentPort?.postMessage({ id, answer }));
});
