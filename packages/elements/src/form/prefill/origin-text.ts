import type { Provenance } from '@panjare/contract';
import type { FieldOrigin } from '@panjare/form';
import { msg, str } from '../../localize/localize.ts';
import { pickText } from '../../localize/pick-text.ts';

/** The name of a register, as people know it. */
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
    default:
      return source;
  }
}

/** The mark of a register's answer: «از ثبت احوال». It stands beside a sign that somebody vouches for it. */
export function originText({ provenance, changed }: FieldOrigin): string {
  // Nobody vouches for what the citizen said before.
  if (provenance.kind === 'earlier') return '';
  const source = sourceText(provenance);
  return changed ? msg(str`${source} چیز دیگری گفته بود؛ شما عوضش کردید.`) : msg(str`از ${source}`);
}

/** A document is as good as whoever issued it. */
function sourceText({ source, sourceTitle, issuer }: Provenance): string {
  const title = sourceTitle ? pickText(sourceTitle) : originSource(source);
  return issuer ? msg(str`${title}، صادرکننده: ${pickText(issuer)}`) : title;
}

/** The mark of an answer of the citizen's own, while it stands as it was given. */
export function earlierText({ provenance, changed }: FieldOrigin): string {
  if (provenance.kind !== 'earlier' || changed) return '';
  const title = pickText(provenance.title);
  return msg(str`از درخواست پیشین شما، ${title}`);
}
