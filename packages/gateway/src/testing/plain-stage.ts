import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import assert from 'node:assert/strict';
import type { GatewayConfig } from '../config.ts';
import { hostile, plainFiles, plainService } from './plain-service.ts';
import type { PlainPageRead } from './plain-visitor.ts';
import { PlainVisitor } from './plain-visitor.ts';
import type { CitizenBrowser, TestGateway } from './test-gateway.ts';
import { startTestGateway } from './test-gateway.ts';

/** The sheet of the trial service. */
export const sheet = '/forms/city/plain-trial';

/** Answers of the first page, in three digit scripts; `/lamps` is left to each test. */
export const lamp = {
  '/name': 'مینا',
  'confirm:/name': 'yes',
  'day:/since': '۷',
  'month:/since': '٢',
  'year:/since': '1404',
};

/** A gateway with services that plain pages are tried on, its civil register, and a citizen who has signed in. */
export interface PlainStage {
  gateway: TestGateway;
  browser: CitizenBrowser;
  mina: PlainVisitor;
  close(): Promise<void>;
}

/** Starts them. */
export async function startPlainStage(database: GatewayConfig['database']): Promise<PlainStage> {
  const civil = createServer((_request, response) => {
    response.end(JSON.stringify({ nationalId: '0013542419', givenName: 'مینا' }));
  });
  await new Promise<void>((resolve) => civil.listen(0, '127.0.0.1', resolve));
  const { port } = civil.address() as AddressInfo;
  const gateway = await startTestGateway({
    database,
    services: [plainService, plainFiles],
    registers: { civil: { url: `http://127.0.0.1:${port}`, secret: 'civil-secret' } },
  });
  const browser = await gateway.signIn();
  return {
    gateway,
    browser,
    mina: new PlainVisitor(browser, gateway.url),
    async close() {
      await gateway.close();
      await new Promise((resolve) => civil.close(resolve));
    },
  };
}

/** A new draft, on its first page. */
export async function begin(visitor: PlainVisitor): Promise<PlainPageRead> {
  return visitor.send(await visitor.open(`${sheet}/start`), {}, { action: `${sheet}/start` });
}

/** A draft filled in, at its review. */
export async function toReview(visitor: PlainVisitor): Promise<PlainPageRead> {
  const second = await visitor.send(await begin(visitor), { ...lamp, '/lamps': '٣' });
  return visitor.send(second, { '/kind': 'park', '/urgent': 'false' });
}

/** No markup but ours, nothing loaded from elsewhere, nothing run, framed by nobody. */
export function assertInert({ html, headers }: PlainPageRead): void {
  assert.doesNotMatch(html, /<script|<img|<iframe|(?:href|action)="javascript:/iu, html);
  // Quotes inside values are escaped, so whatever stands between two is a value.
  assert.doesNotMatch(html.replaceAll(/="[^"]*"/gu, '=""'), /<[a-z][^>]*\s(?:on[a-z]+|style)=/iu, html);
  assert.ok(!html.includes(hostile));
  const policy = headers.get('content-security-policy') ?? '';
  assert.match(policy, /^default-src 'none'; style-src 'self'; form-action 'self'/u);
  assert.match(policy, /frame-ancestors 'none'/u);
  assert.equal(headers.get('referrer-policy'), 'same-origin');
}
