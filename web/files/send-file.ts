import { countyCode } from '../county.ts';

/** A file on its way. The id is ours, so that a retry is the same file. */
interface Sending {
  readonly fileId: string;
  readonly purpose: string;
  readonly file: File;
  /** The share that has left this browser, 0 to 1. */
  readonly onSent: (share: number) => void;
}

/** Why a file was not taken, by the API’s code and what it says about it. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';

  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

/** Sends a photo or scan; afterwards a record can be given its id. */
export function sendFile({ fileId, purpose, file, onSent }: Sending): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/upload/file?purpose=${purpose}&file=${fileId}`);
    request.setRequestHeader('luzhi-upload', '1');
    const county = countyCode();
    if (county) request.setRequestHeader('luzhi-county', county);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable && event.total > 0) onSent(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      if (request.status < 300) resolve();
      else reject(refusalOf(request.responseText));
    });
    request.addEventListener('error', () => reject(new FileRefused('NETWORK')));
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

function refusalOf(text: string): FileRefused {
  try {
    const { error } = JSON.parse(text) as { error?: { code?: string } & Record<string, string | number> };
    const { code = 'UNKNOWN', ...details } = error ?? {};
    return new FileRefused(code, details);
  } catch {
    return new FileRefused('UNKNOWN');
  }
}
