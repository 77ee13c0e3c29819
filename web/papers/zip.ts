/** A file to put into an archive. */
export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** The check value that ZIP asks of each file. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The first day a ZIP knows: the archive says nothing of when it was made. */
const NO_TIME = [0, 0x21] as const;
const UTF8_NAMES = 0x800;

/** A ZIP archive of files as they are, piece by piece: PDFs are compressed already. */
export function zip(entries: readonly Entry[]): Uint8Array[] {
  const parts: Uint8Array[] = [];
  const index: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const said = new TextEncoder().encode(name.replaceAll(/[\\/:*?"<>|]/g, ' '));
    const common = [20, UTF8_NAMES, 0, ...NO_TIME];
    const sizes = [crc32(bytes), bytes.length, bytes.length];
    const head = bytesOf([0x04034b50], common, sizes, [said.length, 0]);
    index.push(bytesOf([0x02014b50], [20, ...common], sizes, [said.length, 0, 0, 0, 0], [0, at]), said);
    parts.push(head, said, bytes);
    at += head.length + said.length + bytes.length;
  }
  const length = index.reduce((sum, part) => sum + part.length, 0);
  const end = bytesOf([0x06054b50], [0, 0, entries.length, entries.length], [length, at], [0]);
  return [...parts, ...index, end];
}

/** Numbers in groups that are by turns of four and of two bytes, lowest byte first. */
function bytesOf(...groups: readonly (readonly number[])[]): Uint8Array {
  const length = groups.reduce((sum, group, at) => sum + group.length * (at % 2 === 0 ? 4 : 2), 0);
  const view = new DataView(new ArrayBuffer(length));
  let at = 0;
  for (const [turn, group] of groups.entries()) {
    for (const value of group) {
      if (turn % 2 === 0) view.setUint32(at, value, true);
      else view.setUint16(at, value, true);
      at += turn % 2 === 0 ? 4 : 2;
    }
  }
  return new Uint8Array(view.buffer);
}
