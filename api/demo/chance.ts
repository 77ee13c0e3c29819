import { createHash } from 'node:crypto';
import { seededNumbers } from '../people/synthetic.rules.ts';

const digest = (name: string): Buffer => createHash('sha256').update(`luzhi demo\n${name}`).digest();

/** The identifier of a thing of the demo: the same for the same name, wherever and whenever it is loaded. */
export function idOf(name: string): string {
  const hex = digest(name).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Chance that repeats itself: a source of its own for each name, so that one part of the demo never shifts another. */
export class Chance {
  readonly #next: () => number;

  constructor(name: string) {
    this.#next = seededNumbers(digest(name).readUInt32BE());
  }

  /** From 0 up to 1. */
  next = (): number => this.#next();

  /** Whether something of this likelihood happens. */
  happens = (likelihood: number): boolean => this.#next() < likelihood;

  /** A whole number, both ends included. */
  between = (least: number, most: number): number => least + Math.floor(this.#next() * (most - least + 1));

  pick = <T>(from: readonly T[]): T => {
    const picked = from[Math.floor(this.#next() * from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };

  /** So many of them, in their own order; all when there are not more. */
  some = <T>(from: readonly T[], count: number): T[] => {
    let left = from.length;
    let wanted = Math.min(count, left);
    return from.filter(() => {
      const taken = this.#next() * left < wanted;
      left -= 1;
      if (taken) wanted -= 1;
      return taken;
    });
  };
}
