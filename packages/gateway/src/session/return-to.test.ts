import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GatewayConfig } from '../config.ts';
import { readReturnTo, withOutcome, withoutOutcome } from './return-to.ts';

const config = {
  url: 'https://gateway.example.ir',
  origins: ['https://www.example.ir', 'http://localhost:4200'],
} as GatewayConfig;

describe('where a sign-in may lead back to', () => {
  for (const address of [
    'https://www.example.ir/service?step=2#page',
    'http://localhost:4200/',
    'https://www.example.ir/a@b',
    'https://gateway.example.ir/services',
  ]) {
    it(`takes ${address}`, () => assert.equal(readReturnTo(config, address)?.href, address));
  }

  for (const address of [
    undefined,
    '',
    '/service',
    '//www.example.ir',
    'https:www.example.ir',
    'https:///www.example.ir',
    'https://www.example.ir.evil.example',
    'https://www.example.ir@evil.example',
    'https://@www.example.ir',
    'https://user@www.example.ir',
    'https://user:pass@www.example.ir',
    'https://evil.example/https://www.example.ir',
    'https://evil.example\\@www.example.ir',
    'https://www.example.ir\\@evil.example',
    'https://www.example.ir:444/',
    'http://www.example.ir/',
    'https://www.examp\u04cfe.ir/',
    'https://www.example.ir\u3002evil.example/',
    'https://example.ir/',
    'HTTPS://evil.example',
    'javascript:alert(1)',
    'javascript://www.example.ir/%0aalert(1)',
    'data:text/html,x',
    ' https://www.example.ir/',
    'https://www.example.ir/\n',
    'https://www.exa\tmple.ir/',
    'ftp://www.example.ir/',
    'blob:https://www.example.ir/1',
    `https://www.example.ir/${'a'.repeat(2000)}`,
  ]) {
    it(`refuses ${JSON.stringify(address)?.slice(0, 60)}`, () => {
      assert.equal(readReturnTo(config, address), undefined);
    });
  }

  it('tells a failure in the fragment, which no server sees', () => {
    assert.equal(
      withOutcome('https://www.example.ir/a?b#c', 'cancelled'),
      'https://www.example.ir/a?b#panjare=cancelled',
    );
  });

  it('forgets the failure of an earlier attempt, and no other fragment', () => {
    assert.equal(withoutOutcome('https://www.example.ir/a#panjare=cancelled'), 'https://www.example.ir/a');
    assert.equal(withoutOutcome('https://www.example.ir/a#page-2'), 'https://www.example.ir/a#page-2');
  });
});
