import type { DeviceKey } from '@panjare/contract';

import { base64url, utf8 } from '../transport/base64url.ts';

/** One value, sealed. */
export interface SealedValue {
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

/** What one key of a citizen does. It never leaves memory, and cannot be exported from it. */
export interface DeviceCipher {
  /** What all names of this citizen begin with. */
  readonly owner: string;
  /** A name that says nothing to whoever has not the key. */
  nameOf(service: string): Promise<string>;
  /** Binds the value to its name: it opens under no other. */
  seal(name: string, value: object): Promise<SealedValue>;
  /** `undefined`: damaged, of another name, or sealed with another key. */
  open(name: string, value: SealedValue): Promise<unknown>;
}

/**
 * Derives a cipher from a gateway's key: HKDF (RFC 5869) with SHA-256, then AES-256-GCM (NIST SP 800-38D) with a random
 * nonce of 96 bits a value; a citizen writes far fewer than the 2^32 values that one key is good for.
 */
export async function createCipher({ id, key }: DeviceKey): Promise<DeviceCipher> {
  const { subtle } = crypto;
  const root = await subtle.importKey('raw', bytesOf(key), 'HKDF', false, ['deriveKey', 'deriveBits']);
  const hkdf = (use: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: utf8(`panjare ${use}`),
  });
  const aes = await subtle.deriveKey(hkdf('answers'), root, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const tag = async (use: string) => base64url(await subtle.deriveBits(hkdf(use), root, 96));
  const owner = `${id}.${await tag('owner')}.`;
  const gcm = (name: string, iv: Uint8Array<ArrayBuffer>) => ({
    name: 'AES-GCM',
    iv,
    additionalData: utf8(name),
  });
  return {
    owner,
    nameOf: async (service) => `${owner}${await tag(`service ${service}`)}.`,
    async seal(name, value) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      return { iv, sealed: await subtle.encrypt(gcm(name, iv), aes, utf8(JSON.stringify(value))) };
    },
    async open(name, { iv, sealed }) {
      try {
        const opened = await subtle.decrypt(gcm(name, iv), aes, sealed);
        return JSON.parse(new TextDecoder().decode(opened)) as unknown;
      } catch {
        return undefined;
      }
    },
  };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
