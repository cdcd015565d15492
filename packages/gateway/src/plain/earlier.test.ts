import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ServiceDefinition } from '@panjare/contract';
import { PlainVisitor } from '../testing/plain-visitor.ts';
import { startTestGateway, testDatabases } from '../testing/test-gateway.ts';
import type { TestGateway } from '../testing/test-gateway.ts';
import { citizens } from '../testing/test-issuer.ts';
import { testService } from '../testing/test-service.ts';

/** A service that uses a name again at once, and asks before it uses a street again. */
const service: ServiceDefinition = {
  ...testService,
  ref: 'city/again',
  title: { fa: 'دوباره' },
  data: {
    type: 'object',
    properties: {
      name: { type: 'string', title: 'نام' },
      street: { type: 'string', title: 'خیابان' },
    },
    additionalProperties: false,
  },
  pages: [
    {
      id: 'one',
      title: { fa: 'یک' },
      items: [
        { kind: 'field', at: '/name', reuse: 'always' },
        { kind: 'field', at: '/street', reuse: 'ask' },
      ],
    },
  ],
  prefill: [],
};
const start = '/forms/city/again/start';

for (const database of testDatabases) {
  describe(`earlier answers on plain pages (${database.kind})`, () => {
    let gateway: TestGateway;
    before(async () => {
      gateway = await startTestGateway({ database, services: [service] });
    });
    after(() => gateway.close());

    it('fill what is always used again, tell what waits, and are told once more before they are sent', async () => {
      const mina = new PlainVisitor(await gateway.signIn(), gateway.url);
      const first = await mina.send(await mina.open(start), {}, { action: start });
      assert.doesNotMatch(first.html, /پیشین/u);
      const review = await mina.send(first, { '/name': 'مینا', '/street': 'بهار' });
      const receipt = await mina.send(review);
      assert.match(receipt.url, /receipt$/u, receipt.html);

      const again = await mina.send(await mina.open(start), {}, { action: start });
      assert.match(again.html, /name="\/name"[^>]*value="مینا"/u);
      assert.match(again.html, /از درخواست پیشین شما، دوباره/u);
      assert.match(again.html, /name="\/street"(?![^>]*value="[^"])/u, 'what asks first is not filled in');
      assert.match(again.html, /پاسخ پیشین شما در «دوباره»:\s*<bdi dir="auto">بهار/u);
      const changed = await mina.send(again, { '/name': 'مینا', '/street': 'سرو' });
      assert.match(changed.html, /از درخواست پیشین شما، دوباره/u);
      assert.doesNotMatch(changed.html, /بهار/u);
      const back = await mina.open(again.url);
      assert.doesNotMatch(back.html, /بهار/u, 'nothing is offered where something is written');
    });

    it('that were cleared stay clear, and another citizen sees none', async () => {
      const mina = new PlainVisitor(await gateway.signIn(), gateway.url);
      const page = await mina.send(await mina.open(start), {}, { action: start });
      await mina.send(page, { '/name': '', do: 'continue' });
      const back = await mina.open(page.url);
      assert.match(back.html, /name="\/name"(?![^>]*value="[^"])/u);
      assert.match(back.html, /پاسخ پیشین شما در «دوباره»:\s*<bdi dir="auto">مینا/u);
      const omid = new PlainVisitor(await gateway.signIn(citizens.omid), gateway.url);
      const other = await omid.send(await omid.open(start), {}, { action: start });
      assert.doesNotMatch(other.html, /پیشین|مینا/u);
    });
  });
}
