import type { Draft, Upload } from '@panjare/contract';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { MortalLife } from '../cases/testing/mortal-life.ts';
import { freshDatabase } from '../cases/testing/permit-office.ts';
import { permitAnswers } from '../cases/testing/permit.ts';
import type { DatabaseConfig } from '../config.ts';
import { freePort } from '../testing/free-port.ts';
import { testDatabases } from '../testing/test-gateway.ts';
import { checksumOf, syntheticPdf } from './testing/tus-client.ts';

/** After how many statements the gateway dies: from the first of an upload to the last. */
const lives = [3, 7, 12, 18, 27, 39, 52, 71];
const file = syntheticPdf(900_000);
const tusHeaders = { 'tus-resumable': '1.0.0' };

for (const database of testDatabases) {
  describe(`a gateway killed while a file comes in, on ${database.kind}`, () => {
    test('keeps what it had said it has, and goes on from there', { timeout: 300_000 }, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'panjare-kill-upload-'));
      const kept: DatabaseConfig =
        database.kind === 'postgres' ? await freshDatabase(database) : { kind: 'folder', path: folder };
      const life = new MortalLife(await freePort(), kept);
      try {
        for (const [index, statements] of lives.entries()) {
          await life.begin(statements);
          // One life sends whole chunks with their checksum, the next lets them trickle in.
          await sendFile(life, index % 2 === 0);
          life.kill();
        }
        assert.ok(life.deaths >= lives.length - 2, `only ${life.deaths} died while a file came in`);
      } finally {
        life.kill();
        await rm(folder, { recursive: true, force: true });
      }
    });
  });
}

async function sendFile(life: MortalLife, checked: boolean): Promise<void> {
  const body = { service: 'city/permit', version: 1, answers: permitAnswers, page: 'building' };
  const draft = await life.json<Draft>('/drafts', JSON.stringify(body));
  const id = await life.insist(() => begin(life, draft.id));
  let said = 0;
  const sent = await life.insist(async () => {
    for (;;) {
      const head = await fetch(`${life.url}/uploads/${id}`, {
        method: 'HEAD',
        headers: { ...life.headers, ...tusHeaders },
      });
      assert.equal(head.status, 200);
      const offset = Number(head.headers.get('upload-offset'));
      assert.ok(offset >= said, `it had said ${said} and now says ${offset}`);
      if (offset === file.length) return offset;
      const chunk = file.subarray(offset, offset + 300_000);
      const answer = await append(life, id, offset, chunk, checked);
      assert.equal(answer.status, 204);
      said = Number(answer.headers.get('upload-offset'));
    }
  });
  assert.equal(sent, file.length);
  const upload = await life.json<Upload>(`/uploads/${id}`);
  assert.equal(upload.state, 'finished');
  assert.equal(upload.state === 'finished' && upload.sha256, createHash('sha256').update(file).digest('hex'));
}

async function begin(life: MortalLife, draft: string): Promise<string> {
  const metadata = Object.entries({ filename: 'plan.pdf', draft, at: '/plan' }).map(
    ([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`,
  );
  const made = await fetch(`${life.url}/uploads`, {
    method: 'POST',
    headers: {
      ...life.headers,
      ...tusHeaders,
      'upload-length': String(file.length),
      'upload-metadata': metadata.join(','),
    },
  });
  assert.equal(made.status, 201);
  return ((await made.json()) as Upload).id;
}

function append(
  life: MortalLife,
  id: string,
  offset: number,
  chunk: Buffer,
  checked: boolean,
): Promise<Response> {
  return fetch(`${life.url}/uploads/${id}`, {
    method: 'PATCH',
    headers: {
      ...life.headers,
      ...tusHeaders,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
      ...(checked ? checksumOf(chunk) : {}),
    },
    body: new Uint8Array(chunk),
  });
}
