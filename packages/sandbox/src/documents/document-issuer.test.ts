import assert from 'node:assert/strict';
import { decodeJwt } from 'jose';
import { test } from 'node:test';
import { citizens } from '../citizens/citizens.ts';
import { documentTypes } from '../wallet/document-types.testing.ts';
import { Wallets } from '../wallet/wallets.ts';
import { DocumentIssuer } from './document-issuer.ts';
import { hasPapers, papersOf } from './papers.ts';

const noon = Date.parse('2026-11-22T08:30:00Z');
const known = ['birth-certificate', 'national-card', 'driving-licence', 'degree'];

test('everybody has four documents, and each failure somebody', () => {
  const count = (nationalId: string, type: string): number => {
    const citizen = citizens.find((one) => one.nationalId === nationalId);
    assert.ok(citizen);
    return papersOf(citizen, type, '2026-11-22').length;
  };
  for (const { nationalId } of citizens.filter(hasPapers)) {
    const counts = known.map((type) => count(nationalId, type));
    const degrees = nationalId === '9990000034' ? 0 : nationalId === '9990000050' ? 2 : 1;
    assert.deepEqual(counts, [1, 1, 1, degrees], nationalId);
  }
});

test('who was born after 1367 has the national id as the number of the birth certificate', () => {
  for (const citizen of citizens.filter(hasPapers)) {
    const [paper] = papersOf(citizen, 'birth-certificate', '2026-11-22');
    const young = citizen.birthDate > '1989-03-21';
    assert.equal(paper?.claims['certificate_number'] === citizen.nationalId, young, citizen.nationalId);
  }
});

test('a credential says nothing of its claims, and names holder, end and status', async () => {
  const issuer = new DocumentIssuer('http://127.0.0.1:4300/documents', () => noon);
  const wallets = await Wallets.fill(issuer, documentTypes, () => noon);
  const wallet = wallets.of('9990000018');
  const document = wallet?.documents.find(({ type }) => type.id === 'national-card');
  assert.ok(wallet && document);
  const [jwt = '', ...disclosures] = document.credential.split('~').filter((part) => part !== '');
  const payload = decodeJwt(jwt) as {
    exp: number;
    cnf: { jwk: { x: string; d?: string } };
    status: { status_list: { idx: number; uri: string } };
    _sd: string[];
  };
  assert.equal(disclosures.length, 6);
  assert.equal(payload._sd.length, 9);
  assert.equal(payload.cnf.jwk.x, wallet.key.publicJwk.x);
  assert.equal(payload.cnf.jwk.d, undefined);
  assert.deepEqual(payload.status.status_list, {
    idx: document.statusIndex,
    uri: 'http://127.0.0.1:4300/documents/status/1',
  });
  // The last second of the last day in Tehran.
  const last = new Date(payload.exp * 1000).toISOString();
  assert.equal(last, `${document.claims['expires_on']}T20:29:59.000Z`);
});

test('a document ends with its day, and a suspended one does not hold before', async () => {
  let now = noon;
  const issuer = new DocumentIssuer('http://127.0.0.1:4300/documents', () => now);
  const wallets = await Wallets.fill(issuer, documentTypes, () => now);
  const stateOf = (owner: string, type: string): string => {
    const document = wallets.of(owner)?.documents.find((one) => one.type.id === type);
    assert.ok(document);
    return wallets.stateOf(document);
  };
  assert.equal(stateOf('9990000018', 'national-card'), 'valid');
  assert.equal(stateOf('9990000026', 'driving-licence'), 'expired');
  assert.equal(stateOf('9990000042', 'national-card'), 'suspended');
  assert.equal(stateOf('9990000069', 'driving-licence'), 'revoked');
  now += 1461 * 86_400_000;
  assert.equal(stateOf('9990000018', 'national-card'), 'expired');
});
