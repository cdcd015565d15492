import type { AgencyAnswer, AgencyInquiry, AgencyInquiryList, AgencyToken } from '@panjare/contract';
import { operations } from '@panjare/contract/operations.js';
import { importJWK, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import type { AgencyKey } from './agency-key.ts';

const SCOPE = 'inquiries:read inquiries:answer handoffs';
const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** One agency's back end as it speaks to one gateway. Every call throws when the gateway does not answer well. */
export class AgencyClient {
  readonly #gateway: string;
  readonly #key: AgencyKey;
  #token: { value: string; until: number } | undefined;

  constructor(gateway: string, key: AgencyKey) {
    this.#gateway = gateway;
    this.#key = key;
  }

  /** What is asked of this agency and still open. */
  async openInquiries(signal: AbortSignal): Promise<AgencyInquiry[]> {
    const address = `${this.#address('agency.inquiries')}?state=open`;
    const list = (await this.#call(address, { signal })) as AgencyInquiryList;
    return list.inquiries;
  }

  /** Answers one inquiry. */
  async answer(id: string, answer: AgencyAnswer, signal: AbortSignal): Promise<void> {
    const address = this.#address('agency.answer').replace('{id}', encodeURIComponent(id));
    await this.#call(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(answer),
      signal,
    });
  }

  async #call(address: string, init: RequestInit): Promise<unknown> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await this.#accessToken(init.signal ?? undefined)}`);
    headers.set('panjare-client', 'sandbox-agency/0.1.0');
    const response = await fetch(address, { ...init, headers });
    if (response.status === 401) this.#token = undefined;
    return read(response);
  }

  /** OAuth 2.0 client credentials with `private_key_jwt` (RFC 7523, section 2.2). */
  async #accessToken(signal: AbortSignal | undefined): Promise<string> {
    const now = Date.now();
    if (this.#token && this.#token.until > now) return this.#token.value;
    const endpoint = this.#address('agency.token');
    const body = {
      grant_type: 'client_credentials',
      client_assertion_type: ASSERTION,
      client_assertion: await this.#assertion(endpoint),
      scope: SCOPE,
      resource: this.#gateway,
    };
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'panjare-client': 'sandbox-agency/0.1.0' },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
    const token = (await read(response)) as AgencyToken;
    this.#token = { value: token.access_token, until: now + token.expires_in * 900 };
    return token.access_token;
  }

  async #assertion(audience: string): Promise<string> {
    const { id, privateKey } = this.#key;
    return new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid: privateKey.kid ?? '' })
      .setIssuer(id)
      .setSubject(id)
      .setAudience(audience)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(await importJWK(privateKey, 'ES256'));
  }

  #address(operation: 'agency.inquiries' | 'agency.answer' | 'agency.token'): string {
    return this.#gateway + operations[operation].path;
  }
}

/** A gateway that answered, but not with what was asked for. */
export class GatewayRefusal extends Error {
  readonly status: number;
  constructor(status: number, text: string) {
    super(`the gateway answered ${status}: ${text.slice(0, 500)}`);
    this.name = 'GatewayRefusal';
    this.status = status;
  }
}

async function read(response: Response): Promise<unknown> {
  if (!response.ok) throw new GatewayRefusal(response.status, await response.text());
  return response.status === 204 ? undefined : response.json();
}
