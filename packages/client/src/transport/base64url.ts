/** base64url without padding (RFC 4648, section 5). */
export function base64url(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string {
  const view = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  return btoa(String.fromCharCode(...view))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** A text's UTF-8. */
export const utf8 = (text: string) => new TextEncoder().encode(text);

/** base64url of the SHA-256 of a text's UTF-8. */
export async function digest(text: string): Promise<string> {
  return base64url(await crypto.subtle.digest('SHA-256', utf8(text)));
}

/** 32 random bytes as 43 letters: a PKCE verifier, an idempotency key, a `jti`. */
export function randomToken(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}
