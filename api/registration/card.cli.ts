import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import type { PureCommand } from '../kernel/command.ts';
import { readInput } from '../kernel/input.ts';
import { type CardClaims, claimBytes, groupedNumber, readCardToken } from './voter-card.rules.ts';

const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** `card:verify --token T --key K`: is a scanned voter card signed by this public key. Needs no network and no database. */
export const cardVerifyCommand: PureCommand<{ valid: boolean; claims: CardClaims | null }> = {
  name: 'card:verify',
  summary: 'whether the code of a voter card was signed with a key, whose public half is given',
  pure: true,
  options: { token: { type: 'string' }, key: { type: 'string' } },

  run(options) {
    const asked = readInput(
      z.strictObject({
        token: z.string(),
        key: z.string().regex(/^[\w-]{43}$/, 'must be a public key of 32 bytes in base64url'),
      }),
      options,
    );
    const read = readCardToken(asked.token);
    if (!read) return { valid: false, claims: null };
    const der = Buffer.concat([SPKI_HEAD, Buffer.from(asked.key, 'base64url')]);
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return { valid: verify(null, claimBytes(read.claims), key, read.signature), claims: read.claims };
  },

  print: ({ valid, claims }) =>
    valid && claims
      ? `valid: card ${groupedNumber(claims.number)} of election ${claims.electionId} in county ${claims.countyCode}`
      : 'not valid: this key did not sign it',
};
