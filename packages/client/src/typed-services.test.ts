import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createClient, type Client } from './index.ts';

/** What `npx panjare types` writes. */
interface Services {
  [ref: string]: unknown;
  'city/building-completion': { floors: number };
}

const terms = {
  version: 1,
  shown: { service: 'city/building-completion', version: 1, locale: 'fa', texts: 'x'.repeat(43) },
} as const;

/** Never run: the compiler is the test. */
export async function submitsTyped(client: Client<Services>) {
  await client.cases.submit('city/building-completion', { floors: 4 }, terms);
  // @ts-expect-error floors is a number
  await client.cases.submit('city/building-completion', { floors: 'four' }, terms);
}

describe('a client of known services', () => {
  it('is made of nothing but a gateway, and sends nothing by being made', () => {
    const client = createClient<Services>({
      gateway: 'https://gateway.example.ir/path',
      fetch: () => assert.fail('nothing is sent'),
    });
    assert.deepEqual(
      [client.gateway, client.device, client.locale, client.session.state.read()],
      ['https://gateway.example.ir', 'shared', 'fa', { state: 'unknown' }],
    );
  });
});
