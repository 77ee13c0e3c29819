import type { Vault } from '../kernel/vault.ts';

/** All marks are as long as the longest: the length of what is sealed must not tell them apart. */
const LENGTH = 48;
const context = (appraisalId: string): string => `appraisal_mark.sealed ${appraisalId}`;

/** What was marked, sealed until the appraisal is closed. */
export const sealMark = (vault: Vault, appraisalId: string, category: string): Buffer =>
  vault.seal(category.padEnd(LENGTH), context(appraisalId));

/** What was marked, at closing. */
export const openMark = (vault: Vault, appraisalId: string, sealed: Buffer): string =>
  vault.open(sealed, context(appraisalId)).trimEnd();
