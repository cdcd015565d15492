import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GatewayConfig } from '../config.ts';
import type { Citizen } from './citizen.ts';
import { requireReturn } from './return-address.ts';

const page = 'https://www.example.ir';
const config = { url: 'https://gateway.example.ir', origins: [page] } as unknown as GatewayConfig;
const own = { channel: 'cookie' } as Citizen;
const relayed = { channel: 'relay' } as Citizen;

describe('a hand-off leads back', () => {
  it('to the page that asked, and to no other that is registered', () => {
    assert.equal(requireReturn(config, own, `${page}/case?id=1`, page).href, `${page}/case?id=1`);
    for (const [address, origin] of [
      [`${page}/case`, 'https://other.example.ir'],
      ['https://elsewhere.example.ir/case', page],
      ['https://elsewhere.example.ir/case', undefined],
    ] as const)
      assert.throws(() => requireReturn(config, own, address, origin), { code: 'invalid-request' });
  });

  it('to a page only its own gateway knows, where that gateway relays', () => {
    const address = 'https://page.other-city.example.ir/case';
    assert.equal(requireReturn(config, relayed, address, undefined).href, address);
  });

  it('never to what is no address of the web, whoever asks', () => {
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.example/',
      'https:\\\\evil.example',
      'https://user@www.example.ir/',
      '/case',
      '',
    ])
      for (const citizen of [own, relayed])
        assert.throws(() => requireReturn(config, citizen, address, undefined), { code: 'invalid-request' });
  });
});
