import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { parseChunk, parseStart, type StreamMessage } from './event-stream.ts';

function parse(chunks: readonly string[]): StreamMessage[] {
  let state = parseStart;
  return chunks.flatMap((chunk) => {
    const parsed = parseChunk(state, chunk);
    state = parsed.state;
    return parsed.messages;
  });
}

describe('an event stream', () => {
  it('is read as the HTML standard says', () => {
    const stream =
      '\uFEFF:hello\n\nid: 1\nevent: case\ndata: a\ndata:b\n\ndata\n\nid\ndata:  c\nunknown: x\n\n';
    assert.deepEqual(parse([stream]), [
      { id: '1', type: 'case', data: 'a\nb' },
      { id: '1', type: 'message', data: '' },
      { id: '', type: 'message', data: ' c' },
    ]);
  });

  it('drops a message that broke off', () => {
    assert.deepEqual(parse(['data: a\n\ndata: b\n']), [{ id: '', type: 'message', data: 'a' }]);
  });

  it('reads the same wherever it is cut, and whichever line ends it has', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        ':',
        ':beat',
        'data',
        'data:',
        'id: 7',
        'id: 8\0',
        'event: e',
        'retry: 3',
        'other: x',
      ),
      fc.string({ maxLength: 12 }).map((text) => `data: ${text.replaceAll(/[\r\n]/g, '')}`),
    );
    const end = fc.constantFrom('\n', '\r', '\r\n');
    const streams = fc.array(fc.tuple(line, end), { maxLength: 30 });
    fc.assert(
      fc.property(streams, fc.array(fc.nat(200), { maxLength: 20 }), (lines, cuts) => {
        const whole = lines.flat().join('');
        const normal = lines.map(([text], index) => {
          // A CR before an empty line that ends in LF is one line end, not two.
          const [previous] = lines.slice(index - 1, index);
          return index > 0 && text === '' && previous?.[1] === '\r' && lines[index]?.[1] === '\n'
            ? ''
            : `${text}\n`;
        });
        const edges = [...new Set([0, ...cuts.filter((cut) => cut < whole.length), whole.length])].sort(
          (a, b) => a - b,
        );
        const chunks = edges.slice(1).map((edge, index) => whole.slice(edges[index], edge));
        assert.deepEqual(parse(chunks), parse([normal.join('')]));
      }),
      { numRuns: 500 },
    );
  });
});
