import type { Page, Request } from 'playwright-core';
import { passIssuer, passIssuerAgain } from './sign-in.ts';
import type { Stage } from './start.ts';
import { Visitor } from './visitor.ts';

/** A visit to the page on another site than the gateway's. */
export interface ThirdPartyVisit {
  visitor: Visitor;
  /** Every request of the page to the gateway, in order. */
  calls: Request[];
}

/** Arrives with third-party cookies blocked; `headers` are added to the page's own. */
export async function arriveAtThirdParty(
  { browser, system: { addresses } }: Stage,
  headers: { [name: string]: string } = {},
): Promise<ThirdPartyVisit> {
  const visitor = await Visitor.arrive(browser);
  const session = await visitor.context.newCDPSession(visitor.page);
  await session.send('Network.enable');
  await session.send('Network.setCookieControls', {
    enableThirdPartyCookieRestriction: true,
    disableThirdPartyCookieMetadata: true,
    disableThirdPartyCookieHeuristics: true,
  } as never);
  const calls: Request[] = [];
  visitor.page.on('request', (request) => {
    if (request.url().startsWith(addresses.city)) calls.push(request);
  });
  if (Object.keys(headers).length > 0) {
    await visitor.page.route(`${addresses.thirdParty}/`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
    });
  }
  await keepKeys(visitor.page);
  await visitor.page.goto(`${addresses.thirdParty}/`);
  return { visitor, calls };
}

/** Signs in by the popup, keyboard only. */
export async function signInByPopup(stage: Stage, visitor: Visitor, citizen: string): Promise<void> {
  await visitor.sees('ورود با ایران‌پاس');
  await visitor.press('ورود با ایران‌پاس');
  await passIssuer(visitor, citizen, await issuerPage(stage, visitor));
  await visitor.sees(`وارد شده‌اید: ${citizen}`);
}

/** Signs in again from the form itself. */
export async function signInInPlace(stage: Stage, visitor: Visitor, citizen: string): Promise<void> {
  const { page } = visitor;
  await visitor.tabTo(/^ورود با ایران‌پاس$/u, page, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await chooseAgain(stage, visitor, citizen);
}

/** The issuer's page of a sign-in under way, for someone who was there before. */
export async function chooseAgain(stage: Stage, visitor: Visitor, citizen: string): Promise<void> {
  await passIssuerAgain(visitor, citizen, await issuerPage(stage, visitor));
  await visitor.sees(`وارد شده‌اید: ${citizen}`);
}

/** The popup at the issuer. Under COOP the browser puts another page in place of the one that was opened. */
export async function issuerPage(stage: Stage, { context, page }: Visitor): Promise<Page> {
  for (let tries = 0; tries < 100; tries++) {
    const popup = context.pages().find((other) => other.url().startsWith(stage.system.addresses.sandbox));
    if (popup) return popup;
    await page.waitForTimeout(100);
  }
  throw new Error('No popup came to the issuer within 10 seconds.');
}

/** What a page keeps for a test: the keys that were made on it. */
interface KeepsKeys {
  keptKeys: CryptoKeyPair[];
}

/** The keys of DPoP are out of a test's reach as of everybody's; this notes them as they are made. */
function keepKeys(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    // An empty page is no secure context, and makes no keys.
    if (!isSecureContext) return;
    const keys: CryptoKeyPair[] = ((globalThis as unknown as KeepsKeys).keptKeys = []);
    const generate = crypto.subtle.generateKey.bind(crypto.subtle) as (
      ...args: unknown[]
    ) => Promise<CryptoKeyPair>;
    crypto.subtle.generateKey = (async (...args: unknown[]) => {
      const pair = await generate(...args);
      keys.push(pair);
      return pair;
    }) as typeof crypto.subtle.generateKey;
  });
}

/** Calls the gateway with a token and a fresh proof by the page's newest key (RFC 9449), or by a key of its own. */
export async function callWithToken(
  { page }: Visitor,
  { system: { addresses } }: Stage,
  { method, path, token, key = 'of the page' }: TokenCall,
): Promise<Response> {
  const proof = await page.evaluate(
    async ({ htm, htu, token, own }) => {
      const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
      const { keptKeys } = globalThis as unknown as KeepsKeys;
      if (own) await crypto.subtle.generateKey(algorithm, false, ['sign']);
      const pair = own ? keptKeys.pop() : keptKeys.at(-1);
      if (!pair) throw new Error('The page has made no key.');
      const base64url = (bytes: ArrayBuffer | Uint8Array) =>
        btoa(String.fromCharCode(...new Uint8Array(bytes)))
          .replaceAll('+', '-')
          .replaceAll('/', '_')
          .replaceAll('=', '');
      const utf8 = (text: string) => new TextEncoder().encode(text);
      const { crv, kty, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
      const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: { crv, kty, x, y } };
      const ath = base64url(await crypto.subtle.digest('SHA-256', utf8(token)));
      const claims = { jti: crypto.randomUUID(), htm, htu, ath, iat: Math.floor(Date.now() / 1000) };
      const signed = [header, claims].map((part) => base64url(utf8(JSON.stringify(part)))).join('.');
      const signature = await crypto.subtle.sign(
        { name: 'ECDSA', hash: 'SHA-256' },
        pair.privateKey,
        utf8(signed),
      );
      return `${signed}.${base64url(signature)}`;
    },
    { htm: method, htu: addresses.city + path, token, own: key === 'of its own' },
  );
  return fetch(addresses.city + path, {
    method,
    headers: {
      origin: addresses.thirdParty,
      'panjare-client': 'test/1',
      authorization: `DPoP ${token}`,
      dpop: proof,
    },
  });
}

/** One call of `callWithToken`. */
interface TokenCall {
  method: 'GET' | 'DELETE';
  path: string;
  token: string;
  key?: 'of the page' | 'of its own';
}

/** The token a call of the page carried; `undefined` where it carried none. */
export async function tokenOf(call: Request): Promise<string | undefined> {
  const { authorization } = await call.allHeaders();
  return authorization?.replace(/^DPoP /, '');
}
