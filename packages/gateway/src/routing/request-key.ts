import { digest } from '../session/secret.ts';

/** The Idempotency-Key of a request, and what it was sent with. */
export interface RequestKey {
  key: string;
  /** base64url SHA-256 of what the request asks for. */
  digest: string;
}

/** The key a request carries, where it does; `asks` is all that tells it from another request. */
export function requestKey(key: string | undefined, asks: string): RequestKey | undefined {
  return key === undefined ? undefined : { key, digest: digest(asks) };
}
