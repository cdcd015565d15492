import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleTile } from '../../examples/plain-html/sample-tile.ts';

test('a tile names the degrees of its corner, and says that it is no map', () => {
  const tile = sampleTile('/tiles/16/41194/25260.svg') ?? '';
  assert.match(tile, /۳۸٫۰\d*[۰-۹]*° N/u);
  assert.match(tile, /۴۶٫۲[۰-۹]*° E/u);
  assert.match(tile, /نقشهٔ نمونه/u);
  assert.ok(!tile.includes('http://www.w3.org/1999'), 'it asks for nothing else');
});

test('what is no tile is not answered', () => {
  for (const path of [
    '/tiles/0/1/0.svg',
    '/tiles/23/0/0.svg',
    '/tiles/1/0/0.png',
    '/tiles/1/-1/0.svg',
    '/tiles/../x',
  ])
    assert.equal(sampleTile(path), undefined, path);
  assert.ok(sampleTile('/tiles/0/0/0.svg'));
});
