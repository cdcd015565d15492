import type { AgencyToken, HandoffAccepted, HandoffReturned, TicketRedeemed } from '@panjare/contract';
import { importJWK, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import type { LandAgencyOptions } from './options.ts';

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** The gateway said no; `code` is the problem's (`ticket-spent`, `subject-mismatch` …). */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;

  constructor(code: string) {
    super(`The gateway refused: ${code}.`);
    this.code = code;
  }
}

/** The back channel to one gateway: no browser ever sees what is said here. */
export class GatewayDesk {
  readonly #gateway: string;
  readonly #agency: LandAgencyOptions['agency'];

  constructor(gateway: string, agency: LandAgencyOptions['agency']) {
    this.#gateway = gateway;
    this.#agency = agency;
  }

  /** Turns a ticket into a hand-off's id. A ticket works once, so this is asked once. */
  redeem(ticket: string): Promise<TicketRedeemed> {
    return this.#call('/agency/handoffs/redeem', { ticket });
  }

  /** Says who signed in here; only for the same person is anything released. */
  accept(id: string, subject: string): Promise<HandoffAccepted> {
    return this.#call('/agency/handoffs/accept', { id, subject });
  }

  /** Gives the case back. The answer says where the citizen goes. */
  giveBack(id: string, result: 'done' | 'declined'): Promise<HandoffReturned> {
    return this.#call('/agency/handoffs/return', { id, result });
  }

  async #call<Answer>(path: string, body: object): Promise<Answer> {
    const response = await fetch(this.#gateway + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await this.#accessToken()}`,
        'content-type': 'application/json',
        'panjare-client': 'land-agency/0.1.0',
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    return read(response);
  }

  /** Client credentials with `private_key_jwt` (RFC 7523 section 2.2), for hand-offs and nothing else. */
  async #accessToken(): Promise<string> {
    const { id, privateKey } = this.#agency;
    const endpoint = `${this.#gateway}/agency/token`;
    const assertion = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid: privateKey.kid ?? '' })
      .setIssuer(id)
      .setSubject(id)
      .setAudience(endpoint)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(await importJWK(privateKey, 'ES256'));
    const response = await fetch(endpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: ASSERTION,
        client_assertion: assertion,
        scope: 'handoffs',
        resource: this.#gateway,
      }),
      signal: AbortSignal.timeout(10_000),
    });
    return (await read<AgencyToken>(response)).access_token;
  }
}

async function read<Answer>(response: Response): Promise<Answer> {
  const content = (await response.json()) as Answer & { code?: string };
  if (!response.ok) throw new Refusal(content.code ?? 'internal');
  return content;
}
