import { countyCode } from '../county.ts';

/** What the API says of a file it has received. */
export interface Received {
  readonly importId: string;
  readonly repeated: boolean;
}

/** A file on its way. `importId` is ours, so that the page can watch the import while it is sent. */
export interface Sending {
  readonly electionId: string;
  readonly importId: string;
  readonly file: File;
  /** How much of it has arrived before, in bytes: the rest is sent, after a piece that shows it is the same file. */
  readonly received?: number;
  /** The share that has left this browser, 0 to 1. */
  readonly onSent: (share: number) => void;
}

/** Why a file was not received, by the API’s code. */
export class NotReceived extends Error {
  override readonly name = 'NotReceived';

  constructor(readonly code: string) {
    super(code);
  }
}

const SHOWN_AGAIN = 256 * 1024;

/** Sends a file of the roll, or the rest of it. Answers also when the file could not be read: the import then says why. */
export function sendRoll({ electionId, importId, file, received = 0, onSent }: Sending): Promise<Received> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const offset = Math.max(0, received - SHOWN_AGAIN);
    request.open(
      'POST',
      `/upload/roll?election=${electionId}&import=${importId}&size=${file.size}&offset=${offset}`,
    );
    request.setRequestHeader('luzhi-upload', '1');
    const county = countyCode();
    if (county) request.setRequestHeader('luzhi-county', county);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable && event.total > 0) onSent((offset + event.loaded) / (offset + event.total));
    });
    request.addEventListener('load', () => {
      const answer = answerOf(request.responseText);
      if (answer.importId !== undefined) {
        resolve({ importId: answer.importId, repeated: answer.repeated ?? false });
      } else reject(new NotReceived(answer.error?.code ?? 'UNKNOWN'));
    });
    request.addEventListener('error', () => reject(new NotReceived('NETWORK')));
    const form = new FormData();
    form.append('file', offset === 0 ? file : file.slice(offset), file.name);
    request.send(form);
  });
}

interface Answer {
  readonly importId?: string;
  readonly repeated?: boolean;
  readonly error?: { readonly code?: string };
}

function answerOf(text: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return {};
  }
}
