import type { Vault } from '../kernel/vault.ts';
import { followCode, readFollowCode } from './application.rules.ts';

/** Where what an applicant tells us is sealed for. */
export const APPLICANT_PHONE = 'voter_application.phone_sealed';
export const APPLICANT_RESIDENCE = 'voter_application.residence_sealed';

/**
 * The code of an application, made of the key of its intent with a key only we have: nobody can guess it, a retry gets
 * the same one, and it is written down nowhere.
 */
export const codeOf = (vault: Vault, idempotencyKey: string): string =>
  followCode(vault.digest(`code of application ${idempotencyKey}`));

/** What an application is found by: the code and the end of the number together, so that neither tells without the other. */
export const followDigest = (vault: Vault, code: string, idLastFour: string): Buffer =>
  vault.digest(`follow application\n${readFollowCode(code)}\n${idLastFour.trim().toUpperCase()}`);
