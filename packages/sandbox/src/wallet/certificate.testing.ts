import { sign, type KeyObject } from 'node:crypto';

/** A self-signed certificate (X.509 v3, base64 DER) for an EC key. Written by hand: Node makes none. */
export function selfSigned(privateKey: KeyObject, publicKey: KeyObject, from: Date, until: Date): string {
  // 1.2.840.10045.4.3.2, ecdsa-with-SHA256
  const algorithm = der(0x30, der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
  const commonName = der(0x30, der(0x06, Buffer.from('550403', 'hex')), der(0x0c, Buffer.from('verifier')));
  const name = der(0x30, der(0x31, commonName));
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    der(0x30, time(from), time(until)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]);
  return der(0x30, body, algorithm, der(0x03, signature)).toString('base64');
}

function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/\.\d+/, '').replace(/[-:T]/g, '');
  return der(0x17, Buffer.from(digits.slice(2)));
}

function der(tag: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const size = [body.length];
  if (body.length > 0xff) size.splice(0, 1, 0x82, body.length >> 8, body.length & 0xff);
  else if (body.length > 0x7f) size.unshift(0x81);
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}
