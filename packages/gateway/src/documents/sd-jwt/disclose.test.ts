import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { JsonObject } from '@panjare/contract';
import examples from '../fixtures/openid4vp-examples.json' with { type: 'json' };
import cases from '../fixtures/sd-jwt-cases.json' with { type: 'json' };
import type { DisclosureFrame } from '../testing/conceal.ts';
import { conceal, disclosureOf, sha256 } from '../testing/conceal.ts';
import { disclose } from './disclose.ts';
import { parseSdJwt } from './parse-sd-jwt.ts';

interface Case {
  claims: JsonObject;
  disclosureFrame: DisclosureFrame;
  presentationFrames: JsonObject;
  presentedClaims: JsonObject;
}

/** Nothing in RFC 9901 takes out an object that is left empty; the reference only asks for what it lists. */
const leftEmpty: { readonly [name: string]: JsonObject } = { array_none_disclosed: { is_over: {} } };

/** `animals.snake.age` of `{animals: {snake: {age: true}}}`. */
function leaves(frame: JsonObject, path = ''): string[] {
  return Object.entries(frame).flatMap(([key, inner]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return typeof inner === 'object' && inner !== null
      ? [here, ...leaves(inner as JsonObject, here)]
      : [here];
  });
}

describe('claims that are disclosed', () => {
  for (const [
    name,
    { claims, disclosureFrame = {}, presentationFrames = {}, presentedClaims },
  ] of Object.entries(cases as unknown as { [name: string]: Case })) {
    test(`are read as the reference case ${name} says`, () => {
      const { payload, disclosures } = conceal(claims, disclosureFrame);
      const wanted = leaves(presentationFrames);
      const shown = disclosures.filter(({ path }) => wanted.includes(path)).map(({ encoded }) => encoded);
      assert.deepEqual(disclose(payload, shown), { ...presentedClaims, ...leftEmpty[name] });
    });
    test(`are all there where all of ${name} is shown, and the decoys gone`, () => {
      const { payload, disclosures } = conceal(claims, disclosureFrame);
      const shown = disclosures.map(({ encoded }) => encoded);
      assert.deepEqual(disclose(payload, shown), claims);
    });
  }

  test('are read as the example of OpenID4VP 1.0 says', () => {
    const { jwt, disclosures, keyBinding, presented } = parseSdJwt(examples.presentation);
    const payload = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as JsonObject;
    assert.deepEqual(disclose(payload, disclosures), examples.verified);
    assert.ok(keyBinding !== undefined);
    assert.equal(sha256(presented), examples.keyBinding.sd_hash);
  });
});

describe('an SD-JWT that is built against RFC 9901 is refused', () => {
  const name = disclosureOf('name', 'x');
  const withDigests = (...digests: string[]): JsonObject => ({ _sd: digests });
  const refused = (payload: JsonObject, disclosures: string[], why: RegExp) =>
    assert.throws(() => disclose(payload, disclosures), { name: 'SdJwtFault', message: why });

  test('a digest in two places, disclosed or not', () => {
    refused(withDigests(sha256(name), sha256(name)), [name], /two places/u);
    refused({ ...withDigests('decoy'), a: { _sd: ['decoy'] } }, [], /two places/u);
    refused({ ...withDigests('decoy'), a: [{ '...': 'decoy' }] }, [], /two places/u);
  });
  test('a disclosure that no digest stands for, or that comes twice', () => {
    refused(withDigests('decoy'), [name], /stands for nothing/u);
    refused(withDigests(sha256(name)), [name, name], /comes twice/u);
  });
  test('a disclosure of a name that is there already, or that the format keeps for itself', () => {
    refused({ name: 'y', ...withDigests(sha256(name)) }, [name], /there already/u);
    const other = disclosureOf('name', 'z');
    refused(withDigests(sha256(name), sha256(other)), [name, other], /there already/u);
    for (const reserved of ['_sd', '...', '__proto__']) {
      const hidden = disclosureOf(reserved, ['x']);
      refused(withDigests(sha256(hidden)), [hidden], /names a claim/u);
    }
  });
  test('an element where a property belongs, and the other way round', () => {
    const element = disclosureOf('x');
    refused(withDigests(sha256(element)), [element], /property belongs/u);
    refused({ list: [{ '...': sha256(name) }] }, [name], /element belongs/u);
  });
  test('digests that are none, or stand beside something else', () => {
    refused({ _sd: 'x' }, [], /no array of digests/u);
    refused({ _sd: [1] } as unknown as JsonObject, [], /no array of digests/u);
    refused({ list: [{ '...': 'x', more: 1 }] }, [], /beside something else/u);
    refused({ '...': 'x' }, [], /is named/u);
  });
  test('an algorithm that nobody named, and one that is none', () => {
    refused({ _sd_alg: 'md5' }, [], /not spoken/u);
    refused({ _sd_alg: 'toString' }, [], /not spoken/u);
    refused({ _sd_alg: 7 }, [], /not spoken/u);
  });
  test('nesting without end', () => {
    let deep: JsonObject = {};
    for (let depth = 0; depth < 60; depth += 1) deep = { deep };
    refused(deep, [], /too deep/u);
    const inner = disclosureOf('deep', deep);
    refused(withDigests(sha256(inner)), [inner], /too deep/u);
  });
  test('a disclosure that is no JSON, no array, or of four parts', () => {
    const encode = (text: string | Buffer) => Buffer.from(text).toString('base64url');
    for (const [text, why] of [
      ['{', /no JSON/u],
      [Buffer.from([0xff, 0xfe]), /no JSON/u],
      ['{}', /no array/u],
      ['[1,"a","b"]', /no array/u],
      ['["salt","a","b","c"]', /neither/u],
      ['["salt",1,"b"]', /neither/u],
    ] as const)
      refused({}, [encode(text)], why);
  });
  test('a text that is no SD-JWT', () => {
    for (const text of [
      '',
      'a.b.c',
      'a~',
      'a.b.c~?~',
      'a.b.c~~',
      'a.b.c~ZA~x',
      '~a.b.c~',
      `a.b.c~${'ZA~'.repeat(600)}`,
    ])
      assert.throws(() => parseSdJwt(text), { name: 'SdJwtFault' }, text);
  });
});
