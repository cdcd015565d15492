import type { UploadFinished, UploadReceiving } from '@panjare/contract';
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { PermitOffice } from '../cases/testing/permit-office.ts';
import { openOffice, until } from '../cases/testing/permit-office.ts';
import { permitAnswers } from '../cases/testing/permit.ts';
import { atOnce } from '../testing/at-once.ts';
import { readJson } from '../testing/read-json.ts';
import type { CitizenBrowser } from '../testing/test-gateway.ts';
import { pageOrigin, testDatabases } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';
import { checksumOf, syntheticPdf, TusClient } from './testing/tus-client.ts';

const draftOf = { service: 'city/permit', version: 1, answers: permitAnswers, page: 'building' };
const chunk = 100_000;

for (const database of testDatabases) {
  describe(`an upload (${database.kind})`, () => {
    let office: PermitOffice;
    let mina: CitizenBrowser;
    let omid: CitizenBrowser;
    let tus: TusClient;
    let draft: string;
    before(async () => {
      office = await openOffice(database);
      [mina, omid] = [await office.signIn(), await office.signIn(citizens.omid)];
      tus = new TusClient(office.url, mina);
      draft = (await readJson(mina.call('/drafts', 'POST', draftOf))).id;
    });
    after(() => office.close());

    async function begin(size: number, metadata: { [key: string]: string } = {}): Promise<string> {
      const made = await tus.create(size, { filename: 'نقشه.pdf', draft, at: '/plan', ...metadata });
      assert.equal(made.status, 201, await made.clone().text());
      const { id } = (await made.json()) as UploadReceiving;
      assert.equal(made.headers.get('location'), `/uploads/${id}`);
      return id;
    }

    async function code(answer: Promise<Response> | Response): Promise<[number, string]> {
      const { status } = await answer;
      return [status, (await readJson(await answer)).code];
    }

    async function bytesOf(id: string): Promise<Buffer> {
      const rows = await office.gateway.database
        .selectFrom('upload_part')
        .select(['start', 'bytes'])
        .where('upload_id', '=', id)
        .orderBy('start')
        .execute();
      let end = 0;
      for (const { start, bytes } of rows) {
        assert.equal(start, end, 'pieces lie end to end');
        end += bytes.length;
      }
      return Buffer.concat(rows.map(({ bytes }) => bytes));
    }

    it('comes in chunks, says how far it is, and ends with what it really is and its digest', async () => {
      const file = syntheticPdf(2 * chunk + 7);
      const id = await begin(file.length, { filename: '../خانه/نقشه.exe', filetype: 'image/png' });
      for (let offset = 0; offset < file.length; offset += chunk) {
        const part = file.subarray(offset, offset + chunk);
        const answer = await tus.append(id, offset, part, checksumOf(part));
        assert.deepEqual(
          [answer.status, answer.headers.get('upload-offset'), answer.headers.get('tus-resumable')],
          [204, String(offset + part.length), '1.0.0'],
        );
      }
      const upload = (await readJson(mina.call(`/uploads/${id}`))) as UploadFinished;
      assert.deepEqual(upload, {
        state: 'finished',
        id,
        for: { draft, at: '/plan' },
        name: 'نقشه.exe',
        type: 'application/pdf',
        size: file.length,
        sha256: createHash('sha256').update(file).digest('hex'),
        scan: 'off',
      });
      const head = await tus.head(id);
      assert.deepEqual(
        ['upload-offset', 'upload-length', 'cache-control'].map((name) => head.headers.get(name)),
        [String(file.length), String(file.length), 'no-store'],
      );
      assert.deepEqual(await bytesOf(id), file);
      const late = await tus.append(id, file.length, Buffer.from('x'));
      assert.deepEqual(await code(late), [413, 'upload-refused'], 'nothing is added to a finished file');
    });

    it('is begun once for a key, however often and in however many places it is asked for', async () => {
      const key = { 'idempotency-key': randomUUID() };
      const metadata = { filename: 'نقشه.pdf', draft, at: '/plan' };
      const ask = (size = 2 * chunk) => tus.create(size, metadata, key);
      const made = await atOnce(office.gateway.database, () => Array.from({ length: 10 }, () => ask()));
      const uploads = await Promise.all(made.map(async (answer) => [answer.status, await readJson(answer)]));
      for (const upload of uploads) assert.deepEqual(upload, uploads[0]);
      const { id } = uploads[0]?.[1] as UploadReceiving;
      assert.equal((await tus.append(id, 0, syntheticPdf(chunk))).status, 204);
      const again = await ask();
      assert.deepEqual(
        [again.status, again.headers.get('upload-offset')],
        [201, String(chunk)],
        'as it stands',
      );
      assert.deepEqual(await code(ask(chunk)), [422, 'key-reused']);
      assert.notEqual(await begin(chunk), id, 'without a key each is new');
    });

    it('goes on where the connection broke, at each chunk’s edge and in its midst', async () => {
      const file = syntheticPdf(4 * chunk);
      const id = await begin(file.length);
      for (let offset = 0; offset < file.length;) {
        for (const arrived of [0, 1, chunk / 4]) {
          const left = file.subarray(offset, offset + chunk);
          await tus.cut(id, offset, left.subarray(0, arrived), left.length);
          await until(async () => (await tus.offset(id)) === offset + arrived);
          offset += arrived;
          const edge = file.subarray(offset, Math.min(file.length, offset + 11));
          assert.equal((await tus.append(id, offset, edge)).status, 204);
          offset += edge.length;
        }
        const rest = file.subarray(offset, Math.ceil((offset + 1) / chunk) * chunk);
        await tus.cut(id, offset, rest, rest.length + (offset + rest.length < file.length ? 1 : 0));
        offset += rest.length;
        await until(async () => (await tus.offset(id)) === offset);
      }
      assert.deepEqual(await bytesOf(id), file);
      assert.equal((await readJson(mina.call(`/uploads/${id}`))).state, 'finished');
    });

    it('with a checksum keeps a chunk wholly or not at all', async () => {
      const file = syntheticPdf(chunk);
      const id = await begin(file.length);
      for (const arrived of [1, chunk / 2]) {
        await tus.cut(id, 0, file.subarray(0, arrived), file.length, checksumOf(file));
        assert.equal(await tus.offset(id), 0);
      }
      const wrong = await tus.append(id, 0, file, checksumOf(Buffer.from('another')));
      assert.deepEqual(await code(wrong), [460, 'upload-refused']);
      assert.equal(await tus.offset(id), 0);
      for (const header of ['sha1 AAAA', 'sha256 zz', 'sha256'])
        assert.equal((await tus.append(id, 0, file, { 'upload-checksum': header })).status, 400, header);
      assert.equal((await tus.append(id, 0, file, checksumOf(file))).status, 204);
      assert.deepEqual(await bytesOf(id), file);
    });

    it('takes no byte more than was said, and nothing larger than its field takes', async () => {
      const tooLarge = await tus.create(3_000_001, { draft, at: '/plan' });
      const problem = await readJson(tooLarge);
      assert.deepEqual(
        [tooLarge.status, problem.code, problem.issues],
        [413, 'upload-refused', [{ path: '', code: 'file-size', params: { limit: 3_000_000 } }]],
      );
      assert.equal((await tus.create(0, { draft, at: '/plan' })).status, 422);
      const id = await begin(100);
      assert.equal((await tus.append(id, 0, syntheticPdf(101))).status, 413);
      const unsaid = await mina.request(`${office.url}/uploads/${id}`, {
        method: 'PATCH',
        headers: {
          origin: pageOrigin,
          'panjare-client': 'test/1',
          'tus-resumable': '1.0.0',
          'content-type': 'application/offset+octet-stream',
          'upload-offset': '0',
        },
        body: new Blob([syntheticPdf(5000)]).stream(),
        duplex: 'half',
      } as RequestInit);
      assert.equal(unsaid.status, 413);
      assert.ok((await tus.offset(id)) <= 100);
    });

    it('is told by its content, and one that is something else is gone at once', async () => {
      for (const content of ['MZ\x90\0', '<html><script>alert(1)</script>', 'GIF89a', 'PK\x03\x04'])
        for (const sent of [200, 10]) {
          const file = Buffer.alloc(200);
          file.write(content, 'latin1');
          const id = await begin(file.length, { filename: 'plan.pdf', filetype: 'application/pdf' });
          let answer = await tus.append(id, 0, file.subarray(0, sent));
          if (sent === 10) answer = await tus.append(id, 10, file.subarray(10));
          const problem = await readJson(answer);
          assert.deepEqual(
            [answer.status, problem.code, problem.issues[0]?.code],
            [415, 'upload-refused', 'file-type'],
          );
          assert.equal((await tus.head(id)).status, 404);
          assert.equal((await bytesOf(id)).length, 0);
        }
    });

    it('sent from two tabs at once holds each byte once', async () => {
      const file = syntheticPdf(2 * chunk);
      const id = await begin(file.length);
      const answers = await atOnce(office.gateway.database, () =>
        Array.from({ length: 6 }, () => tus.append(id, 0, file.subarray(0, chunk))),
      );
      const statuses = answers.map(({ status }) => status).toSorted();
      assert.deepEqual(statuses, [204, 409, 409, 409, 409, 409]);
      await Promise.all([tus.insist(id, file, 30_000), tus.insist(id, file, 70_000)]);
      assert.deepEqual(await bytesOf(id), file);
    });

    it('is nobody else’s: neither read, nor sent to, nor ended, nor made in another’s draft', async () => {
      const file = syntheticPdf(1000);
      const id = await begin(file.length);
      const other = new TusClient(office.url, omid);
      assert.equal((await other.head(id)).status, 404);
      assert.equal((await other.append(id, 0, file)).status, 404);
      assert.equal((await other.end(id)).status, 404);
      assert.equal((await omid.call(`/uploads/${id}`)).status, 404);
      assert.equal((await other.create(10, { draft, at: '/plan' })).status, 404);
      assert.equal((await fetch(`${office.url}/uploads/${id}`)).status, 401);
      for (const guess of ['1', '..%2f', '00000000-0000-7000-8000-000000000000'])
        assert.equal((await mina.call(`/uploads/${guess}`)).status, 404);
      assert.equal(await tus.offset(id), 0);
    });

    it('needs tus 1.0.0, bytes as the body, the client header and a file field', async () => {
      const id = await begin(1000);
      const old = await tus.create(10, { draft, at: '/plan' }, { 'tus-resumable': '0.2.2' });
      assert.deepEqual([old.status, old.headers.get('tus-version')], [412, '1.0.0']);
      const json = { 'content-type': 'application/json' };
      assert.equal((await tus.append(id, 0, Buffer.from('{}'), json)).status, 415);
      const bare = await mina.request(`${office.url}/uploads/${id}`, {
        method: 'DELETE',
        headers: { origin: pageOrigin, 'tus-resumable': '1.0.0' },
      });
      assert.deepEqual(await code(bare), [403, 'origin-refused']);
      for (const at of ['/code', '/nothing', 'plan', ''])
        assert.equal((await tus.create(10, { draft, at })).status, 400, at);
      assert.equal((await tus.append(id, 5, Buffer.from('x'))).status, 409);
      assert.equal((await tus.append(id, 0, Buffer.from('x'), { 'upload-offset': '-1' })).status, 400);
    });

    it('may be sent and followed by a page of a registered origin', async () => {
      const asked = await fetch(`${office.url}/uploads/1`, {
        method: 'OPTIONS',
        headers: {
          origin: pageOrigin,
          'access-control-request-method': 'HEAD',
          'access-control-request-headers': 'panjare-client,tus-resumable,upload-checksum,upload-offset',
        },
      });
      assert.match(asked.headers.get('access-control-allow-methods') ?? '', /HEAD/u);
      const allowed = asked.headers.get('access-control-allow-headers') ?? '';
      for (const name of ['tus-resumable', 'upload-offset', 'upload-checksum', 'upload-metadata'])
        assert.ok(allowed.includes(name), name);
      const exposed = (await tus.head('1')).headers.get('access-control-expose-headers') ?? '';
      for (const name of ['location', 'upload-offset', 'upload-expires', 'tus-resumable'])
        assert.ok(exposed.includes(name), name);
    });

    it('ends when told, with its draft, or when nothing comes for a day', async () => {
      const ended = await begin(1000);
      await tus.append(ended, 0, syntheticPdf(500));
      assert.equal((await tus.end(ended)).status, 204);
      assert.equal((await tus.head(ended)).status, 404);
      const { id: other } = await readJson(mina.call('/drafts', 'POST', draftOf));
      const file = syntheticPdf(600);
      const finished = await begin(file.length, { draft: other });
      await tus.append(finished, 0, file);
      const left = await begin(1000, { draft: other });
      await tus.append(left, 0, syntheticPdf(500));
      await office.wait(2);
      assert.equal((await tus.head(left)).status, 404);
      assert.equal(await tus.offset(finished), file.length, 'a finished file lives as long as its draft');
      assert.equal((await mina.call(`/drafts/${other}`, 'DELETE')).status, 204);
      assert.equal((await tus.head(finished)).status, 404);
      for (const id of [ended, finished, left]) assert.equal((await bytesOf(id)).length, 0);
    });

    it('is one of fifty at most that no case has yet', async () => {
      const { id: full } = await readJson(mina.call('/drafts', 'POST', draftOf));
      let status = 201;
      for (let count = 0; status === 201 && count < 60; count += 1)
        ({ status } = await tus.create(10, { draft: full, at: '/plan' }));
      assert.equal(status, 429);
      await mina.call(`/drafts/${full}`, 'DELETE');
    });
  });
}
