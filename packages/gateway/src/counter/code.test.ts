import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import { atOnce } from '../testing/at-once.ts';
import { readJson } from '../testing/read-json.ts';
import type { CitizenBrowser, TestGateway } from '../testing/test-gateway.ts';
import { startTestGateway, testDatabases } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';

const { mina, parvin, jamshid } = citizens;
const secret = 'a-secret-of-the-tests-only';

interface Sent {
  nationalId: string;
  code: string;
  message: string;
}

/** Sends codes to phones, and knows who has which national id. */
async function startSender() {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      if (request.headers.authorization !== `Bearer ${secret}`) return response.writeHead(401).end();
      const told = JSON.parse(body) as Sent;
      const person = Object.values(citizens).find(({ national_id: id }) => id === told.nationalId);
      if (person === undefined) return response.writeHead(404).end();
      sent.push(told);
      return response.end(JSON.stringify({ subject: person.sub, name: person.name }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}/`, sent, close: () => server.close() };
}

for (const database of testDatabases) {
  describe(`a counter, approved by a code on the citizen’s phone (${database.kind})`, () => {
    let gateway: TestGateway;
    let sender: Awaited<ReturnType<typeof startSender>>;
    let page: CitizenBrowser;
    before(async () => {
      sender = await startSender();
      gateway = await startTestGateway({
        database,
        counter: {
          operators: { claim: 'role', value: 'counter-operator' },
          approval: { by: 'code', url: sender.url, secret },
        },
      });
    });
    after(async () => {
      await gateway.close();
      sender.close();
    });
    beforeEach(async () => {
      page = await gateway.signIn(parvin, 'counter');
      await gateway.gateway.database.deleteFrom('counter_approval').execute();
      await gateway.gateway.database.deleteFrom('counter_service').execute();
    });

    const ask = (nationalId = mina.national_id) =>
      readJson(page.call('/counter/approvals', 'POST', { nationalId }));
    const confirm = (id: string, code: string, by = page) =>
      by.call(`/counter/approvals/${id}/code`, 'POST', { code });
    const code = () => sender.sent.at(-1)?.code ?? '';
    const wrong = () => (code() === '000000' ? '000001' : '000000');

    it('sends six digits with who asks and what to compare, and keeps only their hash', async () => {
      const asked = await ask();
      const { code: digits = '', message = '' } = sender.sent.at(-1) ?? {};
      assert.match(digits, /^\d{6}$/u);
      assert.ok(message.includes(parvin.name) && message.includes(asked.bindingMessage));
      assert.equal(asked.by, 'code');
      assert.equal(asked.attemptsLeft, 3);
      const rows = await gateway.gateway.database.selectFrom('counter_approval').selectAll().execute();
      assert.ok(!JSON.stringify(rows).includes(digits));
    });

    it('serves the citizen once the code is typed', async () => {
      const { id } = await ask();
      assert.equal((await readJson(confirm(id, code()))).state, 'approved');
      const session = await readJson(page.call('/session'));
      assert.deepEqual([session.subject, session.name, session.operator], [mina.sub, mina.name, parvin.name]);
    });

    it('takes three tries, and then no more', async () => {
      const { id } = await ask();
      assert.equal((await readJson(confirm(id, wrong()))).attemptsLeft, 2);
      assert.equal((await readJson(confirm(id, wrong()))).attemptsLeft, 1);
      assert.equal((await readJson(confirm(id, wrong()))).state, 'refused');
      assert.equal((await readJson(confirm(id, code()))).state, 'refused');
      assert.equal((await readJson(page.call('/session'))).unserved, true);
    });

    it('counts every try of many at once', async () => {
      const { id } = await ask();
      const guesses = Array.from({ length: 30 }, (_, index) => String(index).padStart(6, '0'));
      const answers = await atOnce(gateway.gateway.database, () =>
        guesses.map((guess) => confirm(id, guess === code() ? '999999' : guess)),
      );
      assert.equal(answers.length, 30);
      const row = await gateway.gateway.database
        .selectFrom('counter_approval')
        .select(['attempts_left', 'state'])
        .executeTakeFirst();
      assert.deepEqual(row, { attempts_left: 0, state: 'refused' });
    });

    it('makes one session of one code, however often it is typed at once', async () => {
      const { id } = await ask();
      const right = code();
      const answers = await atOnce(gateway.gateway.database, () => [1, 2, 3].map(() => confirm(id, right)));
      assert.equal(answers.filter((answer) => answer.headers.getSetCookie().length > 0).length, 1);
      const served = await gateway.gateway.database
        .selectFrom('counter_service')
        .select('citizen_session_id')
        .execute();
      assert.equal(served.length, 1);
    });

    it('takes the right code from nobody but who asked, and not late', async () => {
      const { id } = await ask();
      const other = await gateway.signIn(jamshid, 'counter');
      assert.equal((await confirm(id, code(), other)).status, 404);
      gateway.clock.ahead += 181_000;
      assert.equal((await readJson(confirm(id, code()))).state, 'expired');
    });

    it('says who nobody is, and keeps the code of one from the other', async () => {
      assert.equal((await ask('9990000018')).code, 'not-found');
      const first = await ask();
      const earlier = code();
      const second = await ask(citizens.omid.national_id);
      assert.equal((await readJson(confirm(first.id, earlier))).state, 'expired');
      if (earlier !== code()) assert.equal((await readJson(confirm(second.id, earlier))).state, 'waiting');
    });
  });
}
