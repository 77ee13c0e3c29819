import { type GlyphSource, UNITS_PER_EM } from './sfnt.ts';

/** A character and the font that draws it. */
export interface Cast {
  readonly codePoint: number;
  readonly source: GlyphSource;
}

interface Glyph {
  readonly outline: Buffer;
  readonly advance: number;
  readonly bearing: number;
}

export interface FaceName {
  readonly family: string;
  readonly weight: number;
}

/**
 * One TrueType font with exactly these characters, drawn from several: the slices a web font comes in, and a further
 * font for what they lack. Made the same way from the same characters, it is the same to the byte.
 */
export function mergeFont(name: FaceName, casts: readonly Cast[]): Buffer {
  const inOrder = casts.toSorted((a, b) => a.codePoint - b.codePoint);
  const glyphs = new GlyphTable();
  const codes = inOrder.map(({ codePoint, source }) => ({
    codePoint,
    glyph: glyphs.take(source, source.glyphOf(codePoint)),
  }));
  const all = glyphs.all;
  const ascender = Math.max(...inOrder.map(({ source }) => source.ascender), 880);
  const descender = Math.min(...inOrder.map(({ source }) => source.descender), -120);
  const { glyf, loca } = outlines(all);
  return sfnt({
    'OS/2': os2(name.weight, codes.length === 0 ? [] : inOrder.map(({ codePoint }) => codePoint)),
    cmap: cmap(codes),
    glyf,
    head: head(name.weight),
    hhea: hhea(ascender, descender, all),
    hmtx: Buffer.concat(all.map(({ advance, bearing }) => ints([advance, 'u16'], [bearing, 'i16']))),
    loca,
    maxp: maxp(all),
    name: nameTable(name),
    post: ints([0x00030000, 'u32'], [0, 'u32'], [-100, 'i16'], [50, 'i16'], ...zeros(5)),
  });
}

/** Gives each glyph its number. A composite draws its parts along, and is told their new numbers. */
class GlyphTable {
  readonly all: Glyph[] = [{ outline: Buffer.alloc(0), advance: UNITS_PER_EM, bearing: 0 }];
  readonly #taken = new Map<GlyphSource, Map<number, number>>();

  take(source: GlyphSource, glyph: number): number {
    let taken = this.#taken.get(source);
    if (!taken) this.#taken.set(source, (taken = new Map()));
    const already = taken.get(glyph);
    if (already !== undefined) return already;
    const number = this.all.length;
    taken.set(glyph, number);
    this.all.push({
      outline: source.outline(glyph),
      advance: source.advance(glyph),
      bearing: source.bearing(glyph),
    });
    const outline = this.#withParts(source, source.outline(glyph));
    this.all[number] = { outline, advance: source.advance(glyph), bearing: source.bearing(glyph) };
    return number;
  }

  #withParts(source: GlyphSource, outline: Buffer): Buffer {
    if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
    const copy = Buffer.from(outline);
    for (let at = 10, more = true; more;) {
      const flags = copy.readUInt16BE(at);
      copy.writeUInt16BE(this.take(source, copy.readUInt16BE(at + 2)), at + 2);
      const scale = flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
      at += 4 + (flags & 0x1 ? 4 : 2) + scale;
      more = (flags & 0x20) !== 0;
    }
    return copy;
  }
}

type Part = readonly [number, 'u16' | 'i16' | 'u32' | 'u8'];
const SIZES = { u8: 1, u16: 2, i16: 2, u32: 4 };
const zeros = (n: number, kind: 'u32' | 'u16' = 'u32'): Part[] => Array.from({ length: n }, () => [0, kind]);

function ints(...parts: readonly Part[]): Buffer {
  const bytes = Buffer.alloc(parts.reduce((sum, [, kind]) => sum + SIZES[kind], 0));
  let at = 0;
  for (const [value, kind] of parts) {
    if (kind === 'u8') bytes.writeUInt8(value, at);
    if (kind === 'u16') bytes.writeUInt16BE(value, at);
    if (kind === 'i16') bytes.writeInt16BE(value, at);
    if (kind === 'u32') bytes.writeUInt32BE(value, at);
    at += SIZES[kind];
  }
  return bytes;
}

const padded = (bytes: Buffer): Buffer =>
  bytes.length % 4 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))]);

function outlines(all: readonly Glyph[]): { readonly glyf: Buffer; readonly loca: Buffer } {
  const parts = all.map(({ outline }) => padded(outline));
  let at = 0;
  const starts: Part[] = parts.map((part) => {
    const start = at;
    at += part.length;
    return [start, 'u32'];
  });
  return { glyf: Buffer.concat(parts), loca: ints(...starts, [at, 'u32']) };
}

