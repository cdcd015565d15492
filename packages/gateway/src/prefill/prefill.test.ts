import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readJson } from '../testing/read-json.ts';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { TestGateway } from '../testing/test-gateway.ts';
import { startTestGateway } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';

describe('prefill', () => {
  const asked: { url: string; authorization: string }[] = [];
  const civil = createServer((request, response) => {
    asked.push({ url: request.url ?? '', authorization: request.headers.authorization ?? '' });
    response.end(JSON.stringify({ nationalId: '0013542419', givenName: 'مینا', birthDate: '1990-03-21' }));
  });
  const givenUp = Promise.withResolvers<void>();
  // Takes the question, says nothing, and sees when nobody waits for it any more.
  const postal = createServer((_request, response) => {
    response.once('close', () => givenUp.resolve());
  });
  let gateway: TestGateway;

  before(async () => {
    for (const server of [civil, postal])
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    gateway = await startTestGateway({
      registers: {
        civil: {
          url: `${address(civil)}/civil`,
          secret: 'civil-secret',
          correctAt: 'https://civil.example/correct',
        },
        postal: { url: `${address(postal)}/postal`, secret: 'postal-secret' },
      },
    });
  });
  after(async () => {
    await gateway.close();
    for (const server of [civil, postal]) server.closeAllConnections();
    for (const server of [civil, postal]) await new Promise((resolve) => server.close(resolve));
  });

  it('brings facts with their provenance, and gives up and names the register that is silent', async () => {
    const mina = await gateway.signIn();
    const { facts, unreachable } = await readJson(mina.call('/prefill?service=city/lamp-repair'));
    await givenUp.promise;
    assert.deepEqual(unreachable, ['postal']);
    assert.deepEqual(
      facts.map(({ to, value, policy }: { to: string; value: string; policy: string }) => [
        to,
        value,
        policy,
      ]),
      [
        ['/name', 'مینا', 'editable'],
        ['/birthDate', '1990-03-21', 'locked'],
      ],
    );
    assert.equal(facts[0].provenance.source, 'civil');
    assert.equal(facts[0].provenance.correctAt, 'https://civil.example/correct');
    assert.deepEqual(asked, [{ url: '/civil/0013542419', authorization: 'Bearer civil-secret' }]);
  });

  it('asks no register about whoever has no national id, and does not call them silent', async () => {
    const before = asked.length;
    const { national_id: _, ...abroad } = {
      ...citizens.omid,
      sub: 'test-foreigner',
      phone_number: '+447700900141',
    };
    const foreigner = await gateway.signIn(abroad);
    assert.deepEqual(await readJson(foreigner.call('/prefill?service=city/lamp-repair')), {
      facts: [],
      unreachable: [],
      unasked: ['civil', 'postal'],
    });
    assert.equal(asked.length, before);
  });

  it('is recorded for the citizen to see, without the facts’ values', async () => {
    const mina = await gateway.signIn();
    const { uses } = await readJson(mina.call('/data-uses'));
    assert.equal(uses.length, 1);
    assert.equal(uses[0].source, 'civil');
    assert.deepEqual(uses[0].facts, ['givenName', 'birthDate']);
    assert.match(uses[0].ground.fa, /تعمیر چراغ خیابان/u);
    assert.ok(!JSON.stringify(uses).includes('1990'));
    const omid = await gateway.signIn(citizens.omid);
    assert.deepEqual((await readJson(omid.call('/data-uses'))).uses, []);
  });

  it('needs a citizen and a service', async () => {
    assert.equal((await fetch(`${gateway.url}/prefill?service=city/lamp-repair`)).status, 401);
    const mina = await gateway.signIn();
    assert.equal((await mina.call('/prefill?service=city/none')).status, 404);
  });
});

function address(server: ReturnType<typeof createServer>): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
