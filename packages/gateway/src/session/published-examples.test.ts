import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FastifyRequest } from 'fastify';
import { calculateJwkThumbprint } from 'jose';
import type { Gateway } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { verifyProof } from './dpop-proof.ts';
import { digest } from './secret.ts';

/** Of RFC 9449 section 4.1: for a token. Its key's thumbprint stands in section 6.1. */
const tokenProof =
  'eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwiaWF0IjoxNTYyMjYyNjE2fQ.2-GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg';
/** Of RFC 9449 section 7.1: with a token. */
const resourceProof =
  'eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJlMWozVl9iS2ljOC1MQUVCIiwiaHRtIjoiR0VUIiwiaHR1IjoiaHR0cHM6Ly9yZXNvdXJjZS5leGFtcGxlLm9yZy9wcm90ZWN0ZWRyZXNvdXJjZSIsImlhdCI6MTU2MjI2MjYxOCwiYXRoIjoiZlVIeU8ycjJaM0RaNTNFc05yV0JiMHhXWG9hTnk1OUlpS0NBcWtzbVFFbyJ9.2oW9RP35yRqzhrtNP86L-Ey71EOptxRimPPToA1plemAgR6pxHF8y6-yqyVnmcw6Fy1dqd-jfxSYoMxhAJpLjA';
const accessToken = 'Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU';
const thumbprint = '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I';

describe('published examples', () => {
  test('of PKCE (RFC 7636 appendix B)', () => {
    assert.equal(
      digest('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'),
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  test('of a key’s thumbprint (RFC 7638 section 3.1)', async () => {
    const key = {
      kty: 'RSA',
      n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
      e: 'AQAB',
      alg: 'RS256',
      kid: '2011-04-29',
    };
    assert.equal(await calculateJwkThumbprint(key), 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs');
  });

  test('of a DPoP proof for a token, and with one (RFC 9449 sections 4.1 and 7.1)', async () => {
    const server = at('https://server.example.com', 1562262616);
    assert.equal(await verifyProof(server, request('POST', '/token', tokenProof)), thumbprint);
    const resource = at('https://resource.example.org', 1562262618);
    const used = request('GET', '/protectedresource', resourceProof);
    assert.equal(await verifyProof(resource, used, accessToken), thumbprint);
  });

  test('of one that is used elsewhere, otherwise, later, or with another token, is refused', async () => {
    const server = at('https://server.example.com', 1562262616);
    const late = at('https://server.example.com', 1562262616 + 121);
    const resource = at('https://resource.example.org', 1562262618);
    const used = request('GET', '/protectedresource', resourceProof);
    for (const attempt of [
      () => verifyProof(server, request('POST', '/other', tokenProof)),
      () => verifyProof(server, request('GET', '/token', tokenProof)),
      () => verifyProof(late, request('POST', '/token', tokenProof)),
      () => verifyProof(server, request('POST', '/token', `${tokenProof.slice(0, -2)}AA`)),
      () => verifyProof(resource, used, `${accessToken}x`),
    ])
      await assert.rejects(attempt(), ProblemError);
  });
});

/** A gateway at that address and second, that has seen no proof. */
function at(url: string, seconds: number): Gateway {
  const rows = {
    values: () => rows,
    onConflict: () => rows,
    returning: () => rows,
    executeTakeFirst: async () => ({}),
  };
  return {
    config: { url },
    clock: { now: () => new Date(seconds * 1000) },
    database: { insertInto: () => rows },
  } as unknown as Gateway;
}

function request(method: string, url: string, dpop: string): FastifyRequest {
  return { method, url, headers: { dpop } } as unknown as FastifyRequest;
}
