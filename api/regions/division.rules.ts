import { codes } from '../kernel/codes.rules.ts';

/** What a division is. STREET has no congress (LO 7, 59; EL-2); ZONE stands beside the code list (AC-4). */
export const DivisionKind = codes('PROVINCE', 'CITY', 'COUNTY', 'STREET', 'TOWN', 'TOWNSHIP', 'ZONE');
export type DivisionKind = keyof typeof DivisionKind;

/** Township-level divisions that elect a congress of their own (EL 3; AC-3). */
export const hasOwnCongress = (kind: DivisionKind): boolean =>
  kind === 'COUNTY' || kind === 'TOWN' || kind === 'TOWNSHIP';

/** GB/T 2260 and statistical codes nest by prefix: 330502 covers 330502100. */
export const covers = (outer: string, inner: string): boolean => inner.startsWith(outer);
