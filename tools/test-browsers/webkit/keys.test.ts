import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyAction, keyActions } from './keys.ts';

test('each key is let go before the next is pressed', () => {
  assert.deepEqual(keyActions(['۱', '\u200c']), [
    { type: 'keyDown', value: '۱' },
    { type: 'keyUp', value: '۱' },
    { type: 'keyDown', value: '\u200c' },
    { type: 'keyUp', value: '\u200c' },
  ]);
});

test('a named key is sent as its code point', () => {
  assert.deepEqual(
    keyActions(['ArrowLeft']).map(({ value }) => value),
    ['\uE012', '\uE012'],
  );
});

test('a name that is not in the table is refused, not typed letter by letter', () => {
  assert.throws(() => keyActions(['Control+A']), /Control\+A/);
});

test('a key can be held', () => {
  assert.deepEqual(keyAction('keyDown', 'Control'), { type: 'keyDown', value: '\uE009' });
});
