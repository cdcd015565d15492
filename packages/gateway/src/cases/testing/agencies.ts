import { randomUUID } from 'node:crypto';
import type {
  AgencyAnswer,
  AgencyInquiry,
  AgencyInquiryList,
  AgencyToken,
  JsonObject,
} from '@panjare/contract';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { AgencyConfig } from '../../config.ts';

const ids = ['engineers', 'fire', 'heritage', 'post', 'final'].map((id) => `${id}-agency`);
const pairs = new Map(
  await Promise.all(
    ids.map(async (id) => [id, await generateKeyPair('ES256', { extractable: true })] as const),
  ),
);

/** The agencies of the permit, each with a key of its own. */
export const agencies: AgencyConfig[] = await Promise.all(
  [...pairs].map(async ([id, { publicKey }]) => ({
    id,
    title: { fa: id },
    jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: id, alg: 'ES256' } as JsonObject] },
  })),
);

/** An assertion of `private_key_jwt`, right unless changed. */
export async function assertion(
  agency: string,
  audience: string,
  changes: { key?: string; jti?: string; expires?: number; now?: Date } = {},
) {
  const now = changes.now ?? new Date();
  const pair = pairs.get(changes.key ?? agency);
  if (pair === undefined) throw new Error(`No key of ${agency}.`);
  return new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', kid: changes.key ?? agency })
    .setIssuer(agency)
    .setSubject(agency)
    .setAudience(audience)
    .setJti(changes.jti ?? randomUUID())
    .setIssuedAt(now)
    .setExpirationTime(new Date(now.getTime() + (changes.expires ?? 60) * 1000))
    .sign(pair.privateKey);
}

/** Asks for a token as a back end does: by form. */
export async function requestToken(
  url: string,
  clientAssertion: string,
  more: { [name: string]: string } = {},
): Promise<Response> {
  return fetch(`${url}/agency/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: clientAssertion,
      ...more,
    }),
  });
}

/** One agency's back end. */
export class AgencyDesk {
  readonly #url: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  static async open(url: string, agency: string, now = new Date()): Promise<AgencyDesk> {
    const response = await requestToken(url, await assertion(agency, url, { now }));
    if (!response.ok) throw new Error(await response.text());
    return new AgencyDesk(url, ((await response.json()) as AgencyToken).access_token);
  }

  async inquiries(state = 'open'): Promise<AgencyInquiry[]> {
    const response = await this.call(`/agency/inquiries?state=${state}`);
    if (!response.ok) throw new Error(await response.text());
    return ((await response.json()) as AgencyInquiryList).inquiries;
  }

  answer(id: string, answer: AgencyAnswer): Promise<Response> {
    return this.call(`/agency/inquiries/${id}/answer`, answer);
  }

  call(path: string, body?: unknown): Promise<Response> {
    return fetch(this.#url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}
