import { randomBytes } from 'node:crypto';
import { sdJwt } from '../documents/sd-jwt.ts';
import type { AskedOpen } from './asked.ts';
import type { Fitting } from './match.ts';
import { presentBadly } from './misbehave.ts';
import { openid4vp } from './openid4vp.ts';
import { VerifierLine } from './verifier-line.ts';
import type { Wallet, Wallets } from './wallets.ts';

/** What the holder's key signs with a presentation (RFC 9901, section 4.3), beside its hash. */
export interface KeyBinding {
  /** Seconds since 1970. */
  iat: number;
  aud: string;
  nonce: string;
}

/** What came of an answer: taken, not taken, no longer waited for, not known, or it never left this wallet. */
export type Answered =
  | { state: 'taken'; onward?: string }
  | { state: 'rejected' }
  | { state: 'gone' }
  | { state: 'unsure' }
  | { state: 'unsent' };

/** A document and the claims of it that the person ticked, by id of credential query. */
export type Ticked = ReadonlyMap<string, Fitting>;

/** Presents what was ticked, and nothing else, to who asked. */
export async function present(
  asked: AskedOpen,
  ticked: Ticked,
  wallet: Wallet,
  wallets: Wallets,
  now: () => number,
): Promise<Answered> {
  const { payload, origin } = asked.ask;
  const binding = { iat: Math.floor(now() / 1000), aud: payload.client_id, nonce: payload.nonce };
  const presentations = await Promise.all(
    [...ticked].map(async ([query, { document, claims }]): Promise<[string, [string]]> => {
      const presented = { wallet, document, claims, binding };
      const compact = asked.misbehaviour
        ? await presentBadly(asked.misbehaviour, presented, wallets, now)
        : await sdJwt({ holder: wallet.key.privateKey }).present(
            document.credential,
            Object.fromEntries(claims.map((name) => [name, true])),
            { kb: { payload: binding } },
          );
      return [query, [compact]];
    }),
  );
  const line = new VerifierLine(origin);
  const client = openid4vp(line.fetch, now);
  const response = await client.createOpenid4vpAuthorizationResponse({
    authorizationRequestPayload: payload,
    authorizationResponsePayload: { vp_token: Object.fromEntries(presentations) },
    jarm: {
      encryption: { nonce: randomBytes(16).toString('base64url') },
      serverMetadata: {
        authorization_signing_alg_values_supported: [],
        authorization_encryption_alg_values_supported: ['ECDH-ES'],
        authorization_encryption_enc_values_supported: ['A256GCM'],
      },
    },
  });
  return send(line, () =>
    client.submitOpenid4vpAuthorizationResponse({
      authorizationRequestPayload: payload,
      authorizationResponsePayload: response.authorizationResponsePayload,
      ...(response.jarm && { jarm: { responseJwt: response.jarm.responseJwt } }),
    }),
  );
}

/** Tells who asked that the person said no (OpenID4VP 1.0, section 8.5). */
export async function refuse({ ask }: AskedOpen): Promise<Answered> {
  const line = new VerifierLine(ask.origin);
  const { state, response_uri: url = '' } = ask.payload;
  return send(line, async () => ({
    response: await line.fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ error: 'access_denied', ...(state && { state }) }),
    }),
  }));
}

async function send(line: VerifierLine, post: () => Promise<{ response: Response }>): Promise<Answered> {
  try {
    const { response } = await post();
    if (response.status === 404 || response.status === 410) return { state: 'gone' };
    if (!response.ok) return { state: response.status >= 500 ? 'unsure' : 'rejected' };
    const onward = await onwardOf(response);
    return { state: 'taken', ...(onward && { onward }) };
  } catch {
    const { end } = line;
    return { state: end.state === 'unreachable' && !end.sent ? 'unsent' : 'unsure' };
  }
}

async function onwardOf(response: Response): Promise<string | undefined> {
  const body = (await response.json().catch(() => undefined)) as { redirect_uri?: unknown } | undefined;
  const address = body?.redirect_uri;
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined;
  return ['http:', 'https:'].includes(new URL(address).protocol) ? address : undefined;
}
