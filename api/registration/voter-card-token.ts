import type { RequestContext } from '../kernel/context.ts';
import { cardToken, type CardClaims, claimBytes, readCardToken } from './voter-card.rules.ts';

/** The text for the QR code of a card of this county, signed with the key of the installation. */
export function signCard(
  { county, vault }: Pick<RequestContext, 'county' | 'vault'>,
  card: Pick<CardClaims, 'electionId' | 'number'>,
): string {
  const { electionId, number } = card;
  const claims = { countyCode: county.code, electionId, number, keyId: vault.signing.current };
  return cardToken(claims, vault.signing.sign(claimBytes(claims)));
}

/** What a scanned text proves: the claims of a card of this county that we signed, else null. */
export function provenCard(
  { county, vault }: Pick<RequestContext, 'county' | 'vault'>,
  token: string,
): CardClaims | null {
  const read = readCardToken(token);
  if (!read || read.claims.countyCode !== county.code) return null;
  const { claims, signature } = read;
  return vault.signing.proves(claims.keyId, claimBytes(claims), signature) ? claims : null;
}
