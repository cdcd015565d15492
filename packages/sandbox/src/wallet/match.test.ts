import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { DcqlQuery } from 'dcql';
import { DocumentIssuer } from '../documents/document-issuer.ts';
import { documentTypes } from './document-types.testing.ts';
import { match, type Match } from './match.ts';
import { Wallets } from './wallets.ts';

const now = (): number => Date.parse('2026-11-22T08:30:00Z');
let wallets: Wallets;

before(async () => {
  wallets = await Wallets.fill(
    new DocumentIssuer('http://127.0.0.1:4300/documents', now),
    documentTypes,
    now,
  );
});

const credential = (id: string, type: string, more: object = {}): object => ({
  id,
  format: 'dc+sd-jwt',
  meta: { vct_values: [`urn:test:${type}`] },
  claims: [{ path: ['given_name'] }],
  ...more,
});

function ask(owner: string, query: object): Match {
  const wallet = wallets.of(owner);
  assert.ok(wallet);
  const parsed = DcqlQuery.parse(query as DcqlQuery.Input);
  DcqlQuery.validate(parsed);
  return match(parsed, wallet, documentTypes, (document) => wallets.stateOf(document));
}

function queries(found: Match): string[] {
  return found.state === 'possible' ? found.needs.map(({ query }) => query) : [];
}

test('of several sets of claims the first that the document has is asked for', () => {
  const claims = [
    { id: 'a', path: ['passport_number'] },
    { id: 'b', path: ['family_name'] },
    { id: 'c', path: ['card_serial'] },
    { id: 'd', path: ['birthdate'] },
  ];
  const claim_sets = [
    ['a', 'b'],
    ['d', 'b'],
  ];
  const found = ask('9990000018', {
    credentials: [credential('card', 'national-card', { claims, claim_sets })],
  });
  assert.ok(found.state === 'possible');
  assert.deepEqual(found.needs[0]?.fitting[0]?.claims, ['family_name', 'birthdate']);
});

test('a value that is asked for must be the one in the document', () => {
  const valued = (value: string): object => ({
    credentials: [
      credential('card', 'national-card', { claims: [{ path: ['given_name'], values: [value] }] }),
    ],
  });
  assert.equal(ask('9990000018', valued('سارا')).state, 'possible');
  assert.equal(ask('9990000018', valued('لیلا')).state, 'missing');
});

test('of several documents the first that holds is asked for; what is not required is not', () => {
  const query = {
    credentials: [
      credential('licence', 'driving-licence'),
      credential('card', 'national-card'),
      credential('degree', 'degree'),
    ],
    credential_sets: [{ options: [['licence'], ['card']] }, { required: false, options: [['degree']] }],
  };
  assert.deepEqual(queries(ask('9990000018', query)), ['licence']);
  assert.deepEqual(queries(ask('9990000026', query)), ['card'], 'the licence has expired');
});

test('without sets every document is asked for', () => {
  const query = { credentials: [credential('card', 'national-card'), credential('degree', 'degree')] };
  assert.deepEqual(queries(ask('9990000018', query)), ['card', 'degree']);
  const found = ask('9990000034', query);
  assert.deepEqual(found, { state: 'missing', document: { fa: 'مدرک تحصیلی' } });
});

test('a claim that a document does not hold makes it another document', () => {
  const claims = [{ path: ['given_name'] }, { path: ['blood_group'] }];
  const found = ask('9990000018', { credentials: [credential('card', 'national-card', { claims })] });
  assert.equal(found.state, 'missing');
});
