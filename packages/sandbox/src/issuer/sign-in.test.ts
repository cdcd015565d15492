import { toLatinDigits, toPersianDigits } from '@panjare/persian';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as oauth from 'oauth4webapi';
import type { Sandbox } from '../options.ts';
import { startSandbox } from '../sandbox.ts';
import { Browser, type Page } from './browser.testing.ts';

const callback = 'http://localhost:4100/session/callback';
const secret = 'a-secret-of-the-test-client-0001';
const client: oauth.Client = { client_id: 'city' };
const insecure = { [oauth.allowInsecureRequests]: true };
let sandbox: Sandbox;
let server: oauth.AuthorizationServer;

before(async () => {
  sandbox = await startSandbox({
    port: 0,
    clients: [
      { id: 'city', name: 'خدمات شهر', secret, redirectUris: [callback], home: 'http://localhost:4200/' },
      {
        id: 'land',
        name: 'پنجرهٔ زمین',
        secret: 'a-secret-of-the-test-client-0002',
        redirectUris: ['http://localhost:4110/session/callback'],
        home: 'http://localhost:4200/',
      },
    ],
    registersSecret: 'registers',
    gateways: ['http://localhost:4100', 'http://localhost:4110'],
    agencies: [],
  });
  const issuer = new URL(sandbox.url);
  server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure));
});
after(() => sandbox.close());

interface Begun {
  browser: Browser;
  page: Page;
  verifier: string;
  state: string;
  nonce: string;
}

async function begin(browser = new Browser(), more: [string, string][] = []): Promise<Begun> {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const nonce = oauth.generateRandomNonce();
  const pushed = await oauth.pushedAuthorizationRequest(
    server,
    client,
    oauth.ClientSecretBasic(secret),
    {
      response_type: 'code',
      redirect_uri: callback,
      scope: 'openid profile phone national_id',
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ...Object.fromEntries(more),
    },
    insecure,
  );
  const { request_uri } = await oauth.processPushedAuthorizationResponse(server, client, pushed);
  const page = await browser.open(
    `${server.authorization_endpoint}?client_id=city&request_uri=${request_uri}`,
  );
  return { browser, page, verifier, state, nonce };
}

async function claims(begun: Begun, end: Page): Promise<oauth.IDToken> {
  const parameters = oauth.validateAuthResponse(server, client, new URL(end.url), begun.state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.ClientSecretBasic(secret),
    parameters,
    callback,
    begun.verifier,
    insecure,
  );
  const result = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: begun.nonce,
    requireIdToken: true,
  });
  const token = oauth.getValidatedIdTokenClaims(result);
  assert.ok(token);
  return token;
}

test('a chosen person agrees, and the site learns who it is', async () => {
  const begun = await begin();
  assert.match(begun.page.text, /سارا نمونه/);
  const consent = await begun.browser.open(begun.page.url, { citizen: '9990000018' });
  assert.match(consent.text, /خدمات شهر این اطلاعات را می‌خواهد/);
  assert.doesNotMatch(consent.text, /\schecked/);
  const end = await begun.browser.open(`${consent.url}/consent`, { agreed: 'yes' });
  const token = await claims(begun, end);
  assert.equal(token['name'], 'سارا نمونه');
  assert.equal(token['national_id'], '9990000018');
  assert.equal(token['phone_number'], '+989000000001');
  assert.equal(token['birthdate'], '1985-04-11');
});

test('a national id typed in Persian digits and the shown code sign in too', async () => {
  const { browser, page } = await begin();
  const code = toLatinDigits(/کد شما <bdi>([۰-۹]+)<\/bdi>/.exec(page.text)?.[1] ?? '');
  const wrong = await browser.open(page.url, { nationalId: '9990000026', code: '000' });
  assert.match(wrong.text, /کد یک‌بارمصرف درست نیست/);
  const unknown = await browser.open(page.url, { nationalId: '0013542419', code });
  assert.match(unknown.text, /هیچ‌یک از اشخاص ساختگی/);
  const consent = await browser.open(page.url, { nationalId: toPersianDigits('999-000002-6'), code });
  assert.match(consent.text, /مهران آزمایشی/);
});

