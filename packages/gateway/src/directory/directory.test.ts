import type { Directory, DirectoryGateway, JsonObject } from '@panjare/contract';
import type { FastifyBaseLogger } from 'fastify';
import type { CryptoKey } from 'jose';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { GatewayConfig } from '../config.ts';
import { createPeers, type Peers } from './directory.ts';
import { directoryType, verifyDirectory } from './verify-directory.ts';

const HOUR = 3_600_000;
const start = Date.parse('2026-11-22T08:00:00Z');
const land: DirectoryGateway = {
  operator: 'land',
  title: { fa: 'زمین' },
  url: 'https://land.example.ir',
  ecosystems: [{ id: 'land', title: { fa: 'زمین' } }],
  contract: '0.1.0',
  keys: [],
  agencies: [],
};

interface Signer {
  privateKey: CryptoKey;
  jwk: JsonObject;
}

async function signer(alg: string): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair(alg);
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), alg, kid: `test-${alg}` } as JsonObject };
}

function sign(
  { privateKey, jwk }: Signer,
  changes: Partial<Directory> = {},
  typ = directoryType,
): Promise<string> {
  const directory: Directory = {
    issuedAt: new Date(start).toISOString(),
    expiresAt: new Date(start + HOUR).toISOString(),
    gateways: [land],
    ...changes,
  };
  return new CompactSign(Buffer.from(JSON.stringify(directory)))
    .setProtectedHeader({ alg: String(jwk['alg']), kid: String(jwk['kid']), typ })
    .sign(privateKey);
}

/** The same signature over another operator's address. */
function tamper(jws: string): string {
  const [header, payload = '', signature] = jws.split('.');
  const text = Buffer.from(payload, 'base64url').toString().replace('land.example.ir', 'evil.example.ir');
  return [header, Buffer.from(text).toString('base64url'), signature].join('.');
}

describe('a directory', () => {
  const now = new Date(start);
  let trusted: Signer;
  let stranger: Signer;
  before(async () => {
    trusted = await signer('EdDSA');
    stranger = await signer('EdDSA');
  });
  const verify = (jws: string, at = now) => verifyDirectory(jws, [trusted.jwk], at);

  it('is believed when signed by the trusted key, Ed25519 or P-256', async () => {
    assert.deepEqual((await verify(await sign(trusted))).gateways, [land]);
    const p256 = await signer('ES256');
    assert.equal((await verifyDirectory(await sign(p256), [p256.jwk], now)).gateways.length, 1);
  });

  it('is refused when tampered with, unsigned, or signed by anyone else', async () => {
    const good = await sign(trusted);
    const [, payload = ''] = good.split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: directoryType })).toString('base64url');
    for (const bad of [tamper(good), await sign(stranger), `${none}.${payload}.`, 'nonsense', ''])
      await assert.rejects(verify(bad), { code: 'signature' });
  });

  it('is refused when the key signed it as something else', async () => {
    await assert.rejects(verify(await sign(trusted, {}, 'panjare-receipt+jws')), { code: 'signature' });
  });

  it('is refused before its time and after it', async () => {
    const jws = await sign(trusted);
    await assert.rejects(verify(jws, new Date(start - HOUR)), { code: 'early' });
    await assert.rejects(verify(jws, new Date(start + HOUR)), { code: 'expired' });
  });

  it('is refused when an operator or ecosystem is there twice, or an address is no origin', async () => {
    const twin = { ...land, operator: 'other' };
    for (const gateways of [
      [land, land],
      [land, twin],
      [{ ...land, url: 'https://land.example.ir/path' }],
      [{ ...land, extra: true } as DirectoryGateway],
    ])
      await assert.rejects(verify(await sign(trusted, { gateways })), { code: 'shape' });
  });

  describe('kept by a gateway', () => {
    let folder: string;
    let file: string;
    let clock: { at: number; now(): Date };
    let peers: Peers;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'panjare-directory-'));
      file = join(folder, 'directory.jws');
    });
    after(() => rm(folder, { recursive: true }));
    beforeEach(() => {
      clock = { at: start, now: () => new Date(clock.at) };
      peers = createPeers(
        {
          operator: 'city',
          url: 'https://city.example.ir',
          ecosystems: [{ id: 'city', title: { fa: 'شهر' } }],
          directory: { source: file, keys: [trusted.jwk], refreshSeconds: 0 },
        } as unknown as GatewayConfig,
        clock,
        { warn: () => undefined } as unknown as FastifyBaseLogger,
      );
    });

    /** A look starts at once and ends a little later; the next question sees what it found. */
    async function afterLook(): Promise<string[]> {
      await peers.all();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return (await peers.all()).map(({ url }) => url);
    }

    it('serves on when the next one is tampered with, and ends when it expires', async () => {
      const good = await sign(trusted);
      await writeFile(file, good);
      assert.deepEqual(await afterLook(), [land.url]);
      await writeFile(file, tamper(good));
      assert.deepEqual(await afterLook(), [land.url]);
      clock.at += 2 * HOUR;
      assert.deepEqual(await afterLook(), []);
    });

    it('gives way to a newer one, never to an older one', async () => {
      await writeFile(file, await sign(trusted, { issuedAt: new Date(start - 60_000).toISOString() }));
      assert.deepEqual(await afterLook(), [land.url]);
      await writeFile(file, await sign(trusted, { gateways: [] }));
      assert.deepEqual(await afterLook(), []);
      await writeFile(file, await sign(trusted, { issuedAt: new Date(start - 60_000).toISOString() }));
      assert.deepEqual(await afterLook(), []);
    });

    it('names neither this gateway nor anyone for its own ecosystem', async () => {
      const city = { ...land, operator: 'city', url: 'https://city.example.ir', ecosystems: [] };
      const usurper = {
        ...land,
        operator: 'usurper',
        url: 'https://usurper.example.ir',
        ecosystems: [{ id: 'city', title: { fa: 'شهر' } }],
      };
      await writeFile(file, await sign(trusted, { gateways: [land, city, usurper] }));
      assert.deepEqual(await afterLook(), [land.url, usurper.url]);
      assert.equal(await peers.ofEcosystem('city'), undefined);
      assert.equal((await peers.ofEcosystem('land'))?.operator, 'land');
    });
  });
});
