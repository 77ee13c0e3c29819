import { DomainError } from './errors.ts';

export const PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 100;

/** The size a caller asked for, within bounds. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? PAGE_SIZE;
  if (size < 1 || size > MAX_PAGE_SIZE)
    throw new DomainError('PAGE_SIZE', { first: size, max: MAX_PAGE_SIZE });
  return size;
}

/** A keyset cursor: the values of the sort keys of a row, opaque to the caller. */
export const encodeCursor = (keys: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/** The sort keys a cursor stands for; null for the first page. */
export function decodeCursor(cursor: string | null | undefined, length: number): readonly string[] | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(keys) && keys.length === length) return keys.map(String);
  } catch {
    // Falls through to the refusal below: any text may arrive here.
  }
  throw new DomainError('CURSOR_UNREADABLE', { cursor });
}
