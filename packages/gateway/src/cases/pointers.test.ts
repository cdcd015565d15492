import assert from 'node:assert/strict';
import { test } from 'node:test';
import { select, valueAt } from './pointers.ts';

const answers = {
  code: '12-345',
  owners: [
    { name: 'الف', share: 2 },
    { name: 'ب', share: 4 },
  ],
  address: { city: 'تبریز', street: 'آزادی', 'a/b': 1 },
};

test('an agency gets the answers it is to see, in their places, and nothing else', () => {
  assert.deepEqual(select(answers, ['/code', '/address/city']), {
    code: '12-345',
    address: { city: 'تبریز' },
  });
  assert.deepEqual(select(answers, ['/owners']), { owners: answers.owners });
  assert.deepEqual(select(answers, ['/owners/1/share']), { owners: [{}, { share: 4 }] });
  assert.deepEqual(select(answers, ['/address/a~1b', '/absent', '/owners/7/name']), {
    address: { 'a/b': 1 },
  });
});

test('selecting changes nothing of the answers themselves', () => {
  const before = structuredClone(answers);
  select(answers, ['/owners/0', '/owners/0/name', '/owners/1/share']);
  assert.deepEqual(answers, before);
});

test('pointers never reach a prototype', () => {
  assert.equal(valueAt(answers, '/__proto__/toString'), undefined);
  assert.equal(valueAt(answers, '/constructor'), undefined);
  assert.equal(valueAt(answers, '/owners/length'), undefined);
  assert.deepEqual(select(answers, ['/__proto__/polluted', '/constructor/prototype']), {});
});
