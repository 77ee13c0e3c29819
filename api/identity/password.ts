import { hash, verify } from '@node-rs/argon2';

/** argon2id with the library's defaults (19 MiB, two passes), as OWASP asks. */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** A hash nobody has the password of: an unknown user costs the same time as a wrong password. */
let decoy: Promise<string> | undefined;

export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hash('nobody knows this one');
  const matches = await verify(stored ?? (await decoy), password);
  return matches && stored !== null;
}
