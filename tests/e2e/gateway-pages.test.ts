import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import {
  lamp,
  openDocumentStage,
  type DocumentStage,
} from '../../packages/gateway/src/documents/testing/document-stage.ts';
import { answer, open } from '../../packages/gateway/src/documents/testing/walk.ts';
import type { Issuer, IssuerReturn } from '../../packages/gateway/src/session/issuer.ts';
import { DpopClient } from '../../packages/gateway/src/testing/dpop-client.ts';
import {
  foreignOrigin,
  startAddress,
  startTestGateway,
  type TestGateway,
} from '../../packages/gateway/src/testing/test-gateway.ts';
import { judgePage } from './judge-page.ts';
import { openBrowser, Visitor } from './visitor.ts';

/** Whoever comes is this person, synthetic; or it ends as the test says. */
const mina: IssuerReturn = {
  state: 'identified',
  identity: {
    subject: 'test-mina',
    name: 'مینا',
    nationalId: '0013542419',
    phoneNumber: undefined,
    acr: undefined,
  },
  refreshToken: undefined,
  ending: 'an-id-token',
};
let next: IssuerReturn | 'silent' = mina;

/** An issuer that leads straight back. */
function promptIssuer(gateway: string): Issuer {
  const unlessSilent = <Answer>(given: Answer): Promise<Answer> =>
    next === 'silent' ? Promise.reject(new Error('silent')) : Promise.resolve(given);
  return {
    begin: ({ state }) => unlessSilent(new URL(`${gateway}/session/callback?state=${state}`)),
    finish: () => Promise.resolve(next === 'silent' ? { state: 'refused' } : next),
    logout: {
      hasPage: () => true,
      form: () => unlessSilent({ url: `${gateway}/session/ended`, fields: { id_token_hint: 'an-id-token' } }),
      read: () => Promise.resolve(undefined),
    },
  };
}

let browser: Browser;
let gateway: TestGateway;
let stage: DocumentStage;
before(async () => {
  browser = await openBrowser();
  gateway = await startTestGateway(
    {
      sealKey: randomBytes(32).toString('base64url'),
      counter: { operators: { claim: 'role', value: 'operator' }, approval: { by: 'issuer' } },
    },
    { issuer: promptIssuer },
  );
  stage = await openDocumentStage({ kind: 'memory' });
});
after(async () => {
  await browser?.close();
  await gateway?.close();
  await stage?.close();
});

