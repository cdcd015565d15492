import type { GatewayConfig } from '../config.ts';

/**
 * Where a sign-in may lead back to: an address whose origin is registered, exactly. `undefined` for anything else. What
 * browsers and parsers read differently (backslashes, control characters, user names) is refused, not repaired.
 */
export function readReturnTo(config: GatewayConfig, text: string | undefined): URL | undefined {
  const url = readAddress(text);
  return url !== undefined && (config.origins.includes(url.origin) || url.origin === config.url)
    ? url
    : undefined;
}

/** An absolute http(s) address, of whatever origin, in which browsers and parsers read the same. */
export function readAddress(text: string | undefined): URL | undefined {
  if (text === undefined || text.length > 2000 || /[\\\u0000-\u0020\u007f]/u.test(text)) return undefined;
  if (!/^https?:\/\/[^/]/u.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || text.includes('@', 0) !== url.href.includes('@'))
    return undefined;
  return url;
}

/** How a sign-in that failed is told to the page it leads back to: `#panjare=cancelled`, in place of a fragment. */
export function withOutcome(
  returnTo: string,
  outcome: 'cancelled' | 'refused' | 'level' | 'signed-in',
): string {
  const url = new URL(returnTo);
  url.hash = `panjare=${outcome}`;
  return url.href;
}

/** The address without the outcome of an earlier attempt. */
export function withoutOutcome(returnTo: string): string {
  const url = new URL(returnTo);
  if (/^#panjare=/u.test(url.hash)) url.hash = '';
  return url.href;
}

/**
 * The address after a sign-in that is done: `#panjare=signed-in`, by which a page notices that its browser keeps the
 * cookie from it. A fragment of the page's own stays as it is.
 */
export function withSignedIn(returnTo: string): string {
  const plain = withoutOutcome(returnTo);
  return new URL(plain).hash === '' ? withOutcome(plain, 'signed-in') : plain;
}
