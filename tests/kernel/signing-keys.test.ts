import { expect, test } from 'vitest';
import { SigningKeys } from '../../api/kernel/signing-keys.ts';
import { passingVault, Vault } from '../../api/kernel/vault.ts';

const seed = (byte: number) => Buffer.alloc(32, byte);
const text = Buffer.from('card');

test('the key of RFC 8032, test 1, signs as the standard says', () => {
  const keys = new SigningKeys([
    Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'),
  ]);
  expect(Buffer.from(keys.published[0]?.key ?? '', 'base64url').toString('hex')).toBe(
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  );
  expect(Buffer.from(keys.sign(Buffer.alloc(0))).toString('hex')).toMatch(/^e5564300c360ac72/);
});

test('the last key signs, and an earlier one still proves what it signed', () => {
  const before = new SigningKeys([seed(1)]);
  const after = new SigningKeys([seed(1), seed(2)]);
  expect(after.current).not.toBe(before.current);
  expect(after.proves(before.current, text, before.sign(text))).toBe(true);
  expect(before.proves(after.current, text, after.sign(text))).toBe(false);
  expect(after.proves(after.current, text, before.sign(text))).toBe(false);
});

test('a key file from before there were signing keys signs all the same, always with one key', () => {
  const file = {
    current: 'k1',
    seal: { k1: seed(3).toString('base64') },
    digest: seed(4).toString('base64'),
  };
  expect(new Vault(file).signing.current).toBe(new Vault(file).signing.current);
  expect(passingVault().signing.current).not.toBe(passingVault().signing.current);
});
