import type { AskingState } from '@panjare/client';
import { msg, str } from '../localize/localize.ts';
import { failureText, rejectionText } from './outcome-text.ts';

/** Where asking stands, in a sentence that is read out when it changes. `document`: its kind, as people know it. */
export function said(now: AskingState, document: string): string {
  switch (now.state) {
    case 'idle':
      return '';
    case 'starting':
      return msg('درخواست آماده می‌شود…');
    case 'waiting':
      return now.device === 'same'
        ? msg(
            'درخواست آماده است. کیف را باز کنید، ببینید چه خواسته‌اند و بپذیرید؛ بعد به همین‌جا برمی‌گردید.',
          )
        : msg('این کد را با دوربین گوشی یا با خود کیف مدارک بخوانید، ببینید چه خواسته‌اند و بپذیرید.');
    case 'opened':
      return msg('کیف درخواست را گرفت. همان‌جا ببینید چه خواسته‌اند و تصمیم بگیرید.');
    case 'presented':
      return now.device === 'same'
        ? msg('مدرک نشان داده شد. کیف شما را برمی‌گرداند؛ اگر نه، خودتان دکمهٔ بازگشت آن را بزنید.')
        : msg('مدرک نشان داده شد. آن دستگاه عددی نشان می‌دهد؛ همان را اینجا بنویسید.');
    case 'verified':
      return msg(str`${document} پذیرفته شد.`);
    case 'refused':
      return msg('مدرکی نشان داده نشد: در کیف نپذیرفتید، یا این مدرک در آن نیست. چیزی فرستاده نشد.');
    case 'expired':
      return msg('زمان این درخواست تمام شد و چیزی از آن نماند. هر وقت آماده بودید دوباره شروع کنید.');
    case 'rejected':
      return `${msg('این مدرک پذیرفته نشد.')} ${rejectionText(now.reason, document)}`;
    case 'unreachable':
      if (!now.isBegun)
        return msg('به سامانه وصل نیستیم و درخواستی فرستاده نشد. اتصال را بررسی کنید و دوباره تلاش کنید.');
      return msg('به سامانه وصل نیستیم. خودمان دوباره تلاش می‌کنیم؛ چیزی که در کیف کرده‌اید از دست نمی‌رود.');
    case 'failed':
      return failureText(now.code);
    case 'signed-out':
      return msg('زمان نشست شما تمام شده است. وارد شوید تا ادامه بدهید.');
  }
}
