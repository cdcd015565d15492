import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PrefilledFact, PrefillPolicy } from '@panjare/contract';
import type { Gateway } from '../context.ts';
import type { RegisterReading } from '../prefill/registers.ts';
import type { Citizen } from '../session/citizen.ts';
import { checkLocked } from './locked-answers.ts';
import { permit } from './testing/permit.ts';

const definition = {
  ...permit,
  prefill: [
    { to: '/birth', from: 'civil.birthDate', policy: 'locked' as const },
    { to: '/street', from: 'postal.street', policy: 'editable' as const },
  ],
};
const citizen = { nationalId: '0013542419', subject: 'mina' } as Citizen;
const recorded: { purpose: string; facts: string }[] = [];
const gateway = (reading: RegisterReading) =>
  ({
    registers: { read: async () => [reading] },
    config: { registers: {}, operator: 'city' },
    clock: { now: () => new Date() },
    database: {
      insertInto: () => ({
        values: (rows: typeof recorded) => ({ execute: async () => recorded.push(...rows) }),
      }),
    },
  }) as unknown as Gateway;
const known: RegisterReading = {
  state: 'read',
  register: 'civil',
  facts: { birthDate: '1990-01-01' },
  readAt: '2026-11-22T00:00:00Z',
};

test('a locked answer must be what the register says', async () => {
  assert.deepEqual(await checkLocked(gateway(known), citizen, definition, { birth: '1990-01-01' }), []);
  assert.deepEqual(await checkLocked(gateway(known), citizen, definition, { birth: '1980-01-01' }), [
    { path: '/birth', code: 'locked', params: {} },
  ]);
});

test('editable answers, and registers that do not answer, hold nobody up', async () => {
  assert.deepEqual(await checkLocked(gateway(known), citizen, definition, { street: 'دیگر' }), []);
  const silent: RegisterReading = { state: 'unreachable', register: 'civil' };
  assert.deepEqual(await checkLocked(gateway(silent), citizen, definition, { birth: '1980-01-01' }), []);
});

test('the national id is the citizen’s own, also where the register does not answer', async () => {
  const prefill = [{ to: '/id', from: 'civil.nationalId', policy: 'locked' as const }];
  const silent: RegisterReading = { state: 'unreachable', register: 'civil' };
  const check = (id: string) => checkLocked(gateway(silent), citizen, { ...permit, prefill }, { id });
  assert.deepEqual(await check('0013542419'), []);
  assert.deepEqual(await check('0084575948'), [{ path: '/id', code: 'locked', params: {} }]);
});

test('each look at a register is recorded, without what it told', async () => {
  recorded.length = 0;
  await checkLocked(gateway(known), citizen, definition, { birth: '1980-01-01' });
  assert.deepEqual(
    recorded.map(({ purpose, facts }) => [purpose, facts]),
    [['check', '["birthDate"]']],
  );
  assert.ok(!JSON.stringify(recorded).includes('1990'));
});

test('what a presented document locks must be the document’s, whatever a register says', async () => {
  const shown = (value: string, policy: PrefillPolicy = 'locked'): PrefilledFact => ({
    to: '/birth',
    value,
    policy,
    provenance: {
      source: 'national-card',
      kind: 'document',
      fact: 'birthdate',
      readAt: '2026-11-22T00:00:00Z',
    },
  });
  const check = (birth: string, facts: PrefilledFact[]) =>
    checkLocked(gateway(known), citizen, definition, { birth }, facts);
  const locked = [{ path: '/birth', code: 'locked', params: {} }];
  assert.deepEqual(await check('1991-01-01', [shown('1991-01-01')]), []);
  assert.deepEqual(await check('1990-01-01', [shown('1991-01-01')]), locked);
  assert.deepEqual(await check('1992-01-01', [shown('1991-01-01'), shown('1992-01-01')]), []);
  assert.deepEqual(await check('1990-01-01', [shown('1991-01-01', 'editable')]), []);
  assert.deepEqual(await check('1991-01-01', [shown('1991-01-01', 'editable')]), locked);
});
