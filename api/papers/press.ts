import { Worker } from 'node:worker_threads';
import { DomainError } from '../kernel/errors.ts';
import type { MissingCharacters } from './paper.rules.ts';

/** One paper to set: a template, its data as JSON, and the day that stands in the file as its date. */
export interface PressJob {
  readonly template: string;
  readonly data: string;
  readonly date: string;
  readonly missing: MissingCharacters;
}

export type PressAnswer =
  | { readonly pdf: Uint8Array; readonly pages: number }
  | { readonly missing: readonly string[] }
  | { readonly fault: string };

/** A paper that is set. */
export interface Printed {
  readonly pdf: Buffer;
  readonly pages: number;
}

interface Waiting {
  readonly id: number;
  readonly job: PressJob;
  readonly done: (answer: PressAnswer) => void;
}

/** Papers that may wait at once; who comes later is asked to try again. */
const LONGEST_QUEUE = 64;

/**
 * Sets papers in a thread of its own, one after another, so that a batch of three hundred does not hold up the server.
 * The thread starts with the first paper and does not keep the process alive.
 */
class Press {
  #worker: Worker | null = null;
  #queue: Waiting[] = [];
  #atWork: Waiting | null = null;
  #next = 1;

  async print(template: string, data: object, options: Pick<PressJob, 'date' | 'missing'>): Promise<Printed> {
    if (this.#queue.length >= LONGEST_QUEUE) throw new DomainError('PRESS_BUSY');
    const job = { template, data: JSON.stringify(data), ...options };
    const answer = await new Promise<PressAnswer>((done) => {
      this.#queue.push({ id: (this.#next += 1), job, done });
      this.#feed();
    });
    if ('missing' in answer) throw new DomainError('CHARACTERS_MISSING', { characters: answer.missing });
    if ('fault' in answer) throw new Error(`the paper ${template} cannot be set: ${answer.fault}`);
    return { pdf: Buffer.from(answer.pdf), pages: answer.pages };
  }

  #feed(): void {
    if (this.#atWork) return;
    const next = this.#queue.shift();
    if (!next) {
      this.#worker?.unref();
      return;
    }
    this.#atWork = next;
    const worker = this.#thread();
    worker.ref();
    worker.postMessage({ id: next.id, job: next.job });
  }

  #finish(answer: PressAnswer): void {
    const done = this.#atWork?.done;
    this.#atWork = null;
    done?.(answer);
    this.#feed();
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./press-worker.ts', import.meta.url));
    worker.on('message', ({ answer }: { answer: PressAnswer }) => this.#finish(answer));
    worker.on('error', (error) => {
      this.#worker = null;
      this.#finish({ fault: error.stack ?? error.message });
    });
    this.#worker = worker;
    return worker;
  }
}

export const press = new Press();
