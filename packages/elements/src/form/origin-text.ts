import type { FieldOrigin } from '@panjare/form';
import { msg, str } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';

/** The name of a register or document, as people know it. */
export function originSource(source: string): string {
  switch (source) {
    case 'civil':
      return msg('ثبت احوال');
    case 'deeds':
    case 'land':
      return msg('ثبت اسناد');
    case 'post':
    case 'postal':
      return msg('پست');
    case 'tax':
      return msg('سازمان امور مالیاتی');
    case 'municipality':
      return msg('شهرداری');
    case 'national-card':
      return msg('کارت ملی');
    default:
      return source;
  }
}

/** The mark of a prefilled answer: «از ثبت احوال». What the citizen changed of an answer of their own has none. */
export function originText({ provenance, changed }: FieldOrigin): string {
  if (provenance.kind === 'earlier') {
    const title = pickText(provenance.title);
    return changed ? '' : msg(str`از درخواست پیشین شما، ${title}`);
  }
  const source = originSource(provenance.source);
  return changed ? msg(str`${source} چیز دیگری گفته بود؛ شما عوضش کردید.`) : msg(str`از ${source}`);
}
