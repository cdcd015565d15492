import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { closeAll } from './close-all.ts';

describe('what was started', () => {
  it('is closed last first, each once, whatever fails on the way', async () => {
    const closed: string[] = [];
    const fails = (name: string) => () => {
      closed.push(name);
      throw new Error(name);
    };
    const closers = [() => void closed.push('database'), fails('live'), fails('jobs')];
    await assert.rejects(closeAll(closers), AggregateError);
    assert.deepEqual(closed, ['jobs', 'live', 'database']);
    await closeAll(closers);
    assert.equal(closed.length, 3);
  });
});

describe('a start that fails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'panjare-start-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('at its very last step leaves nothing running: the process ends and the folder is free', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const program = `
      import { defaultConfig, startGateway } from ${JSON.stringify(new URL('index.ts', import.meta.url).href)};
      const config = { ...defaultConfig, operator: 'city', title: { fa: 'x' }, port: ${port}, host: '127.0.0.1',
        url: 'http://localhost:${port}', database: { kind: 'folder', path: ${JSON.stringify(folder)} },
        logLevel: 'silent', checkReplies: false,
        issuer: { url: 'http://127.0.0.1:1', clientId: 'city', scope: 'openid', nationalIdClaim: 'national_id' } };
      const refused = async (changes) => startGateway({ ...config, ...changes }).then(() => 'started', ({ code }) => code);
      console.log(await refused({}), await refused({}));
      await (await startGateway({ ...config, port: 0 })).close();
      console.log('started and closed');
    `;
    const child = spawn(process.execPath, ['--conditions=source', '--input-type=module', '-e', program]);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += String(chunk);
      });
    const [code] = await once(child, 'exit');
    assert.deepEqual([code, said], [0, 'EADDRINUSE EADDRINUSE\nstarted and closed\n']);
    taken.close();
  });
});
