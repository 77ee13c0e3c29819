import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';

/** DER of an Ed25519 private key (RFC 8410) up to its seed of 32 bytes. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const RAW_KEY_BYTES = 32;

interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly raw: Buffer;
}

/** A public key as others need it to check a signature: its id and its 32 bytes in base64url. */
export interface PublicKey {
  readonly id: string;
  readonly key: string;
}

/** Signs what leaves on paper and must be provable offline (Ed25519). The last key signs; all of them still prove. */
export class SigningKeys {
  readonly #keys: readonly SigningKey[];

  /** Each seed is 32 bytes nobody else knows. */
  constructor(seeds: readonly Buffer[]) {
    this.#keys = seeds.map(keyOf);
  }

  get current(): string {
    return this.#last().id;
  }

  get published(): PublicKey[] {
    return this.#keys.map(({ id, raw }) => ({ id, key: raw.toString('base64url') }));
  }

  sign(bytes: Uint8Array): Uint8Array {
    return signBytes(null, bytes, this.#last().privateKey);
  }

  /** Whether the key of this id made the signature; an unknown key proves nothing. */
  proves(keyId: string, bytes: Uint8Array, signature: Uint8Array): boolean {
    const key = this.#keys.find(({ id }) => id === keyId);
    return key !== undefined && verifyBytes(null, bytes, key.publicKey, signature);
  }

  #last(): SigningKey {
    const key = this.#keys.at(-1);
    if (!key) throw new Error('the key file holds no key to sign with');
    return key;
  }
}

function keyOf(seed: Buffer): SigningKey {
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_HEAD, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(privateKey);
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-RAW_KEY_BYTES);
  const id = createHash('sha256').update(raw).digest('hex').slice(0, 8);
  return { id, privateKey, publicKey, raw };
}
