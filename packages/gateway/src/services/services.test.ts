import assert from 'node:assert/strict';
import { DefinitionError } from '@panjare/form';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { VersionTakenError } from '../index.ts';
import { readJson } from '../testing/read-json.ts';
import type { TestGateway } from '../testing/test-gateway.ts';
import { startTestGateway } from '../testing/test-gateway.ts';
import { testService } from '../testing/test-service.ts';

const second = { ...testService, version: 2, title: { fa: 'تعمیر چراغ معابر' } };

describe('services', () => {
  let gateway: TestGateway;
  before(async () => {
    gateway = await startTestGateway({ services: [testService, second] });
  });
  after(() => gateway.close());

  it('are listed in their current version', async () => {
    const { services, unreachable } = await read('/services');
    assert.equal(services.length, 1);
    assert.equal(services[0].version, 2);
    assert.deepEqual(unreachable, []);
  });

  it('are found however their letters are typed', async () => {
    for (const words of ['چراغ', 'معابر چراغ', 'lamp-repair', '۱۳۰۳۲۱۱۸۱۰']) {
      assert.equal((await read(`/services?search=${encodeURIComponent(words)}`)).services.length, 1, words);
    }
    assert.equal((await read(`/services?search=${encodeURIComponent('آسفالت')}`)).services.length, 0);
  });

  it('are read in the current version or any published one', async () => {
    assert.equal((await read('/services/city/lamp-repair')).version, 2);
    assert.deepEqual(await read('/services/city/lamp-repair/versions/1'), testService);
    for (const path of [
      '/services/city/none',
      '/services/city/lamp-repair/versions/3',
      '/services/city/lamp-repair/versions/x',
    ]) {
      assert.equal((await fetch(gateway.url + path)).status, 404);
    }
  });

  it('need not be loaded twice', async () => {
    const first = await fetch(`${gateway.url}/services/city/lamp-repair/versions/1`);
    assert.match(first.headers.get('cache-control') ?? '', /immutable/u);
    const tag = first.headers.get('etag') ?? '';
    const again = await fetch(first.url, { headers: { 'if-none-match': tag } });
    assert.equal(again.status, 304);
  });

  async function read(path: string) {
    const answer = await fetch(gateway.url + path);
    assert.equal(answer.status, 200);
    return readJson(answer);
  }
});

describe('a published version', () => {
  const folder = mkdtempSync(join(tmpdir(), 'panjare-publish-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('never changes, and outlives its definition file', async () => {
    const database = { kind: 'folder' as const, path: folder };
    await (await startTestGateway({ database })).close();
    const changed = { ...testService, summary: { fa: 'چیزی دیگر' } };
    await assert.rejects(
      startTestGateway({ database, services: [changed] }),
      (error: unknown) =>
        error instanceof VersionTakenError && error.message.includes('city/lamp-repair version 1'),
    );
    const without = await startTestGateway({ database, services: [] });
    assert.equal((await fetch(`${without.url}/services/city/lamp-repair`)).status, 200);
    await without.close();
  });

  it('is refused with its faults when it cannot be used', async () => {
    const broken = {
      ...testService,
      prefill: [{ to: '/nowhere', from: 'civil.name', policy: 'locked' as const }],
    };
    await assert.rejects(startTestGateway({ services: [broken] }), DefinitionError);
  });
});
