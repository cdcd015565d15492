import assert from 'node:assert/strict';
import type { Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { PermitOffice } from '../cases/testing/permit-office.ts';
import { openOffice, send, submissionOf } from '../cases/testing/permit-office.ts';
import { permitAnswers } from '../cases/testing/permit.ts';
import { freePort } from '../testing/free-port.ts';
import { readJson } from '../testing/read-json.ts';
import type { CitizenBrowser } from '../testing/test-gateway.ts';
import { scanFile } from './scan-file.ts';
import { syntheticPdf, TusClient } from './testing/tus-client.ts';

/** As clamd answers INSTREAM; «EVIL» is what it finds. */
class Scanner {
  says: 'verdict' | 'nonsense' | 'nothing' = 'verdict';
  /** Hangs up on whoever calls. The port stays ours: one that is only kept free is soon another's. */
  isAway = false;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((socket) => {
      if (this.isAway) return void socket.destroy();
      let bytes = Buffer.alloc(0);
      socket.on('data', (chunk: Buffer) => {
        bytes = Buffer.concat([bytes, chunk]);
        const file = streamed(bytes);
        if (file !== undefined) this.#answer(socket, file);
      });
      socket.on('error', () => undefined);
    });
  }

  async open(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    this.#server.close();
  }

  #answer(socket: Socket, file: Buffer): void {
    if (this.says === 'nothing') socket.end();
    else if (this.says === 'nonsense') socket.end('INSTREAM size limit exceeded. ERROR\0');
    else socket.end(file.includes('EVIL') ? 'stream: Synthetic.Test FOUND\0' : 'stream: OK\0');
  }
}

/** The file of a whole INSTREAM command. */
function streamed(bytes: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (!bytes.subarray(0, command.length).equals(Buffer.from(command))) return undefined;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

describe('a scanner', () => {
  it('says clean or infected, and nothing else is an answer', async () => {
    const scanner = new Scanner();
    const config = { host: '127.0.0.1', port: await scanner.open() };
    async function* pieces(...texts: string[]): AsyncIterable<Buffer> {
      for (const text of texts) yield Buffer.from(text);
    }
    assert.equal(await scanFile(config, pieces('a', 'b'.repeat(100_000))), 'clean');
    assert.equal(await scanFile(config, pieces('a', 'an EV', 'IL file')), 'infected');
    for (const says of ['nonsense', 'nothing'] as const) {
      scanner.says = says;
      await assert.rejects(scanFile(config, pieces('a')), /The scanner/u);
    }
    scanner.close();
    await assert.rejects(scanFile({ ...config, port: await freePort() }, pieces('a')), /ECONNREFUSED/u);
  });
});

describe('a gateway with a scanner', () => {
  let office: PermitOffice;
  let mina: CitizenBrowser;
  let draft: string;
  const scanner = new Scanner();
  before(async () => {
    const port = await scanner.open();
    scanner.isAway = true;
    office = await openOffice({ kind: 'memory' }, { scanner: { host: '127.0.0.1', port } });
    mina = await office.signIn();
    const body = { service: 'city/permit', version: 1, answers: permitAnswers, page: 'building' };
    draft = (await readJson(mina.call('/drafts', 'POST', body))).id;
  });
  after(async () => {
    await office?.close();
    scanner.close();
  });

  async function upload(content: string): Promise<string> {
    const tus = new TusClient(office.url, mina);
    const file = syntheticPdf(1000);
    file.write(content, 100);
    const { id } = await readJson(tus.create(file.length, { draft, at: '/plan' }));
    assert.equal((await tus.append(id, 0, file)).status, 204);
    return id;
  }

  const scanOf = async (id: string): Promise<string> => (await readJson(mina.call(`/uploads/${id}`))).scan;
  const submit = async (plan: string): Promise<Response> =>
    send(mina, { ...(await submissionOf({ ...permitAnswers, plan })), draft });

  it('lets nothing through while the scanner is away, and goes on when it is back', async () => {
    const id = await upload('harmless');
    assert.equal(await scanOf(id), 'pending');
    const refused = await readJson(submit(id));
    assert.deepEqual(refused.issues, [{ path: '/plan', code: 'upload', params: { scan: 'pending' } }]);
    scanner.isAway = false;
    const evil = await upload('EVIL');
    assert.equal(await scanOf(evil), 'infected');
    const infected = await readJson(submit(evil));
    assert.deepEqual(infected.issues, [{ path: '/plan', code: 'upload', params: { scan: 'infected' } }]);
    const parts = await office.gateway.database.selectFrom('upload_part').select('upload_id').execute();
    assert.ok(
      parts.every(({ upload_id }) => upload_id !== evil),
      'no byte of it is kept',
    );
    await office.sweep();
    assert.equal(await scanOf(id), 'clean');
    assert.equal((await submit(id)).status, 201);
  });
});
