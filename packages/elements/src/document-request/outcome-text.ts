import type { PresentationRejected } from '@panjare/contract';
import { faultText } from '../context/fault-text.ts';
import { msg, str } from '../localize/localize.ts';

/** Why a document was not accepted, and what to do. `document`: its kind, as people know it. */
export function rejectionText(reason: PresentationRejected['reason'], document: string): string {
  switch (reason) {
    case 'signature':
      return msg('امضای این مدرک درست نیست؛ شاید خراب شده باشد. آن را در کیف تازه کنید و دوباره نشان بدهید.');
    case 'issuer':
      return msg('صادرکنندهٔ این مدرک را نمی‌شناسیم. مدرکی را نشان بدهید که دستگاه صادرکنندهٔ آن داده است.');
    case 'type':
      return msg(str`مدرک دیگری نشان داده شد. ${document} را نشان بدهید.`);
    case 'revoked':
      return msg('صادرکننده این مدرک را باطل کرده است. برای مدرک تازه به همان صادرکننده مراجعه کنید.');
    case 'document-expired':
      return msg('اعتبار این مدرک تمام شده است. پس از تمدید، دوباره نشانش بدهید.');
    case 'holder':
      return msg('این مدرک به نام کسی نیست که اینجا وارد شده است. مدرک خودتان را نشان بدهید.');
    case 'audience':
      return msg('پاسخ کیف برای جای دیگری بود. از همین صفحه دوباره شروع کنید.');
    case 'stale':
      return msg('پاسخ کیف کهنه یا تکراری بود. از همین صفحه دوباره شروع کنید.');
    case 'status-unreachable':
      return msg('نتوانستیم بپرسیم این مدرک هنوز برقرار است یا نه. چند دقیقهٔ دیگر دوباره تلاش کنید.');
    case 'claims':
      return msg('همهٔ آنچه خواسته شده بود در پاسخ کیف نبود. دوباره نشان بدهید و همه را بپذیرید.');
    case 'code':
      return msg('عدد چند بار اشتباه نوشته شد و این درخواست بسته شد. دوباره شروع کنید.');
    case 'other-browser':
      return msg('کیف به مرورگر دیگری برگشت. مدرک را از همان مرورگری نشان بدهید که اینجا باز است.');
  }
}

/** What waiting does not heal, and what to do. */
export function failureText(code: string): string {
  switch (code) {
    case 'step-up-needed':
      return msg(
        'ایران‌پاس کد ملی شما را به این سامانه نداده است و نمی‌شود دانست مدرک از آن شماست. خارج شوید و با حسابی وارد شوید که کد ملی دارد.',
      );
    case 'not-found':
      return msg('این سامانه اکنون این مدرک را نمی‌پذیرد. موضوع را به پشتیبانی همین سایت بگویید.');
    default:
      return faultText(code);
  }
}
