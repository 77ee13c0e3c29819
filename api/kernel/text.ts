import { DomainError } from './errors.ts';

/** The longest line of text a record takes. */
export const LINE_LENGTH = 255;

/** What somebody typed into a field, without the blanks around it; refused when nothing is left or it is too long. */
export function requiredText(field: string, text: string, longest = LINE_LENGTH): string {
  const read = text.trim();
  if (read === '') throw new DomainError('TEXT_MISSING', { field });
  if (Array.from(read).length > longest) throw new DomainError('TEXT_TOO_LONG', { field, longest });
  return read;
}

/** The same for a field that may stay empty: null when it is. */
export const optionalText = (
  field: string,
  text: string | null | undefined,
  longest = LINE_LENGTH,
): string | null =>
  text === null || text === undefined || text.trim() === '' ? null : requiredText(field, text, longest);
