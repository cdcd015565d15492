import type { JsonObject } from '@panjare/contract';
import { compile, createForm, validate } from '@panjare/form';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tradeAgencies } from './agencies.ts';
import { sampleAnswers, sampleLine } from './sample.ts';
import service from './service.ts';

const compiled = compile(service);

const faults = (answers: JsonObject): string[] =>
  validate(compiled, answers).map(({ path, code, params }) => `${path} ${code} ${params['id'] ?? ''}`.trim());

/** The answers with what the form works out. */
const complete = (answers: object): JsonObject => createForm(compiled, answers as JsonObject).answers();

test('the definition compiles, and a plain request is without fault', () => {
  assert.deepEqual(faults(complete(sampleAnswers())), []);
});

test('prices and weights are worked out for each line and for all', () => {
  const answers = complete(sampleAnswers([sampleLine(), sampleLine({ quantity: 3, unitPrice: 0.1 })]));
  const goods = answers['goods'] as JsonObject[];
  assert.deepEqual(
    goods.map(({ price, packingKg }) => [price, packingKg]),
    [
      [11460, 9.5],
      [0.3, 9.5],
    ],
  );
  const { totalNetKg, totalGrossKg, goodsTotal, invoiceTotal } = answers;
  assert.deepEqual([totalNetKg, totalGrossKg, goodsTotal, invoiceTotal], [84, 103, 11460.3, 11810.3]);
});

test('a net weight above the gross is a fault of its own line', () => {
  const answers = sampleAnswers([sampleLine(), sampleLine({ netKg: 60 })]);
  assert.deepEqual(faults(complete(answers)), ['/goods/1/packingKg minimum']);
});

test('lines and freight must add up to the proforma', () => {
  const answers = sampleAnswers();
  assert.deepEqual(faults(complete({ ...answers, freight: 1 })), ['/freight check totals-agree']);
});

test('an expired card and a proforma of tomorrow are refused; a company names itself', () => {
  const answers = sampleAnswers();
  const { importer, card, proforma } = answers;
  assert.deepEqual(faults(complete({ ...answers, card: { ...card, expiresOn: '2020-01-01' } })), [
    '/card/expiresOn check card-valid',
  ]);
  assert.deepEqual(faults(complete({ ...answers, proforma: { ...proforma, date: '2090-01-01' } })), [
    '/proforma/date check proforma-not-in-future',
  ]);
  assert.deepEqual(faults(complete({ ...answers, importer: { ...importer, forCompany: true } })), [
    '/importer/legalId check legal-id-given',
  ]);
});

test('codes and Latin names follow their patterns', () => {
  const answers = sampleAnswers([sampleLine({ hsCode: '8517121', descriptionEn: 'گوشی' })]);
  assert.deepEqual(faults(complete(answers)), ['/goods/0/hsCode pattern', '/goods/0/descriptionEn pattern']);
});

test('seventeen agencies answer, each after those it waits for', () => {
  assert.equal(tradeAgencies.length, 17);
  const after = new Map(service.inquiries.map(({ id, after }) => [id, after ?? []]));
  assert.deepEqual(after.get('customs')?.length, 9);
  assert.deepEqual(after.get('veterinary'), ['commerce-chamber', 'tax-office', 'social-security']);
  assert.ok(after.get('industry-and-trade')?.includes('customs'));
});
