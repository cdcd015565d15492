import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Keeps a secret that must be read again, unlike one that is only compared. Bound to `context`: it opens nowhere else. */
export interface Seal {
  close(secret: string, context: string): string;
  /** `undefined`: sealed with another key or for another context, or damaged. */
  open(sealed: string, context: string): string | undefined;
}

/** AES-256-GCM with a fresh nonce each time. Throws where `key` is not 32 bytes in base64url. */
export function createSeal(key: string): Seal {
  const bytes = Buffer.from(key, 'base64url');
  if (bytes.length !== 32) throw new Error('The seal key is 32 random bytes in base64url.');
  return {
    close(secret, context) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, bytes, nonce).setAAD(Buffer.from(context));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    open(sealed, context) {
      const whole = Buffer.from(sealed, 'base64url');
      try {
        const decipher = createDecipheriv(CIPHER, bytes, whole.subarray(0, NONCE), { authTagLength: TAG })
          .setAAD(Buffer.from(context))
          .setAuthTag(whole.subarray(NONCE, NONCE + TAG));
        const text = Buffer.concat([decipher.update(whole.subarray(NONCE + TAG)), decipher.final()]);
        return text.toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
