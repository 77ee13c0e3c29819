/** Glyphs of a TrueType font, as far as another font can be made of them. Layout features are left behind. */
export interface GlyphSource {
  readonly ascender: number;
  readonly descender: number;
  /** Glyph number of a code point; 0 when the font has none. */
  glyphOf(codePoint: number): number;
  outline(glyph: number): Buffer;
  advance(glyph: number): number;
  bearing(glyph: number): number;
  codePoints(): Iterable<number>;
}

/** Every font here is drawn on the same square; another could not share a line with them. */
export const UNITS_PER_EM = 1000;

export function readSfnt(font: Buffer): GlyphSource {
  const tables = new Map<string, number>();
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
  }
  const table = (name: string): number => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`a font without the table ${name}`);
    return at;
  };
  const head = table('head');
  if (font.readUInt16BE(head + 18) !== UNITS_PER_EM) throw new Error('a font of another square');
  const long = font.readInt16BE(head + 50) === 1;
  const [loca, glyf, hmtx, hhea] = [table('loca'), table('glyf'), table('hmtx'), table('hhea')];
  const metrics = font.readUInt16BE(hhea + 34);
  const start = (glyph: number) =>
    long ? font.readUInt32BE(loca + glyph * 4) : font.readUInt16BE(loca + glyph * 2) * 2;
  const glyphs = readCmap(font, table('cmap'));
  return {
    ascender: font.readInt16BE(hhea + 4),
    descender: font.readInt16BE(hhea + 6),
    glyphOf: (codePoint) => glyphs.get(codePoint) ?? 0,
    outline: (glyph) => font.subarray(glyf + start(glyph), glyf + start(glyph + 1)),
    advance: (glyph) => font.readUInt16BE(hmtx + Math.min(glyph, metrics - 1) * 4),
    bearing: (glyph) =>
      glyph < metrics
        ? font.readInt16BE(hmtx + glyph * 4 + 2)
        : font.readInt16BE(hmtx + metrics * 4 + (glyph - metrics) * 2),
    codePoints: () => glyphs.keys(),
  };
}

/** The formats that Unicode fonts have: 4 for the basic plane, 12 for all planes. */
function readCmap(font: Buffer, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let n = 0; n < font.readUInt16BE(cmap + 2); n += 1) {
    const at = cmap + font.readUInt32BE(cmap + 4 + n * 8 + 4);
    const format = font.readUInt16BE(at);
    if (format === 4) readSegments(font, at, glyphs);
    if (format === 12) readGroups(font, at, glyphs);
  }
  return glyphs;
}

function readGroups(font: Buffer, at: number, glyphs: Map<number, number>): void {
  for (let group = at + 16; group < at + 16 + font.readUInt32BE(at + 12) * 12; group += 12) {
    const [first, last, glyph] = [0, 4, 8].map((by) => font.readUInt32BE(group + by)) as [
      number,
      number,
      number,
    ];
    for (let code = first; code <= last; code += 1) glyphs.set(code, glyph + code - first);
  }
}

function readSegments(font: Buffer, at: number, glyphs: Map<number, number>): void {
  const length = font.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + length];
  const [deltas, offsets] = [starts + length, starts + length * 2];
  for (let segment = 0; segment < length; segment += 2) {
    const last = font.readUInt16BE(ends + segment);
    const delta = font.readUInt16BE(deltas + segment);
    const offset = font.readUInt16BE(offsets + segment);
    for (let code = font.readUInt16BE(starts + segment); code <= last && code < 0xffff; code += 1) {
      const first = font.readUInt16BE(starts + segment);
      const named = offset === 0 ? code : font.readUInt16BE(offsets + segment + offset + (code - first) * 2);
      const glyph = named === 0 ? 0 : (named + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}
