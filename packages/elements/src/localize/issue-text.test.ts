import { expect } from '@open-wc/testing';
import type { Issue } from '@panjare/contract';
import type { IssueContext } from './issue-words.ts';
import { issueText, issueWords } from './issue-text.ts';
import { localeOf, setLocale } from './localize.ts';

const host = { renderRoot: document.createElement('div'), requestUpdate: () => undefined };
const textOf = (issue: Pick<Issue, 'code' | 'params'>, context: IssueContext = {}) =>
  issueText(issue, context, host);

const codes = [
  'required',
  'type',
  'enum',
  'const',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'check',
  'not',
  'anyOf',
  'oneOf',
  'dependencies',
  'additionalProperties',
  'contains',
  'if',
  'something-new',
];

describe('the words of an issue', () => {
  before(() => issueWords.fetch());
  after(() => setLocale('fa'));

  for (const locale of ['fa', 'en'] as const) {
    it(`say what to do for every code, never the code itself, in ${locale}`, async () => {
      await setLocale(locale);
      for (const code of codes) {
        const text = textOf({ code, params: { limit: 3 } }, { label: 'زیربنا' });
        expect(text, code).to.match(/\.$/);
        if (code.length > 5) expect(text, code).to.not.contain(code);
      }
    });
  }

  it('say to who has no national id that another’s will not do', async () => {
    await setLocale('fa');
    expect(textOf({ code: 'no-national-id', params: {} })).to.contain('خالی بگذارید');
  });

  it('say where a record that is wrong is put right', async () => {
    await setLocale('fa');
    expect(textOf({ code: 'locked', params: {} })).to.contain('در مبدأ');
  });

  it('name the field, with digits of the language', async () => {
    await setLocale('fa');
    expect(textOf({ code: 'required', params: {} }, { label: 'زیربنا' })).to.equal('«زیربنا» را وارد کنید.');
    expect(textOf({ code: 'minimum', params: { limit: 1250 } })).to.equal(
      'عددی برابر ۱٬۲۵۰ یا بیشتر وارد کنید.',
    );
  });

  it('tell a date of which a part is missing, a day that no calendar has, and what is no date', async () => {
    await setLocale('fa');
    const dateText = (value: string) => textOf({ code: 'format', params: { format: 'date' } }, { value });
    expect(dateText('۱۴۰۳/۱۲/')).to.equal('روز و ماه و سال را کامل وارد کنید.');
    expect(dateText('۱۴۰۴/۱۲/۳۰')).to.equal('این روز در تقویم نیست؛ روز و ماه را بسنجید.');
    expect(dateText('فردا')).to.contain('مانند ۱۴۰۵/۰۱/۱۵');
  });

  it('are the definition’s own where it brings them', async () => {
    await setLocale('fa');
    const params = {
      id: 'shares',
      message: { fa: 'جمع دانگ‌ها باید ۶ باشد.', en: 'Shares must add up to 6.' },
    };
    expect(textOf({ code: 'check', params })).to.equal('جمع دانگ‌ها باید ۶ باشد.');
    await setLocale('en');
    expect(textOf({ code: 'check', params })).to.equal('Shares must add up to 6.');
  });

  it('count as the language does', async () => {
    await setLocale('en');
    expect(textOf({ code: 'minLength', params: { limit: 1 } })).to.equal('Write at least 1 character.');
    expect(textOf({ code: 'minLength', params: { limit: 2 } })).to.equal('Write at least 2 characters.');
  });

  it('are Persian for a language we do not speak', () => {
    expect(localeOf('de-DE')).to.equal('fa');
    expect(localeOf('en-GB')).to.equal('en');
  });
});
