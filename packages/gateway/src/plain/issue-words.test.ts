import assert from 'node:assert/strict';
import { issueCodes } from '@panjare/form';
import { describe, it } from 'node:test';
import { issueWords } from './issue-words.ts';
import { wordsIn } from './words.ts';

describe('the words of an issue on a plain page', () => {
  const others = [
    'locked',
    'no-national-id',
    'document-required',
    'file-size',
    'file-type',
    'file-empty',
    'upload',
    'something-new',
  ];

  for (const language of ['fa', 'en'] as const) {
    it(`say what to do for every code, never the code itself, in ${language}`, () => {
      for (const code of [...Object.keys(issueCodes), ...others]) {
        const issue = { path: '/x', code, params: { limit: 3, allowed: [], type: 'x', format: 'x' } };
        const text = issueWords(wordsIn(language), issue, { label: 'زیربنا' });
        assert.match(text, /\.$/u, code);
        if (code.length > 6) assert.ok(!text.includes(code), code);
      }
    });
  }

  it('tell what is short from what is wrong, and say limits as they are read', () => {
    const say = (code: string, params: { [name: string]: string | number }, value?: string): string =>
      issueWords(wordsIn('fa'), { path: '', code, params }, { label: 'کد', value });
    assert.match(say('format', { format: 'national-id' }, '۱۲۳'), /کامل وارد کنید/u);
    assert.match(say('format', { format: 'national-id' }, '۱۲۳۴۵۶۷۸۹۰'), /درست نیست/u);
    assert.match(say('minimum', { limit: 1250 }), /۱٬۲۵۰/u);
    assert.match(say('maximum', { limit: '2025-03-20' }), /تاریخ را تا ۳۰ اسفند ۱۴۰۳/u);
  });

  it('are the definition’s own where it brings them', () => {
    const issue = { path: '', code: 'check', params: { id: 'x', message: { fa: 'جمع ۶ باشد.' } } };
    assert.equal(issueWords(wordsIn('fa'), issue, { label: '' }), 'جمع ۶ باشد.');
  });
});
