import type { JsonObject } from '@panjare/contract';
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const DAY = 86_400_000;
/** 1.2.840.10045.4.3.2, ecdsa-with-SHA256 (RFC 5758 section 3.2). */
const ECDSA_SHA256 = der(0x30, Buffer.from('06082a8648ce3d040302', 'hex'));
/** 2.5.4.3, common name (RFC 5280 appendix A). */
const COMMON_NAME = Buffer.from('0603550403', 'hex');

/**
 * A key and a certificate that nobody vouches for, as `documents.signing` takes them: for a developer's machine and for
 * tests. HAIP asks of a gateway in earnest for a certificate of an authority that wallets know.
 */
export function createSelfSigned(name: string, now: Date): { key: JsonObject; chain: string[] } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = der(0x30, der(0x31, der(0x30, COMMON_NAME, der(0x0c, Buffer.from(name)))));
  const validity = der(0x30, time(new Date(now.getTime() - DAY)), time(new Date(now.getTime() + 365 * DAY)));
  // RFC 5280 section 4.1; version 3, and a serial number that is positive.
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1]), randomBytes(15)),
    ECDSA_SHA256,
    issuer,
    validity,
    issuer,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', body, privateKey);
  const certificate = der(0x30, body, ECDSA_SHA256, der(0x03, Buffer.from([0]), signature));
  return {
    key: { ...(privateKey.export({ format: 'jwk' }) as JsonObject), alg: 'ES256' },
    chain: [certificate.toString('base64')],
  };
}

/** Tag, length, content (X.690 section 8.1). */
function der(tag: number, ...content: Buffer[]): Buffer {
  const bytes = Buffer.concat(content);
  const length = bytes.length;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), bytes]);
  const size = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), bytes]);
}

/** UTCTime: two digits of the year, until 2049. */
function time(at: Date): Buffer {
  const text = at.toISOString().replaceAll(/[-:T]/gu, '').slice(2, 14);
  return der(0x17, Buffer.from(`${text}Z`));
}
