import type { Vault } from '../kernel/vault.ts';
import { normalIdNumber } from './id-number.rules.ts';

/** Where a sealed ID number may stand; it is sealed for this place, also while it waits in staging. */
const PLACE = 'person.id_sealed';

/** An ID number as it is stored: sealed, and digested so that an exact match can be found. */
export const sealIdNumber = (vault: Vault, number: string): { idSealed: Buffer; idDigest: Buffer } => {
  const normal = normalIdNumber(number);
  return { idSealed: vault.seal(normal, PLACE), idDigest: vault.digest(normal) };
};

/** The number again; only for a purpose that is recorded. */
export const openIdNumber = (vault: Vault, sealed: Buffer): string => vault.open(sealed, PLACE);

/** What a voter who gives a name and the last four characters of a number is found by. It says nothing without the key. */
export const lookUpDigest = (vault: Vault, name: string, lastFour: string): Buffer =>
  vault.digest(`look-up\n${name}\n${normalIdNumber(lastFour)}`);
