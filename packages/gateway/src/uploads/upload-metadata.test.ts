import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanName, readMetadata } from './upload-metadata.ts';

const header = (fields: { [key: string]: string }): string =>
  Object.entries(fields)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');

describe('what a client says of a file', () => {
  it('is its name and what it is for', () => {
    assert.deepEqual(readMetadata(header({ filename: 'نقشه.pdf', draft: 'd', at: '/plan', filetype: 'x' })), {
      name: 'نقشه.pdf',
      for: { draft: 'd', at: '/plan' },
    });
    assert.deepEqual(readMetadata(header({ case: 'c', inquiry: 'fire', item: 'plan' })), {
      name: 'file',
      for: { case: 'c', inquiry: 'fire', item: 'plan' },
    });
  });

  it('is refused where it is for nothing, for two things, or not well-formed', () => {
    for (const wrong of [
      '',
      'draft',
      header({ draft: 'd' }),
      header({ draft: 'd', at: '/plan', case: 'c', inquiry: 'i', item: 'x' }),
      'draft ZA==,draft ZA==,at L3A=',
      'draft *,at L3A=',
      `draft ZA==,at ${Buffer.from([0xff, 0xfe]).toString('base64')}`,
      `draft ZA==,at ${Buffer.from('/p\0').toString('base64')}`,
    ])
      assert.throws(() => readMetadata(wrong), { code: 'invalid-request' }, wrong);
  });

  it('never reaches a folder, nor turns a name round', () => {
    assert.equal(cleanName('../../etc/passwd'), 'passwd');
    assert.equal(cleanName('C:\\Users\\x\\سند.pdf'), 'سند.pdf');
    assert.equal(cleanName('invoice\u202Efdp.exe'), 'invoicefdp.exe');
    assert.equal(cleanName('a\r\nb.pdf'), 'ab.pdf');
    assert.equal(cleanName('..'), 'file');
    assert.equal([...cleanName('م'.repeat(500))].length, 200);
    assert.equal(cleanName('می\u200cروم.pdf'), 'می\u200cروم.pdf');
  });
});
