/** Every way in which the embedded database refuses to serve. */
export type EmbeddedFailureCode =
  | 'PLATFORM_UNSUPPORTED'
  | 'BINARIES_UNUSABLE'
  | 'NO_PLAIN_USER'
  | 'FOLDER_UNUSABLE'
  | 'FOLDER_FOREIGN'
  | 'DISK_FULL'
  | 'VERSION_MISMATCH'
  | 'BUSY'
  | 'START_FAILED';

/** A refusal whose message is for the person at the terminal: what, why, and the way out. */
export class EmbeddedFailure extends Error {
  override readonly name = 'EmbeddedFailure';

  constructor(
    readonly code: EmbeddedFailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The `code` of a file system or process error, or an empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Whether PostgreSQL or the system complains of a full disk. */
export function saysDiskFull(said: string): boolean {
  return /ENOSPC|No space left|Check free disk space/i.test(said);
}
