import { createSignal } from 'solid-js';
import { recall, remember } from './kept.ts';

const [chosen, setChosen] = createSignal(recall('county'));
const IN_PATH = /^\/c\/(\d{6})(?:\/|$)/;

/** The county a request is for: the one the address names (`/c/330502/…`), else the one chosen before. */
export const countyCode = (): string | null => IN_PATH.exec(location.pathname)?.[1] ?? chosen();

/** Chooses the county of the pages whose address names none. */
export function chooseCounty(code: string | null): void {
  setChosen(code);
  remember('county', code);
}
