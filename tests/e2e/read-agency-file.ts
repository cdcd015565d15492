import { randomUUID } from 'node:crypto';
import type { AgencyToken } from '@panjare/contract';
import type { AgencyKey } from '@panjare/sandbox';
import { importJWK, SignJWT } from 'jose';

/** Reads a file of a case as an agency's own machine does, with a token got by its key. */
export async function readAgencyFile(gateway: string, key: AgencyKey, upload: string): Promise<Response> {
  const endpoint = `${gateway}/agency/token`;
  const assertion = await new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', kid: key.privateKey.kid ?? '' })
    .setIssuer(key.id)
    .setSubject(key.id)
    .setAudience(endpoint)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(await importJWK(key.privateKey, 'ES256'));
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'panjare-client': 'e2e/1' },
    body: JSON.stringify({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
      scope: 'inquiries:read',
      resource: gateway,
    }),
  });
  const { access_token: token } = (await answer.json()) as AgencyToken;
  return fetch(`${gateway}/agency/uploads/${upload}`, { headers: { authorization: `Bearer ${token}` } });
}
