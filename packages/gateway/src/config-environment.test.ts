import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readEnvironment } from './config-environment.ts';

const issuer = { PANJARE_ISSUER: 'https://issuer.example', PANJARE_CLIENT_ID: 'city' };

describe('the environment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'panjare-config-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('needs an issuer and nothing else', async () => {
    await assert.rejects(readEnvironment({}), /PANJARE_ISSUER/u);
    const config = await readEnvironment(issuer);
    assert.deepEqual(config.database, { kind: 'folder', path: '.data/gateway' });
    assert.equal(config.url, 'http://localhost:4100');
    assert.equal(config.issuer.allowInsecure, false);
  });

  it('goes before the file', async () => {
    const file = join(folder, 'gateway.json');
    writeFileSync(file, JSON.stringify({ operator: 'land', port: 4110, origins: ['https://a.example'] }));
    const config = await readEnvironment({ ...issuer, PANJARE_CONFIG: file, PANJARE_PORT: '4111' });
    assert.equal(config.operator, 'land');
    assert.equal(config.port, 4111);
    assert.deepEqual(config.origins, ['https://a.example']);
  });

  it('names the secrets of device keys, the newest first', async () => {
    const config = await readEnvironment({ ...issuer, PANJARE_DEVICE_SECRETS: 'new,old' });
    assert.deepEqual(config.deviceSecrets, ['new', 'old']);
  });

  it('chooses the database', async () => {
    const postgres = await readEnvironment({
      ...issuer,
      DATABASE_URL: 'postgres://x',
      PANJARE_DATA: '/data',
    });
    assert.deepEqual(postgres.database, { kind: 'postgres', url: 'postgres://x' });
    assert.deepEqual((await readEnvironment({ ...issuer, PANJARE_DATA: 'memory' })).database, {
      kind: 'memory',
    });
  });

  it('reads services from a JSON file or a module', async () => {
    const json = join(folder, 'services.json');
    const module = join(folder, 'services.mjs');
    writeFileSync(json, '[{"ref":"city/a"}]');
    writeFileSync(module, 'export default [{ref: "city/b"}];');
    const config = await readEnvironment({ ...issuer, PANJARE_SERVICES: `${json}:${module}` });
    assert.deepEqual(
      config.services.map(({ ref }) => ref),
      ['city/a', 'city/b'],
    );
  });

  it('names one of the registers as that of addresses, and no other', async () => {
    const file = join(folder, 'registers.json');
    const registers = { post: { url: 'https://post.example', secret: 'a-secret' } };
    writeFileSync(file, JSON.stringify({ registers, addressRegister: 'post' }));
    const given = { ...issuer, PANJARE_CONFIG: file };
    assert.equal((await readEnvironment(given)).addressRegister, 'post');
    await assert.rejects(
      readEnvironment({ ...given, PANJARE_ADDRESS_REGISTER: 'none' }),
      /none of the registers/u,
    );
    assert.equal((await readEnvironment(issuer)).addressRegister, undefined);
  });

  it('keeps the limits of sessions that the file does not name', async () => {
    const file = join(folder, 'sessions.json');
    writeFileSync(file, JSON.stringify({ sessions: { shared: { idle: 60, absolute: 600 } } }));
    const { sessions } = await readEnvironment({ ...issuer, PANJARE_CONFIG: file });
    assert.deepEqual(sessions.shared, { idle: 60, absolute: 600 });
    assert.deepEqual(sessions.personal, { idle: 1800, absolute: 43_200 });
  });

  it('lets tokens be short, never longer than ten minutes', async () => {
    const of = (seconds: string) =>
      readEnvironment({ ...issuer, PANJARE_ACCESS_TOKEN_SECONDS: seconds }).then(
        ({ accessTokenSeconds }) => accessTokenSeconds,
      );
    assert.equal((await readEnvironment(issuer)).accessTokenSeconds, 600);
    assert.equal(await of('20'), 20);
    for (const seconds of ['0', '601']) await assert.rejects(of(seconds), /PANJARE_ACCESS_TOKEN_SECONDS/u);
  });

  it('asks no wallet for documents without a key to seal them with', async () => {
    const file = join(folder, 'documents.json');
    writeFileSync(file, JSON.stringify({ documents: { types: [] } }));
    const given = { ...issuer, PANJARE_CONFIG: file };
    await assert.rejects(readEnvironment(given), /PANJARE_SEAL_KEY is needed/u);
    assert.deepEqual((await readEnvironment({ ...given, PANJARE_SEAL_KEY: 'x' })).documents, { types: [] });
  });

  it('refuses what is no origin, number or level', async () => {
    await assert.rejects(
      readEnvironment({ ...issuer, PANJARE_ORIGINS: 'https://a.example/' }),
      /is not an origin/u,
    );
    await assert.rejects(readEnvironment({ ...issuer, PANJARE_URL: 'a.example' }), /PANJARE_URL/u);
    await assert.rejects(
      readEnvironment({ ...issuer, PANJARE_PORT: 'many' }),
      /PANJARE_PORT is not a number/u,
    );
    await assert.rejects(readEnvironment({ ...issuer, PANJARE_LOG: 'loud' }), /PANJARE_LOG/u);
  });
});
