import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomFillSync,
  randomBytes,
} from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { SigningKeys } from './signing-keys.ts';

const KeyFile = z.object({
  current: z.string(),
  seal: z.record(z.string(), z.string()),
  digest: z.string(),
  /** Seeds of signing keys, the one in use last. A file from before they existed has none. */
  sign: z.array(z.string()).optional(),
});

const IV_BYTES = 12;
const TAG_BYTES = 16;
const POOL_BYTES = IV_BYTES * 1024;

/**
 * Seals personal data (AES-256-GCM) and digests it for exact look-up (HMAC-SHA-256). A sealed value is
 * `key id length (1) | key id | iv (12) | tag (16) | cipher text`; the key id lets keys rotate.
 */
export class Vault {
  readonly #keys: ReadonlyMap<string, KeyObject>;
  readonly #digestKey: KeyObject;
  readonly #current: string;
  /** Signs what leaves on paper. */
  readonly signing: SigningKeys;
  // One random fill serves a thousand values: filling twelve bytes at a time costs more than the cipher.
  readonly #pool = Buffer.alloc(POOL_BYTES);
  #used = POOL_BYTES;

  constructor(file: z.infer<typeof KeyFile>) {
    this.#current = file.current;
    this.#keys = new Map(
      Object.entries(file.seal).map(([id, key]) => [id, createSecretKey(Buffer.from(key, 'base64'))]),
    );
    this.#digestKey = createSecretKey(Buffer.from(file.digest, 'base64'));
    // An older key file signs with a key of its own all the same: one that only its digest key can make again.
    const seeds = file.sign?.map((seed) => Buffer.from(seed, 'base64')) ?? [this.digest('signing key')];
    this.signing = new SigningKeys(seeds);
    if (!this.#keys.has(file.current)) throw new Error(`key ${file.current} is not in the key file`);
  }

  /** `context` (table and column) is authenticated, so a sealed value cannot be moved elsewhere. */
  seal(plain: string, context: string): Buffer {
    return this.sealBytes(Buffer.from(plain, 'utf8'), context);
  }

  sealBytes(plain: Uint8Array, context: string): Buffer {
    const iv = this.#nextIv();
    const cipher = createCipheriv('aes-256-gcm', this.#key(this.#current), iv);
    cipher.setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    const id = Buffer.from(this.#current);
    return Buffer.concat([Buffer.of(id.length), id, iv, cipher.getAuthTag(), body]);
  }

  open(sealed: Buffer, context: string): string {
    return this.openBytes(sealed, context).toString('utf8');
  }

  openBytes(sealed: Buffer, context: string): Buffer {
    const idLength = sealed[0] ?? 0;
    const ivAt = 1 + idLength;
    const tagAt = ivAt + IV_BYTES;
    const bodyAt = tagAt + TAG_BYTES;
    const key = this.#key(sealed.subarray(1, ivAt).toString());
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(ivAt, tagAt));
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(sealed.subarray(tagAt, bodyAt));
    return Buffer.concat([decipher.update(sealed.subarray(bodyAt)), decipher.final()]);
  }

  /** The same text always gives the same 32 bytes under the same key, and tells nothing else. */
  digest(plain: string): Buffer {
    return createHmac('sha256', this.#digestKey).update(plain).digest();
  }

  #key(id: string): KeyObject {
    const key = this.#keys.get(id);
    if (!key) throw new Error(`sealed with key ${id}, which the key file does not hold`);
    return key;
  }

  #nextIv(): Buffer {
    if (this.#used >= POOL_BYTES) {
      randomFillSync(this.#pool);
      this.#used = 0;
    }
    const iv = Buffer.from(this.#pool.subarray(this.#used, this.#used + IV_BYTES));
    this.#used += IV_BYTES;
    return iv;
  }
}

const freshKeys = () => ({
  current: 'k1',
  seal: { k1: randomBytes(32).toString('base64') },
  digest: randomBytes(32).toString('base64'),
  sign: [randomBytes(32).toString('base64')],
});

/** A vault whose keys last as long as the process: for tests and the benchmark. */
export const passingVault = (): Vault => new Vault(freshKeys());

/** Opens the key file, or makes one on first use, readable by its owner alone. */
export function openVault(keyFile: string): Vault {
  try {
    return new Vault(KeyFile.parse(JSON.parse(readFileSync(keyFile, 'utf8'))));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const keys = freshKeys();
  mkdirSync(dirname(keyFile), { recursive: true });
  writeFileSync(keyFile, JSON.stringify(keys, null, 2), { mode: 0o600, flag: 'wx' });
  return new Vault(keys);
}
