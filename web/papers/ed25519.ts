/**
 * Checks Ed25519 signatures (RFC 8032) where the browser cannot: over plain HTTP, and in older ones. It only reads what
 * is public, so nothing here needs to hide how long it takes.
 */

const P = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const D = 37095705934669439343138083508754565189542113879843219016388785533085940283555n;
const ROOT = 19681161376707505956807079304988542015446066515923890162744021073123829784752n;
const BASE_Y = 46316835694926478169428394003475163141307993866256225615783033603165251855960n;
const BASE_X = 15112221349535400772501151409588531511454012693041857206046113283949847762202n;

/** A point in extended coordinates: x = X/Z, y = Y/Z, xy = T/Z. */
type Point = readonly [bigint, bigint, bigint, bigint];

const mod = (value: bigint, by = P): bigint => ((value % by) + by) % by;
const BASE: Point = [BASE_X, BASE_Y, 1n, mod(BASE_X * BASE_Y)];
const NOUGHT: Point = [0n, 1n, 1n, 0n];

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let [b, e] = [mod(base), exponent]; e > 0n; e >>= 1n, b = mod(b * b)) {
    if (e & 1n) result = mod(result * b);
  }
  return result;
}

function add([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point {
  const a = mod((y1 - x1) * (y2 - x2));
  const b = mod((y1 + x1) * (y2 + x2));
  const c = mod(2n * D * t1 * t2);
  const d = mod(2n * z1 * z2);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

function times(point: Point, scalar: bigint): Point {
  let result = NOUGHT;
  for (let [p, s] = [point, scalar]; s > 0n; s >>= 1n, p = add(p, p)) {
    if (s & 1n) result = add(result, p);
  }
  return result;
}

const same = ([x1, y1, z1]: Point, [x2, y2, z2]: Point): boolean =>
  mod(x1 * z2 - x2 * z1) === 0n && mod(y1 * z2 - y2 * z1) === 0n;

const little = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);

/** The point that 32 bytes stand for; null when there is none. */
function decode(bytes: Uint8Array): Point | null {
  const all = little(bytes);
  const odd = all >> 255n;
  const y = all & (2n ** 255n - 1n);
  if (y >= P) return null;
  const u = mod(y * y - 1n);
  const v = mod(D * y * y + 1n);
  let x = mod(u * power(v, 3n) * power(mod(u * power(v, 7n)), (P - 5n) / 8n));
  if (mod(v * x * x) === mod(-u)) x = mod(x * ROOT);
  if (mod(v * x * x) !== u || (x === 0n && odd === 1n)) return null;
  if ((x & 1n) !== odd) x = mod(-x);
  return [x, y, 1n, mod(x * y)];
}

/** Whether this key made this signature of these bytes. */
export function verifyEd25519(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (key.length !== 32 || signature.length !== 64) return false;
  const [a, r] = [decode(key), decode(signature.subarray(0, 32))];
  const s = little(signature.subarray(32));
  if (!a || !r || s >= ORDER) return false;
  const k = mod(little(sha512(Uint8Array.of(...signature.subarray(0, 32), ...key, ...message))), ORDER);
  return same(times(BASE, s), add(r, times(a, k)));
}

const WORD = 2n ** 64n - 1n;
const turned = (word: bigint, by: bigint): bigint => ((word >> by) | (word << (64n - by))) & WORD;

/** The first n primes. */
function primes(n: number): number[] {
  const found: number[] = [];
  for (let one = 2; found.length < n; one += 1)
    if (found.every((prime) => one % prime !== 0)) found.push(one);
  return found;
}

/** The first 64 bits behind the point of a root: whole-number roots of n · 2^(64·degree) by bisection. */
function rootBits(n: number, degree: bigint): bigint {
  const scaled = BigInt(n) << (64n * degree);
  let [low, high] = [0n, 1n << 80n];
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= scaled) low = middle;
    else high = middle;
  }
  return low & WORD;
}

const START = primes(8).map((prime) => rootBits(prime, 2n));
const ROUNDS = primes(80).map((prime) => rootBits(prime, 3n));

/** SHA-512 (FIPS 180-4). Its constants are roots of the first primes, and are worked out. */
export function sha512(message: Uint8Array): Uint8Array {
  const length = Math.ceil((message.length + 17) / 128) * 128;
  const padded = new Uint8Array(length);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(length - 8, BigInt(message.length) * 8n);
  let hash = START;
  for (let at = 0; at < length; at += 128) hash = block(hash, view, at);
  const digest = new DataView(new ArrayBuffer(64));
  for (const [at, word] of hash.entries()) digest.setBigUint64(at * 8, word);
  return new Uint8Array(digest.buffer);
}

function block(hash: readonly bigint[], view: DataView, at: number): bigint[] {
  const words: bigint[] = [];
  const word = (n: number): bigint => words[n] ?? 0n;
  for (let n = 0; n < 80; n += 1) {
    if (n < 16) words.push(view.getBigUint64(at + n * 8));
    else {
      const [x, y] = [word(n - 15), word(n - 2)];
      const s0 = turned(x, 1n) ^ turned(x, 8n) ^ (x >> 7n);
      const s1 = turned(y, 19n) ^ turned(y, 61n) ^ (y >> 6n);
      words.push((word(n - 16) + s0 + word(n - 7) + s1) & WORD);
    }
  }
  let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = hash;
  for (let n = 0; n < 80; n += 1) {
    const s1 = turned(e, 14n) ^ turned(e, 18n) ^ turned(e, 41n);
    const one = h + s1 + ((e & f) ^ (~e & WORD & g)) + (ROUNDS[n] ?? 0n) + word(n);
    const s0 = turned(a, 28n) ^ turned(a, 34n) ^ turned(a, 39n);
    const two = s0 + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) & WORD, c, b, a, (one + two) & WORD];
  }
  return [a, b, c, d, e, f, g, h].map((value, n) => (value + (hash[n] ?? 0n)) & WORD);
}
