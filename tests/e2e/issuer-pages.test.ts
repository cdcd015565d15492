import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { startSandbox, type Sandbox } from '@panjare/sandbox';
import * as oauth from 'oauth4webapi';
import type { Browser } from 'playwright-core';
import { documentTypes } from '../../examples/services/documents/document-types.ts';
import { judgePage } from './judge-page.ts';
import { openBrowser, Visitor } from './visitor.ts';

/** The site that asks: all that it does is to be there. */
const server = createServer((_request, response) => response.end('back'));
let site: string;
let callback: string;
const secret = randomBytes(16).toString('hex');
const client: oauth.Client = { client_id: 'city' };
const insecure = { [oauth.allowInsecureRequests]: true };
const card = 'urn:panjare:acr:card';
const sara = 'سارا نمونه';
const leila = 'لیلا فرضی‌نژاد';
let sandbox: Sandbox;
let issuer: oauth.AuthorizationServer;
let browser: Browser;

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  site = `http://localhost:${(server.address() as AddressInfo).port}`;
  callback = `${site}/session/callback`;
  sandbox = await startSandbox({
    port: 0,
    clients: [
      {
        id: 'city',
        name: 'سکوی خدمات شهر',
        secret,
        redirectUris: [callback],
        postLogoutRedirectUris: [`${site}/session/ended`],
        home: `${site}/`,
      },
      {
        id: 'land',
        name: 'پنجرهٔ واحد زمین',
        secret: randomBytes(16).toString('hex'),
        redirectUris: ['http://localhost:4991/session/callback'],
        home: `${site}/`,
      },
    ],
    registersSecret: 'registers',
    gateways: [site, 'http://localhost:4991'],
    agencies: [],
    documents: [...documentTypes],
    report: () => {},
  });
  const address = new URL(sandbox.url);
  issuer = await oauth.processDiscoveryResponse(address, await oauth.discoveryRequest(address, insecure));
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await sandbox?.close();
  await new Promise((resolve) => server.close(resolve));
});

/** Pushes a request as a gateway does, and goes to the issuer with it. */
async function enter({ page }: Visitor, more: { [name: string]: string } = {}): Promise<void> {
  const pushed = await oauth.pushedAuthorizationRequest(
    issuer,
    client,
    oauth.ClientSecretBasic(secret),
    {
      response_type: 'code',
      redirect_uri: callback,
      scope: 'openid profile phone national_id',
      code_challenge: await oauth.calculatePKCECodeChallenge(oauth.generateRandomCodeVerifier()),
      code_challenge_method: 'S256',
      state: oauth.generateRandomState(),
      ...more,
    },
    insecure,
  );
  const { request_uri } = await oauth.processPushedAuthorizationResponse(issuer, client, pushed);
  await page.goto(`${issuer.authorization_endpoint}?client_id=city&request_uri=${request_uri}`);
}

test('signing in by keyboard: every page up to the site passes axe, and nothing is agreed to beforehand', async () => {
  const visitor = await Visitor.arrive(browser);
  const { page } = visitor;
  await enter(visitor, {
    resource: 'http://localhost:4991',
    scope: 'openid profile phone national_id cases',
  });
  await judgePage(visitor, 'issuer-sign-in');
  await visitor.type('کد ملی یا شمارهٔ گذرنامه', '9990000018');
  await visitor.type('کد یک‌بارمصرف', '000');
  await page.keyboard.press('Enter');
  await visitor.sees('کد یک‌بارمصرف درست نیست');
  await judgePage(visitor, 'issuer-sign-in-wrong');
  await visitor.press(sara);
  await visitor.sees('می‌پذیرم که این اطلاعات');
  assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 0);
  await judgePage(visitor, 'issuer-consent');
  await visitor.press('می‌پذیرم که این اطلاعات', 'Enter');
  await visitor.sees('مربع پذیرش را خودتان علامت بزنید');
  await judgePage(visitor, 'issuer-consent-unticked');
  await visitor.press('می‌پذیرم که این اطلاعات', 'Space');
  await visitor.press(/^ادامه$/u);
  await page.waitForURL((url) => url.searchParams.has('code'));
  assert.ok(page.url().startsWith(callback));
  await page.goBack();
  await visitor.sees('این صفحه دیگر باز نیست');
  await judgePage(visitor, 'issuer-over');
});

test('a surer sign-in asks for the card, and leaves a way without it', async () => {
  const visitor = await Visitor.arrive(browser);
  await enter(visitor, { acr_values: card });
  await visitor.press(leila);
  await visitor.sees('رمز کارت ملی');
  await judgePage(visitor, 'issuer-card');
  await visitor.type('رمز چهاررقمی کارت', '0');
  await visitor.page.keyboard.press('Enter');
  await visitor.sees('رمز درست نیست');
  await judgePage(visitor, 'issuer-card-wrong');
  await visitor.press('ورود بدون کارت');
  await visitor.sees('می‌پذیرم که این اطلاعات');
  await visitor.press('نمی‌پذیرم');
  await visitor.page.waitForURL((url) => url.searchParams.get('error') === 'access_denied');
});

test('a foreigner is known by a passport and a telephone of another country', async () => {
  const visitor = await Visitor.arrive(browser);
  await enter(visitor, {
    resource: 'http://localhost:4991',
    scope: 'openid profile phone national_id cases',
  });
  await visitor.press('گذرنامهٔ سوریه');
  await visitor.sees('می‌پذیرم که این اطلاعات');
  await judgePage(visitor, 'issuer-consent-foreigner');
  assert.equal(await visitor.page.getByText('کد ملی').count(), 0);
});

test('leaving the issuer is asked about, and an address that is worth nothing leads back to the site', async () => {
  const visitor = await Visitor.arrive(browser);
  const { page } = visitor;
  await enter(visitor);
  await visitor.press(leila);
  await visitor.sees('می‌پذیرم که این اطلاعات');
  await visitor.press('می‌پذیرم که این اطلاعات', 'Space');
  await visitor.press(/^ادامه$/u);
  await page.waitForURL((url) => url.searchParams.has('code'));
  await page.goto(`${sandbox.url}/session/end?client_id=city`);
  await visitor.sees('از ایران‌پاس آزمایشی خارج می‌شوید؟');
  await judgePage(visitor, 'issuer-sign-out');
  await visitor.press(/^خروج$/u);
  await visitor.sees('از ایران‌پاس آزمایشی خارج شدید');
  await judgePage(visitor, 'issuer-signed-out');
  await page.goto(`${issuer.authorization_endpoint}?client_id=nobody`);
  await visitor.sees('این نشانی دیگر کار نمی‌کند');
  await judgePage(visitor, 'issuer-nothing');
});

test('what else the sandbox shows passes axe too', async () => {
  const visitor = await Visitor.arrive(browser);
  for (const [name, path] of [
    ['home', '/'],
    ['phones', '/phone'],
  ] as const) {
    await visitor.page.goto(sandbox.url + path);
    await judgePage(visitor, `sandbox-${name}`);
  }
});