for (const language of ['fa', 'en'] as const) {
  describe(`the gateway’s own pages say what to do, and pass axe (${language})`, () => {
    let visitor: Visitor;
    before(async () => {
      next = mina;
      visitor = await Visitor.arrive(browser, { locale: language === 'fa' ? 'fa-IR' : 'en-GB' });
      // The pages that go on by themselves, and those that close, stay to be looked at.
      await visitor.context.addInitScript(() => {
        window.close = () => {};
        HTMLFormElement.prototype.submit = () => {};
      });
    });
    after(() => visitor.context.close());

    /** Goes there, and looks. */
    async function look(name: string, address: string, title: { fa: RegExp; en: RegExp }): Promise<void> {
      await visitor.page.goto(address);
      assert.match(await visitor.page.title(), title[language]);
      await judgePage(visitor, `gateway-${name}-${language}`);
    }
    const popup = (changes: { [name: string]: string } = {}): string =>
      startAddress(gateway.url, { mode: 'popup', device: 'personal', ...changes });

    test('when a sign-in ends, well or not', async () => {
      await look('signed-in', popup(), { fa: /وارد شدید/u, en: /signed in/u });
      next = { state: 'cancelled' };
      await look('cancelled', popup(), { fa: /ورود لغو شد/u, en: /cancelled/u });
      next = { state: 'refused' };
      await look('refused', popup(), { fa: /ورود پذیرفته نشد/u, en: /refused/u });
      next = { state: 'level' };
      await look('level', popup(), { fa: /این ورود کافی نبود/u, en: /not enough/u });
      next = mina;
      await look('operators-only', startAddress(gateway.url, { device: 'counter' }), {
        fa: /فقط متصدی پیشخوان/u,
        en: /Only operators/u,
      });
    });

    test('when a sign-in cannot go on', async () => {
      await look('invalid-start', `${gateway.url}/session/start`, {
        fa: /نشانی ورود درست نیست/u,
        en: /not right/u,
      });
      await look('unknown-login', `${gateway.url}/session/callback?state=none`, {
        fa: /دیگر معتبر نیست/u,
        en: /no longer valid/u,
      });
      next = 'silent';
      await look('issuer-unreachable', startAddress(gateway.url), {
        fa: /پاسخ نمی‌دهد/u,
        en: /does not answer/u,
      });
      next = mina;
      // Another browser's address: it began there.
      const begun = await fetch(startAddress(gateway.url), { redirect: 'manual' });
      await visitor.context.clearCookies();
      await look('no-cookie', begun.headers.get('location') ?? '', {
        fa: /به یاد نیاورد/u,
        en: /does not remember/u,
      });
    });

    test('when a page of another site begins one by an address that came from nowhere', async () => {
      const client = await DpopClient.create(gateway.url);
      const { authorizeUrl } = (await (await client.start()).json()) as { authorizeUrl: string };
      await look('confirm', authorizeUrl, { fa: /ورود برای/u, en: /Sign-in for/u });
      assert.ok((await visitor.page.locator('main').innerText()).includes(foreignOrigin));
      await visitor.press(language === 'fa' ? 'خودم خواستم' : 'It was me');
      await visitor.sees(language === 'fa' ? 'ورود انجام شد' : 'close this window');
    });

    test('when a session ends, here and at the issuer', async () => {
      await visitor.page.goto(popup());
      const end = async (): Promise<string> => {
        const person = await gateway.signIn();
        const ended = (await (await person.call('/session', 'DELETE')).json()) as { endAtIssuer: string };
        return ended.endAtIssuer;
      };
      const way = await end();
      await look('end-at-issuer', way, { fa: /خروج از ایران‌پاس/u, en: /Signing out/u });
      await look('unknown-ending', way, { fa: /دیگر کار نمی‌کند/u, en: /no longer works/u });
      await look('ended', `${gateway.url}/session/ended`, { fa: /خارج شدید/u, en: /signed out/u });
      const lost = await end();
      next = 'silent';
      await look('not-ended', lost, { fa: /هنوز باز است/u, en: /still signed in/u });
      next = mina;
      assert.equal(
        await visitor.page.locator('a').getAttribute('href'),
        'http://localhost:4200/',
        'the way back to the site',
      );
    });

    test('when a plain page cannot ask the wallet that its service needs', async () => {
      await look('plain-wallet', `${stage.url}/forms/${lamp.ref}`, { fa: /چراغ کوچه/u, en: /Street lamp/u });
      await visitor.sees(
        language === 'fa' ? 'کارت ملی را از کیف مدارک' : 'asks your wallet for: National card',
      );
    });

    test('when a wallet on another device has shown a document', async () => {
      const person = await stage.signIn();
      const shown = await answer(stage, await open(stage, person, 'other'));
      await look('presentation-shown', shown, { fa: /در دستگاه دیگر بنویسید/u, en: /on the other device/u });
      const digits = (await visitor.page.locator('.digits').innerText()).trim();
      assert.match(digits, language === 'fa' ? /^[۰-۹]{6}$/u : /^\d{6}$/u);
      assert.ok((await visitor.page.locator('main').innerText()).includes(lamp.title[language] ?? ''));
      await look('presentation-arrived', `${stage.url}/presentations/shown`, { fa: /رسید/u, en: /arrived/u });
      await look('presentation-over', `${stage.url}/presentations/shown?response_code=none`, {
        fa: /دیگر کار نمی‌کند/u,
        en: /no longer works/u,
      });
    });
  });
}
