import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Cast, mergeFont } from './merge-font.ts';
import { type GlyphSource, readSfnt } from './sfnt.ts';

/** A face of the papers: which installed font it is cut from, and how heavy. */
interface Face {
  readonly family: string;
  readonly from: 'noto-serif-sc' | 'noto-sans-sc';
  readonly weight: number;
}

/** Song for text and titles, Hei for headings and forms. */
export const FACES: readonly Face[] = [
  { family: 'Luzhi Song', from: 'noto-serif-sc', weight: 400 },
  { family: 'Luzhi Biaosong', from: 'noto-serif-sc', weight: 700 },
  { family: 'Luzhi Hei', from: 'noto-sans-sc', weight: 500 },
];

/** What the typesetter is given: fonts that hold exactly the characters of one paper, and the characters no font has. */
export interface TypeCase {
  readonly fonts: readonly Buffer[];
  readonly missing: readonly string[];
}

const require = createRequire(import.meta.url);
/** The package publishes no types; this is what we ask of it. */
const subsetFont = require('subset-font') as (
  font: Buffer,
  text: undefined,
  options: {
    readonly keepAllGlyphs: true;
    readonly targetFormat: 'sfnt';
    readonly noHinting: true;
    readonly keepFeatures: readonly string[];
    readonly dropTables: readonly string[];
    readonly variationAxes?: Readonly<Record<string, number>>;
  },
) => Promise<Buffer>;
const LAYOUT_TABLES = ['GSUB', 'GPOS', 'GDEF', 'BASE', 'STAT', 'vhea', 'vmtx', 'VORG'];
const RARE = new URL('./fonts/rare-characters.woff2', import.meta.url);

interface Slices {
  readonly folder: string;
  readonly of: ReadonlyMap<number, string>;
}

const slices = new Map<Face['from'], Slices>();
const cut = new Map<string, Promise<GlyphSource>>();

/** Which of its hundred slices of a web font holds a character. */
function slicesOf(from: Face['from']): Slices {
  const known = slices.get(from);
  if (known) return known;
  const index = require.resolve(`@fontsource-variable/${from}/unicode.json`);
  const ranges = JSON.parse(readFileSync(index, 'utf8')) as Readonly<Record<string, string>>;
  const of = new Map<number, string>();
  for (const [slice, text] of Object.entries(ranges)) {
    for (const range of text.split(',')) {
      const [first = '', last = first] = range.trim().slice(2).split('-');
      for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code += 1) {
        of.set(code, slice.replaceAll(/[[\]]/g, ''));
      }
    }
  }
  const made = { folder: join(dirname(index), 'files'), of };
  slices.set(from, made);
  return made;
}

/** A slice with its weight pinned, once for the life of the process. */
function cutSlice({ from, weight }: Face, slice: string): Promise<GlyphSource> {
  const file = join(slicesOf(from).folder, `${from}-${slice}-wght-normal.woff2`);
  return remembered(`${file} ${weight}`, () => pinned(readFileSync(file), { wght: weight }));
}

const cutRare = (): Promise<GlyphSource> => remembered('rare', () => pinned(readFileSync(RARE)));

function remembered(name: string, make: () => Promise<GlyphSource>): Promise<GlyphSource> {
  let made = cut.get(name);
  if (!made) cut.set(name, (made = make()));
  return made;
}

const pinned = async (woff2: Buffer, variationAxes?: Readonly<Record<string, number>>) =>
  readSfnt(
    await subsetFont(woff2, undefined, {
      keepAllGlyphs: true,
      targetFormat: 'sfnt',
      noHinting: true,
      keepFeatures: [],
      dropTables: LAYOUT_TABLES,
      ...(variationAxes ? { variationAxes } : {}),
    }),
  );

/** Casts the type for a text in every face. */
export async function castType(text: string): Promise<TypeCase> {
  const codePoints = [...new Set(Array.from(`${text}${ALWAYS}`, (one) => one.codePointAt(0) ?? 0))]
    .filter((one) => one >= 0x20)
    .sort((a, b) => a - b);
  const missing = new Set<number>();
  const fonts: Buffer[] = [];
  for (const face of FACES) {
    const casts: Cast[] = [];
    for (const codePoint of codePoints) {
      const source = await sourceOf(face, codePoint);
      if (source) casts.push({ codePoint, source });
      else missing.add(codePoint);
    }
    fonts.push(mergeFont(face, casts));
  }
  return { fonts, missing: [...missing].map((one) => String.fromCodePoint(one)) };
}

/** What templates set by themselves: page numbers, dashes, marks, and the note on a character without type. */
const ALWAYS =
  ' 0123456789ABCDEFabcdefghijklmnopqrstuvwxyzUSHGIJKLMNOPQRTVWXYZ+-—–·.,:;()/%“”‘’、。，；：？！（）《》〈〉【】〔〕〇□○△√×第页共';

async function sourceOf(face: Face, codePoint: number): Promise<GlyphSource | null> {
  const slice = slicesOf(face.from).of.get(codePoint);
  const source = slice === undefined ? await cutRare() : await cutSlice(face, slice);
  if (source.glyphOf(codePoint) !== 0) return source;
  const rare = await cutRare();
  return rare.glyphOf(codePoint) === 0 ? null : rare;
}
