import type { RequestContext } from '../kernel/context.ts';

/** Where the pieces of a file are sealed for. */
export const PIECE = 'roll_import_piece.sealed';
export const PIECE_BYTES = 1024 * 1024;

/** A file that has arrived, read from any place on. */
export interface StoredBytes {
  readonly size: number;
  /** The bytes from `start` to before `end`, piece by piece. */
  from(start?: number, end?: number): AsyncGenerator<Buffer>;
}

interface Piece {
  readonly start: number;
  readonly length: number;
}

/** The file of an import as its sealed pieces hold it: one piece is in memory, and the next is on its way. */
export async function storedRoll(
  { reader, vault }: Pick<RequestContext, 'reader' | 'vault'>,
  importId: string,
): Promise<StoredBytes> {
  const pieces = await reader.rows<Piece>(
    `select start::float8 as start, length from county.roll_import_piece where import_id = $1 order by start`,
    [importId],
  );
  const last = pieces.at(-1);
  const size = last ? last.start + last.length : 0;
  let held: { readonly piece: Piece; readonly bytes: Promise<Buffer> } | null = null;

  const open = (piece: Piece): Promise<Buffer> => {
    if (held?.piece === piece) return held.bytes;
    const bytes = reader
      .rows<{ sealed: Buffer }>(
        'select sealed from county.roll_import_piece where import_id = $1 and start = $2',
        [importId, piece.start],
      )
      .then(([row]) => {
        if (!row) throw new Error(`a piece of import ${importId} is missing`);
        return vault.openBytes(row.sealed, PIECE);
      });
    held = { piece, bytes };
    // Whoever awaits it hears of a failure; nobody may, when the reading ends before.
    bytes.catch(() => undefined);
    return bytes;
  };

  return {
    size,
    async *from(start = 0, end = size) {
      let at = pieces.findIndex((piece) => piece.start + piece.length > start);
      for (let piece = pieces[at]; piece && piece.start < end; piece = pieces[at]) {
        const bytes = await open(piece);
        at += 1;
        const next = pieces[at];
        if (next && next.start < end) void open(next);
        yield bytes.subarray(Math.max(0, start - piece.start), Math.min(piece.length, end - piece.start));
      }
    },
  };
}
