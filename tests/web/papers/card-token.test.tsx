import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { SigningKeys } from '../../../api/kernel/signing-keys.ts';
import { cardToken, claimBytes } from '../../../api/registration/voter-card.rules.ts';
import { readCard } from '../../../web/papers/card-token.ts';
import { sha512, verifyEd25519 } from '../../../web/papers/ed25519.ts';
import { crc32, zip } from '../../../web/papers/zip.ts';

const keys = new SigningKeys([Buffer.alloc(32, 7)]);
const claims = {
  countyCode: '330502',
  electionId: '0f8fad5b-d9cb-469f-a165-70867728950e',
  number: '004217893301',
  keyId: keys.current,
};
const token = cardToken(claims, keys.sign(claimBytes(claims)));

test('a card that the county signed is read, whatever the browser can do', async () => {
  expect(await readCard(`${token}\n`, keys.published)).toEqual(claims);
});

test('an altered card, one of another key, and another text are none', async () => {
  const altered = `${token.slice(0, 30)}${token[30] === 'A' ? 'B' : 'A'}${token.slice(31)}`;
  expect(await readCard(altered, keys.published)).toBeNull();
  expect(await readCard(token, new SigningKeys([Buffer.alloc(32, 8)]).published)).toBeNull();
  expect(await readCard('HELLO', keys.published)).toBeNull();
});

test('SHA-512 is that of the standard, over lengths around its blocks', () => {
  for (const length of [0, 1, 111, 112, 127, 128, 129, 300]) {
    const bytes = randomBytes(length);
    const known = createHash('sha512').update(bytes).digest('hex');
    expect(Buffer.from(sha512(bytes)).toString('hex')).toBe(known);
  }
});

test('signatures are checked as the platform does, right and wrong ones', () => {
  for (let n = 0; n < 4; n += 1) {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    const message = randomBytes(29 + n);
    const signature = sign(null, message, privateKey);
    expect(verifyEd25519(raw, message, signature)).toBe(true);
    const wrong = Buffer.from(signature);
    wrong[n * 20] = (wrong[n * 20] ?? 0) ^ 1;
    expect(verifyEd25519(raw, message, wrong)).toBe(false);
    expect(verifyEd25519(raw, randomBytes(29), signature)).toBe(false);
  }
});

test('an archive holds its files as they are, by their Chinese names', () => {
  expect(crc32(new TextEncoder().encode('123456789')).toString(16)).toBe('cbf43926');
  const archive = zip([
    { name: '公告.pdf', bytes: Uint8Array.of(1, 2, 3) },
    { name: 'b.pdf', bytes: Uint8Array.of(4) },
  ]);
  const bytes = Buffer.concat(archive);
  expect(bytes.subarray(0, 4).toString('hex')).toBe('504b0304');
  expect(bytes.includes(Buffer.from('公告.pdf'))).toBe(true);
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  expect(bytes.readUInt16LE(end + 10)).toBe(2);
  expect(bytes.readUInt32LE(bytes.readUInt32LE(end + 16))).toBe(0x02014b50);
});
