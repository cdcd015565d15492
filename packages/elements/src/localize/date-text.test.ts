import { expect } from '@open-wc/testing';
import { dateText } from './date-text.ts';
import { dayText, instantText } from './instant-text.ts';
import { setLocale } from './localize.ts';
import { numberText } from './number-text.ts';

describe('dates in the language shown', () => {
  afterEach(() => setLocale('fa'));

  it('are Persian without any other words', () => {
    expect(dateText('2025-03-20', 'full')).to.equal('پنجشنبه ۳۰ اسفند ۱۴۰۳');
    expect(dayText('2025-03-20T10:35:00Z')).to.equal('پنجشنبه ۳۰ اسفند ۱۴۰۳');
    expect(instantText('2025-03-20T10:35:00Z', 'long')).to.equal('۳۰ اسفند ۱۴۰۳، ساعت ۱۴:۰۵');
    expect(numberText('2025-03-20')).to.equal('۳۰ اسفند ۱۴۰۳');
  });

  it('are English once its words are there, and Persian again after', async () => {
    await setLocale('en');
    expect(dateText('2025-03-20', 'full')).to.equal('Thursday 30 Esfand 1403');
    expect(dayText('2025-03-20T10:35:00Z')).to.equal('Thursday 30 Esfand 1403');
    expect(instantText('2025-03-20T10:35:00Z', 'long')).to.equal('30 Esfand 1403, 14:05');
    expect(instantText('2025-03-20T10:35:00Z', 'time')).to.equal('14:05');
    await setLocale('fa');
    expect(dateText('2025-03-20', 'month')).to.equal('اسفند ۱۴۰۳');
  });

  it('stay as data outside the years of the calendar', () => {
    expect(dateText('1700-01-01', 'long')).to.equal('1700-01-01');
    expect(dateText('۱۴۰۳', 'long')).to.equal('۱۴۰۳');
  });

  it('turn at midnight in Tehran', () => {
    expect(dayText('2025-03-20T20:29:59Z')).to.equal('پنجشنبه ۳۰ اسفند ۱۴۰۳');
    expect(dayText('2025-03-20T20:30:00Z')).to.equal('جمعه ۱ فروردین ۱۴۰۴');
  });
});
