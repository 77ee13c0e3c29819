import { codes } from '../kernel/codes.rules.ts';

/** Who nominates (EL 30; EN-1). */
export const NominationKind = codes('PARTY', 'ORGANISATION', 'VOTERS');
export type NominationKind = keyof typeof NominationKind;

/** The two published lists of candidates (EL 32). */
export const CandidateListKind = codes('PRELIMINARY', 'FORMAL');
export type CandidateListKind = keyof typeof CandidateListKind;
