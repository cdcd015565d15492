import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, base64url: a token, handle, state or nonce. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Hex SHA-256. Secrets stand in rows only like this: who reads the database cannot use them. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** base64url SHA-256: PKCE's S256 (RFC 7636 section 4.2), DPoP's `ath` (RFC 9449 section 4.2). */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
