import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from './parse-markdown.ts';

test('paragraphs, bold, lists and links become nodes', () => {
  assert.deepEqual(
    parseMarkdown('کد روی **قبض** است.\n\n- یک\n- [راه‌نما](https://example.ir/a)\n\n۱. اول'),
    [
      {
        kind: 'paragraph',
        spans: [
          { kind: 'text', text: 'کد روی ' },
          { kind: 'bold', text: 'قبض' },
          { kind: 'text', text: ' است.' },
        ],
      },
      {
        kind: 'list',
        ordered: false,
        items: [
          [{ kind: 'text', text: 'یک' }],
          [{ kind: 'link', text: 'راه‌نما', href: 'https://example.ir/a' }],
        ],
      },
      { kind: 'list', ordered: true, items: [[{ kind: 'text', text: 'اول' }]] },
    ],
  );
});

for (const address of ['javascript:alert(1)', 'data:text/html,x', '//example.ir', 'http:', 'vbscript:x']) {
  test(`a link to ${address} stays text`, () => {
    const text = `[x](${address})`;
    const pieces = parseMarkdown(text).flatMap((block) => (block.kind === 'paragraph' ? block.spans : []));
    assert.deepEqual(
      pieces.filter(({ kind }) => kind === 'link'),
      [],
    );
  });
}

test('markup is text', () => {
  assert.deepEqual(parseMarkdown('<b>x</b>'), [
    { kind: 'paragraph', spans: [{ kind: 'text', text: '<b>x</b>' }] },
  ]);
});