test('a sign-in that reaches another site says whose, only the token for it carries who it is, and it can be taken back', async () => {
  const { browser, page, verifier, state } = await begin(new Browser(), [
    ['resource', 'http://localhost:4110'],
    ['scope', 'openid profile phone national_id cases'],
  ]);
  const consent = await browser.open(page.url, { citizen: '9990000018' });
  assert.match(consent.text, /خدمتی از پنجرهٔ زمین بخواهید/);
  const end = await browser.open(`${consent.url}/consent`, { agreed: 'yes' });
  const grant = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.ClientSecretBasic(secret),
    oauth.validateAuthResponse(server, client, new URL(end.url), state),
    callback,
    verifier,
    insecure,
  );
  const { refresh_token: refreshToken } = (await grant.json()) as { refresh_token: string };
  const refreshed = async (resource: string): Promise<{ access_token?: string; error?: string }> =>
    (
      await oauth.refreshTokenGrantRequest(server, client, oauth.ClientSecretBasic(secret), refreshToken, {
        ...insecure,
        additionalParameters: { resource },
      })
    ).json() as Promise<{ access_token?: string; error?: string }>;
  const { access_token: token = '' } = await refreshed('http://localhost:4110');
  const [header = '', payload = ''] = token
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString());
  assert.equal((JSON.parse(header) as { typ: string }).typ, 'at+jwt');
  const { aud, client_id, scope, national_id, name } = JSON.parse(payload) as { [claim: string]: string };
  assert.deepEqual(
    { aud, client_id, scope, national_id, name },
    {
      aud: 'http://localhost:4110',
      client_id: 'city',
      scope: 'cases',
      national_id: '9990000018',
      name: 'سارا نمونه',
    },
  );
  assert.equal((await refreshed('http://localhost:4100')).error, 'invalid_target');
  const revoked = await oauth.revocationRequest(
    server,
    client,
    oauth.ClientSecretBasic(secret),
    refreshToken,
    insecure,
  );
  await oauth.processRevocationResponse(revoked);
  assert.equal((await refreshed('http://localhost:4110')).error, 'invalid_grant');
  const again = await begin(browser, [
    ['resource', 'http://localhost:4110'],
    ['scope', 'openid profile phone national_id cases'],
  ]);
  assert.ok(again.page.url.startsWith(callback), 'what was agreed to stands');
});

test('without a tick nothing is given, and the page says what to do', async () => {
  const { browser, page } = await begin();
  const consent = await browser.open(page.url, { citizen: '9990000018' });
  const again = await browser.open(`${consent.url}/consent`, {});
  assert.match(again.text, /مربع پذیرش را خودتان علامت بزنید/);
});

test('who refuses goes back to the site with access_denied, from either page', async () => {
  const first = await begin();
  const refused = await first.browser.open(`${first.page.url}/refusal`, {});
  assert.equal(new URL(refused.url).searchParams.get('error'), 'access_denied');
  const second = await begin();
  const consent = await second.browser.open(second.page.url, { citizen: '9990000018' });
  const declined = await second.browser.open(`${consent.url}/refusal`, {});
  assert.equal(new URL(declined.url).searchParams.get('error'), 'access_denied');
});