const head = (weight: number): Buffer =>
  ints(
    ...([0x00010000, 0x00010000, 0, 0x5f0f3cf5].map((value) => [value, 'u32']) as Part[]),
    ...([3, UNITS_PER_EM].map((value) => [value, 'u16']) as Part[]),
    ...zeros(4),
    ...([-200, -400, 1200, 1200].map((value) => [value, 'i16']) as Part[]),
    ...([weight >= 600 ? 1 : 0, 8].map((value) => [value, 'u16']) as Part[]),
    ...([2, 1, 0].map((value) => [value, 'i16']) as Part[]),
  );

const hhea = (ascender: number, descender: number, all: readonly Glyph[]): Buffer =>
  ints(
    [0x00010000, 'u32'],
    [ascender, 'i16'],
    [descender, 'i16'],
    [0, 'i16'],
    [Math.max(...all.map(({ advance }) => advance)), 'u16'],
    ...zeros(3, 'u16'),
    [1, 'i16'],
    ...zeros(7, 'u16'),
    [all.length, 'u16'],
  );

function maxp(all: readonly Glyph[]): Buffer {
  // Limits a reader may reserve by; generous ones cost nothing.
  const limits = [4096, 512, 4096, 512, 2, 0, 64, 64, 0, 1024, 0, 64, 8];
  return ints([0x00010000, 'u32'], [all.length, 'u16'], ...limits.map((value): Part => [value, 'u16']));
}

function os2(weight: number, codePoints: readonly number[]): Buffer {
  const basic = codePoints.filter((one) => one <= 0xffff);
  const words = (...values: readonly number[]) => ints(...values.map((value): Part => [value, 'i16']));
  const tail = ints([basic[0] ?? 0, 'u16'], [basic.at(-1) ?? 0xffff, 'u16']);
  return Buffer.concat([
    words(4, 500, weight, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0),
    Buffer.alloc(10),
    ints([0x1, 'u32'], [0x08000000 | 0x00010000, 'u32'], ...zeros(2)),
    Buffer.from('NONE'),
    words(weight >= 600 ? 0x20 : 0x40),
    tail,
    words(880, -120, 0, 1151, 286),
    ints([0x00040001, 'u32'], [0, 'u32']),
    words(500, 700, 0, 0x20, 2),
  ]);
}

function cmap(codes: readonly { readonly codePoint: number; readonly glyph: number }[]): Buffer {
  const groups = codes.map(({ codePoint, glyph }): Part[] => [
    [codePoint, 'u32'],
    [codePoint, 'u32'],
    [glyph, 'u32'],
  ]);
  return ints(
    ...([0, 1, 3, 10].map((value) => [value, 'u16']) as Part[]),
    [12, 'u32'],
    [12, 'u16'],
    [0, 'u16'],
    [16 + groups.length * 12, 'u32'],
    [0, 'u32'],
    [groups.length, 'u32'],
    ...groups.flat(),
  );
}

function nameTable({ family, weight }: FaceName): Buffer {
  const style = weight >= 600 ? 'Bold' : 'Regular';
  const postscript = `${family.replaceAll(' ', '')}-${style}`;
  const texts: readonly (readonly [number, string])[] = [
    [1, family],
    [2, style],
    [3, postscript],
    [4, `${family} ${style}`],
    [6, postscript],
  ];
  const strings = texts.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  let at = 0;
  const records = texts.flatMap(([id], index): Part[] => {
    const length = strings[index]?.length ?? 0;
    const record = [3, 1, 0x409, id, length, at].map((value): Part => [value, 'u16']);
    at += length;
    return record;
  });
  const heading = [0, texts.length, 6 + texts.length * 12].map((value): Part => [value, 'u16']);
  return Buffer.concat([ints(...heading, ...records), ...strings]);
}

function sfnt(tables: Readonly<Record<string, Buffer>>): Buffer {
  const names = Object.keys(tables).sort();
  const power = 2 ** Math.floor(Math.log2(names.length));
  const heading = [names.length, power * 16, Math.log2(power), names.length * 16 - power * 16];
  let at = 12 + names.length * 16;
  const records: Part[] = [];
  const bodies: Buffer[] = [];
  for (const name of names) {
    const body = tables[name] ?? Buffer.alloc(0);
    const whole = padded(body);
    records.push([Buffer.from(name).readUInt32BE(0), 'u32'], [checksum(whole), 'u32']);
    records.push([at, 'u32'], [body.length, 'u32']);
    bodies.push(whole);
    at += whole.length;
  }
  const font = Buffer.concat([
    ints([0x00010000, 'u32'], ...heading.map((value): Part => [value, 'u16']), ...records),
    ...bodies,
  ]);
  const headAt = records[names.indexOf('head') * 4 + 2]?.[0] ?? 0;
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headAt + 8);
  return font;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
