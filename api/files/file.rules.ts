import { codes } from '../kernel/codes.rules.ts';
import type { Permission } from '../kernel/permission.rules.ts';

/** What a file is kept for. Each feature that takes files adds its line here and in `FILE_PURPOSES`. */
export const FilePurpose = codes(
  'REGISTRATION_PROOF',
  'POSTING_PROOF',
  'COUNT_SHEET_PHOTO',
  'PROXY_PAPER',
  'NOMINATION_FORM',
  'CANDIDATE_PHOTO',
  'CANDIDATE_DECLARATION',
  'CASE_EVIDENCE',
);
export type FilePurpose = keyof typeof FilePurpose;

interface PurposeRights {
  /** Who may send such a file. */
  readonly send: Permission;
  /** Who may open it. Unless that is everybody, each opening is recorded. */
  readonly open: Permission;
  /** It opens through its record alone, which knows who may see it. */
  readonly throughRecord?: true;
}

/** Who may send and open a file of each purpose. */
export const FILE_PURPOSES: Readonly<Record<FilePurpose, PurposeRights>> = {
  PROXY_PAPER: { send: 'proxy:manage', open: 'proxy:manage' },
  POSTING_PROOF: { send: 'election:manage', open: 'staff:read' },
  REGISTRATION_PROOF: { send: 'roll:apply', open: 'roll:register' },
  COUNT_SHEET_PHOTO: { send: 'count:key', open: 'count:read' },
  NOMINATION_FORM: { send: 'nomination:record', open: 'staff:read' },
  CANDIDATE_PHOTO: { send: 'nomination:record', open: 'election:read' },
  CANDIDATE_DECLARATION: { send: 'nomination:record', open: 'staff:read' },
  CASE_EVIDENCE: { send: 'case:report', open: 'case:read', throughRecord: true },
};

/** The kinds of file that are taken: photos and scans. */
export const FileKind = codes('JPEG', 'PNG', 'WEBP', 'PDF');
export type FileKind = keyof typeof FileKind;

export const CONTENT_TYPES: Readonly<Record<FileKind, string>> = {
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  WEBP: 'image/webp',
  PDF: 'application/pdf',
};

/** A photo of a telephone has some 5 MB; a scan of a few pages less. */
export const MOST_BYTES = 10 * 1024 * 1024;

const BEGINNINGS: readonly (readonly [FileKind, (beginning: string) => boolean])[] = [
  ['JPEG', (text) => text.startsWith('\xff\xd8\xff')],
  ['PNG', (text) => text.startsWith('\x89PNG\r\n\x1a\n')],
  ['WEBP', (text) => text.startsWith('RIFF') && text.slice(8) === 'WEBP'],
  ['PDF', (text) => text.startsWith('%PDF-')],
];

/** What a file is, told by its first twelve bytes (as Latin-1 text) and never by its name; null for what is not taken. */
export const kindOf = (beginning: string): FileKind | null =>
  BEGINNINGS.find(([, begins]) => begins(beginning))?.[0] ?? null;
