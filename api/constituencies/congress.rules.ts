import { codes } from '../kernel/codes.rules.ts';

/** Whose congress: of the county (district) or of a township (EL 3). */
export const CongressLevel = codes('COUNTY', 'TOWNSHIP');
export type CongressLevel = keyof typeof CongressLevel;
