import { codes } from '../kernel/codes.rules.ts';

/** Who nominates (EL 30; EN-1). */
export const NominationKind = codes('PARTY', 'ORGANISATION', 'VOTERS');
export type NominationKind = keyof typeof NominationKind;

/** The two published lists of candidates (EL 32). */
export const CandidateListKind = codes('PRELIMINARY', 'FORMAL');
export type CandidateListKind = keyof typeof CandidateListKind;

/** What a report about a nominee is about (EL 30, 35; EN-4, EN-6). */
export const NomineeReportKind = codes('FALSE_DATA', 'FOREIGN_FUNDING');
export type NomineeReportKind = keyof typeof NomineeReportKind;

/** OPEN until the committee examined it. */
export const NomineeReportState = codes('OPEN', 'UPHELD', 'DISMISSED');
export type NomineeReportState = keyof typeof NomineeReportState;

/** What consultation came to: a fairly common view (较为一致的意见), or none, and so a primary (EL 32; EF-2). */
export const ConsultationResult = codes('COMMON_VIEW', 'PRIMARY');
export type ConsultationResult = keyof typeof ConsultationResult;

/** ANNOUNCED until both keyings agree; LEVEL when those at the cut are equal, until a re-vote or a lot settled it (EF-3). */
export const PrimaryState = codes('ANNOUNCED', 'LEVEL', 'SETTLED');
export type PrimaryState = keyof typeof PrimaryState;
