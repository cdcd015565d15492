import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { begin, startPlainStage, type PlainStage } from '../testing/plain-stage.ts';
import { formsOf, PlainVisitor } from '../testing/plain-visitor.ts';
import { citizens } from '../testing/test-issuer.ts';

describe('pages without script, on a device of many', () => {
  let stage: PlainStage;
  before(async () => {
    stage = await startPlainStage({ kind: 'memory' });
  });
  after(() => stage.close());

  it('tell the browser to keep and to offer nothing of what is typed; on one’s own device it may', async () => {
    const formOf = async (device: string): Promise<string> => {
      const browser = await stage.gateway.signIn(citizens.mina, device);
      const page = await begin(new PlainVisitor(browser, stage.gateway.url));
      return /<form[^>]*action="[^"]*\/pages\/[^>]*>/u.exec(page.html)?.[0] ?? '';
    };
    assert.match(await formOf('shared'), /autocomplete="off"/u);
    assert.doesNotMatch(await formOf('personal'), /autocomplete/u);
  });

  it('have the browser forget what Back would show, on signing out', async () => {
    const { url } = stage.gateway;
    const browser = await stage.gateway.signIn(citizens.mina, 'shared');
    const { html } = await new PlainVisitor(browser, url).open('/forms/cases');
    const form = formsOf(html).find(({ action }) => action === '/forms/sign-out');
    const answer = await browser.request(`${url}/forms/sign-out`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: url,
        'sec-fetch-site': 'same-origin',
      },
      body: new URLSearchParams(form?.values).toString(),
    });
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('clear-site-data'), '"cache"');
    assert.equal(browser.cookies(url).has('__Host-session'), false);
  });
});