test('Back from the consent page leads on to it; after the end there is a way to the site', async () => {
  const { browser, page } = await begin();
  const consent = await browser.open(page.url, { citizen: '9990000018' });
  assert.equal((await browser.open(page.url)).url, consent.url);
  assert.equal((await browser.open(page.url, { citizen: '9990000026' })).url, consent.url);
  assert.match((await browser.open(consent.url)).text, /این اطلاعات را می‌خواهد/);
  await browser.open(`${consent.url}/consent`, { agreed: 'yes' });
  for (const old of [page.url, consent.url]) {
    const over = await browser.open(old);
    assert.equal(over.status, 410);
    assert.match(over.text, /http:\/\/localhost:4200\//);
  }
});

test('another person signs in where one was signed in before, and is asked to agree as well', async () => {
  const first = await begin();
  const agreed = await first.browser.open(first.page.url, { citizen: '9990000018' });
  await first.browser.open(`${agreed.url}/consent`, { agreed: 'yes' });
  const second = await begin(first.browser, [['prompt', 'login']]);
  const leaving = await first.browser.open(second.page.url, { citizen: '9990000026' });
  // A page that posts itself: it ends the first person's session at the issuer.
  assert.match(leaving.text, /lang="fa-IR"[\s\S]*<noscript><p>مرورگر شما اسکریپت اجرا نمی‌کند/);
  assert.doesNotMatch(leaving.text, /Continue|JavaScript/);
  const [, action = ''] = /action="([^"]+)"/.exec(leaving.text) ?? [];
  const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(leaving.text) ?? [];
  const consent = await first.browser.open(action, { xsrf, logout: 'yes' });
  assert.match(consent.text, /مهران آزمایشی/);
  const end = await first.browser.open(`${consent.url}/consent`, { agreed: 'yes' });
  assert.equal((await claims(second, end))['national_id'], '9990000026');
});

test('another browser cannot go on with somebody’s sign-in', async () => {
  const { page } = await begin();
  const stranger = await new Browser().open(page.url);
  assert.equal(stranger.status, 410);
});

const CARD = 'urn:panjare:acr:card';

const pinOf = (page: Page): string =>
  toLatinDigits(/رمز کارت ساختگی شما <bdi>([۰-۹]+)<\/bdi>/.exec(page.text)?.[1] ?? '');

test('a surer sign-in asks for the card after the code, and says which level was reached', async () => {
  const begun = await begin(new Browser(), [['acr_values', CARD]]);
  const card = await begun.browser.open(begun.page.url, { citizen: '9990000018' });
  assert.match(card.text, /رمز کارت ملی/);
  const wrong = await begun.browser.open(`${card.url}/card`, { pin: 'x' });
  assert.match(wrong.text, /رمز درست نیست/);
  const consent = await begun.browser.open(`${card.url}/card`, { pin: toPersianDigits(pinOf(card)) });
  const end = await begun.browser.open(`${consent.url}/consent`, { agreed: 'yes' });
  assert.equal((await claims(begun, end))['acr'], CARD);
});

test('whoever is signed in is asked for the card alone, and may go on without it, at the lower level', async () => {
  const first = await begin();
  const consent = await first.browser.open(first.page.url, { citizen: '9990000018' });
  const ended = await first.browser.open(`${consent.url}/consent`, { agreed: 'yes' });
  assert.equal((await claims(first, ended))['acr'], 'urn:panjare:acr:otp');
  const second = await begin(first.browser, [['acr_values', CARD]]);
  assert.match(second.page.text, /رمز کارت ملی/);
  const end = await first.browser.open(`${second.page.url}/card`, { without: 'yes' });
  assert.equal((await claims(second, end))['acr'], 'urn:panjare:acr:otp');
  const third = await begin(first.browser, [['acr_values', CARD]]);
  const done = await first.browser.open(`${third.page.url}/card`, { pin: pinOf(third.page) });
  assert.equal((await claims(third, done))['acr'], CARD);
  const fourth = await begin(first.browser, [['acr_values', CARD]]);
  assert.ok(fourth.page.url.startsWith(callback), 'the level that was reached holds');
});

test('a foreigner signs in by the number of a passport, without a national id or an Iranian telephone', async () => {
  const begun = await begin();
  assert.match(begun.page.text, /سیم‌کارت ایرانی لازم نیست/);
  const code = toLatinDigits(/کد شما\s*<bdi>([۰-۹]+)<\/bdi>/.exec(begun.page.text)?.[1] ?? '');
  const consent = await begun.browser.open(begun.page.url, { nationalId: 'sy ۰۰۰۰۴۱۷', code });
  assert.match(consent.text, /\+۴۴۷۷۰۰۹۰۰۱۴۱/);
  assert.doesNotMatch(consent.text, /کد ملی<\/dt>/);
  const end = await begun.browser.open(`${consent.url}/consent`, { agreed: 'yes' });
  const token = await claims(begun, end);
  assert.equal(token['national_id'], undefined);
  assert.equal(token['phone_number'], '+447700900141');
});
