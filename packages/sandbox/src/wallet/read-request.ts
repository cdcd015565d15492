import type { Text } from '@panjare/contract';
import type { Openid4vpClient } from '@openid4vc/openid4vp';
import { DcqlQuery } from 'dcql';
import { randomBytes } from 'node:crypto';
import { openid4vp } from './openid4vp.ts';
import { askedText } from './asked-text.ts';
import { VerifierLine } from './verifier-line.ts';

type Resolved = Awaited<ReturnType<Openid4vpClient['resolveOpenId4vpAuthorizationRequest']>>;

/** A request that was checked: what it asks, and of whom it comes. */
export interface PresentationAsk {
  /** As the verifier signed it. */
  payload: Exclude<Resolved['authorizationRequestPayload'], { expected_origins?: unknown }>;
  /** Origin that the request came from and the answer goes to. */
  origin: string;
  asker: Text;
  /** The verifier's own name, where it asks for another. */
  through?: string;
  purpose?: Text;
  query: DcqlQuery;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/**
 * Why there is nothing to show: `gone`: answered or given up · `expired` · `unreachable` · `unknown-asker`: of an origin
 * this wallet does not know · `forged`: signature, sender or audience are wrong · `unsupported`: asks for what this wallet
 * cannot do.
 */
export type RequestFault = 'gone' | 'expired' | 'unreachable' | 'unknown-asker' | 'forged' | 'unsupported';

/** What reading a request came to. `why` is for developers. */
export type ReadRequest = { state: 'read'; ask: PresentationAsk } | { state: RequestFault; why: string };

/** What the link or the code held. */
export type RequestLink = { client_id: string; request_uri: string; request_uri_method?: string };

/** Audience of requests to a wallet that is not known beforehand (OpenID4VP 1.0, section 5.8). */
const ANY_WALLET = 'https://self-issued.me/v2';
const SKEW = 60_000;

/** Fetches the signed request of a link (JAR, RFC 9101) and checks all of it. `origins` are the verifiers known here. */
export async function readRequest(
  link: RequestLink,
  origins: readonly string[],
  now: () => number,
): Promise<ReadRequest> {
  const origin = originOf(link.request_uri);
  if (!origin || !origins.includes(origin))
    return { state: 'unknown-asker', why: `${link.request_uri} is of no verifier known here` };
  if (!link.client_id.startsWith('x509_hash:')) return { state: 'forged', why: 'client_id is no x509_hash' };
  const line = new VerifierLine(origin);
  const wallet =
    link.request_uri_method === 'post' ? { expectedNonce: randomBytes(16).toString('base64url') } : {};
  try {
    const client = openid4vp(withNonce(line, wallet.expectedNonce), now);
    const resolved = await client.resolveOpenId4vpAuthorizationRequest({
      authorizationRequestPayload: link,
      wallet,
    });
    return check(resolved, origin, now());
  } catch (error) {
    const { end } = line;
    if (end.state === 'unreachable') return { state: 'unreachable', why: String(error) };
    const status = end.state === 'answered' ? end.status : 0;
    if (status >= 400) return { state: status >= 500 ? 'unreachable' : 'gone', why: `answered ${status}` };
    return { state: ranOut(error) ? 'expired' : 'forged', why: reason(error) };
  }
}

function check(resolved: Resolved, origin: string, now: number): ReadRequest {
  const payload = resolved.authorizationRequestPayload as PresentationAsk['payload'];
  const claims = resolved.jar?.jwt.payload;
  const forged = (why: string): ReadRequest => ({ state: 'forged', why });
  if (resolved.client.prefix !== 'x509_hash' || !claims) return forged('not signed by an x509_hash client');
  if (![claims.aud].flat().includes(ANY_WALLET)) return forged(`aud is ${JSON.stringify(claims.aud)}`);
  if (!claims.exp || !claims.iat || claims.iat * 1000 > now + SKEW) return forged('iat or exp');
  if (claims.exp * 1000 <= now) return { state: 'expired', why: 'exp' };
  // The answer goes to whom the request came from, and nowhere else.
  if (originOf(payload.response_uri) !== origin) return forged(`response_uri is not of ${origin}`);
  if (payload.response_mode !== 'direct_post.jwt' || !canAnswer(payload) || !resolved.dcql) {
    return { state: 'unsupported', why: 'not direct_post.jwt by ECDH-ES and A256GCM with a DCQL query' };
  }
  const query = parseQuery(resolved.dcql.query);
  if (!query) return { state: 'unsupported', why: 'the DCQL query cannot be read' };
  const name = askedText(payload.client_metadata?.client_name);
  const asker = askedText(payload['asker']) ?? name ?? { fa: origin };
  const purpose = askedText(payload['purpose']);
  return {
    state: 'read',
    ask: {
      payload,
      origin,
      asker,
      ...(name && name.fa !== asker.fa && { through: name.fa }),
      ...(purpose && { purpose }),
      query,
      expiresAt: claims.exp * 1000,
    },
  };
}

/** Whether the answer can be encrypted as HAIP wants it: ECDH-ES on P-256 with A256GCM. */
function canAnswer({ client_metadata: metadata }: PresentationAsk['payload']): boolean {
  const key = metadata?.jwks?.keys.find(({ use }) => use === 'enc');
  const known = key?.alg === 'ECDH-ES' && key.kty === 'EC' && key['crv'] === 'P-256';
  return known && (metadata?.encrypted_response_enc_values_supported ?? []).includes('A256GCM');
}

function parseQuery(query: unknown): DcqlQuery | undefined {
  try {
    const parsed = DcqlQuery.parse(query as DcqlQuery.Input);
    DcqlQuery.validate(parsed);
    return parsed;
  } catch {
    return undefined;
  }
}

/** A request fetched by POST carries a nonce of the wallet (OpenID4VP 1.0, section 5.10), which the library leaves out. */
function withNonce(line: VerifierLine, nonce: string | undefined): VerifierLine['fetch'] {
  if (!nonce) return line.fetch;
  return (input, init) => line.fetch(input, { ...init, body: new URLSearchParams({ wallet_nonce: nonce }) });
}

/** What went wrong below too. */
function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? `: ${reason(error.cause)}` : '';
  const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
  return `${line}${cause}`;
}

/** The signature was good and the time over: how @openid4vc/openid4vp words it. */
function ranOut(error: unknown): boolean {
  return error instanceof Error && error.message.includes("'exp' is in the past");
}

function originOf(address: string | undefined): string | undefined {
  return address && URL.canParse(address) ? new URL(address).origin : undefined;
}
