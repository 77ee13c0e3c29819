import { assert, property, stringMatching, tuple, uint8Array, uuid } from 'fast-check';
import { expect, test } from 'vitest';
import {
  cardToken,
  groupedNumber,
  readCardToken,
  SIGNATURE_BYTES,
  typedNumber,
} from '../../api/registration/voter-card.rules.ts';

const claims = {
  countyCode: '330502',
  electionId: '0f8fad5b-d9cb-469f-a165-70867728950e',
  number: '004217893301',
  keyId: '00a1b2c3',
};
const signature = Uint8Array.from({ length: SIGNATURE_BYTES }, (_, at) => (at * 37) % 256);

test('a token is read back as what was claimed', () => {
  const token = cardToken(claims, signature);
  expect(token).toMatch(/^[A-Z2-7]{149}$/);
  expect(readCardToken(token)).toEqual({ claims, signature });
  expect(readCardToken(` ${token.toLowerCase()}\n`)).toEqual({ claims, signature });
});

test('whatever the claims, the token says them', () => {
  const some = tuple(
    stringMatching(/^[1-9]\d{5}$/),
    uuid(),
    stringMatching(/^\d{12}$/),
    stringMatching(/^[0-9a-f]{8}$/),
    uint8Array({ minLength: SIGNATURE_BYTES, maxLength: SIGNATURE_BYTES }),
  );
  assert(
    property(some, ([countyCode, electionId, number, keyId, signed]) => {
      const said = { countyCode, electionId, number, keyId };
      expect(readCardToken(cardToken(said, signed))).toEqual({ claims: said, signature: signed });
    }),
  );
});

test.each(['', 'A', '不是', cardToken(claims, signature).slice(1), `${cardToken(claims, signature)}A`])(
  'another text is no card: %j',
  (text) => {
    expect(readCardToken(text)).toBeNull();
  },
);

test('one card has one text: bits beyond the last byte must be nothing', () => {
  const token = cardToken(claims, signature);
  const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(token.at(-1) ?? '');
  const other = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[last ^ 1];
  expect(readCardToken(`${token.slice(0, -1)}${other}`)).toBeNull();
});

test('claims that do not fit are not put on a card', () => {
  expect(() => cardToken({ ...claims, keyId: 'k1' }, signature)).toThrow(RangeError);
});

test('a number is printed in groups, and read as it was typed', () => {
  expect(groupedNumber('004217893301')).toBe('0042 1789 3301');
  expect(typedNumber(' 0042-1789 3301 ')).toBe('004217893301');
  expect(typedNumber('42178933')).toBeNull();
});
