import { Openid4vpClient } from '@openid4vc/openid4vp';
import { CompactEncrypt, importJWK } from 'jose';
import { createHash } from 'node:crypto';
import { allowInsecureUrls } from './insecure-urls.ts';
import { verifySignedRequest } from './verify-signed-request.ts';

type Callbacks = ConstructorParameters<typeof Openid4vpClient>[0]['callbacks'];

/** The client of OpenID4VP: a counterpart nobody here wrote. Only cryptography and the network are given to it. */
export function openid4vp(fetch: NonNullable<Callbacks['fetch']>, now: () => number): Openid4vpClient {
  allowInsecureUrls();
  return new Openid4vpClient({
    callbacks: {
      fetch,
      hash: (data, algorithm) => createHash(algorithm).update(data).digest(),
      verifyJwt: verifySignedRequest(now),
      encryptJwe,
      // Asked for with every x509 client; of an x509_hash client nothing in it is read.
      getX509CertificateMetadata: () => ({ sanDnsNames: [], sanUriNames: [] }),
      // What HAIP has no use for: signed responses, encrypted requests.
      signJwt: () => Promise.reject(new Error('This wallet signs no response of its own')),
      decryptJwe: () => ({ decrypted: false }),
    },
  });
}

const encryptJwe: Callbacks['encryptJwe'] = async (encryptor, data) => {
  if (encryptor.method !== 'jwk') throw new Error('This wallet encrypts to a JWK only');
  const { alg, enc, apu, apv, publicJwk } = encryptor;
  const jwe = await new CompactEncrypt(new TextEncoder().encode(data))
    .setProtectedHeader({ alg, enc, ...(publicJwk.kid && { kid: publicJwk.kid }) })
    .setKeyManagementParameters({
      ...(apu && { apu: Buffer.from(apu, 'base64url') }),
      ...(apv && { apv: Buffer.from(apv, 'base64url') }),
    })
    .encrypt(await importJWK(publicJwk as Parameters<typeof importJWK>[0], alg));
  return { jwe, encryptionJwk: publicJwk };
};
