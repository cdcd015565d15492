import { cleanCode, toLatinDigits } from '@panjare/persian';
import { msg } from './localize.ts';

const isShort = (value: unknown, length: number) =>
  typeof value === 'string' && cleanCode(value).replace(/^IR/, '').length < length;

/** A part is missing, the day is in no calendar, or it is not to be read as a date at all. */
function dateIssueText(value: unknown): string {
  const parts = typeof value === 'string' ? toLatinDigits(value).trim().split(/\D/) : [];
  if (parts.length === 3 && parts.includes('')) return msg('روز و ماه و سال را کامل وارد کنید.');
  if (parts.length === 3 && parts[0]?.length === 4) return msg('این روز در تقویم نیست؛ روز و ماه را بسنجید.');
  return msg('تاریخ را با سال و ماه و روز وارد کنید؛ مانند ۱۴۰۵/۰۱/۱۵.');
}

/** What to do about a value of the wrong form. A right form is not identity, so nothing here says «تأیید». */
export function formatIssueText(format: unknown, value: unknown): string {
  switch (format) {
    case 'national-id':
      return isShort(value, 10)
        ? msg('کد ملی را کامل وارد کنید: ۱۰ رقم.')
        : msg('این کد ملی درست نیست؛ رقم‌ها را با کارت ملی بسنجید.');
    case 'legal-id':
      return isShort(value, 11)
        ? msg('شناسهٔ ملی را کامل وارد کنید: ۱۱ رقم.')
        : msg('این شناسهٔ ملی درست نیست؛ رقم‌ها را با روزنامهٔ رسمی شرکت بسنجید.');
    case 'mobile':
      return msg('شمارهٔ همراه را کامل وارد کنید؛ مانند ۰۹۱۲۳۴۵۶۷۸۹.');
    case 'postal-code':
      return msg('کد پستی را کامل وارد کنید: ۱۰ رقم که با صفر شروع نمی‌شود.');
    case 'iban':
      return isShort(value, 24)
        ? msg('شمارهٔ شبا را کامل وارد کنید: ۲۴ رقم پس از IR.')
        : msg('این شمارهٔ شبا درست نیست؛ رقم‌ها را با برگهٔ حساب بسنجید.');
    case 'bank-card':
      return msg('شمارهٔ کارت را درست وارد کنید: ۱۶ رقم روی کارت.');
    case 'bill-id':
      return isShort(value, 6)
        ? msg('شناسهٔ قبض را کامل وارد کنید: ۶ تا ۱۳ رقم.')
        : msg('این شناسهٔ قبض درست نیست؛ رقم‌ها را با قبض بسنجید.');
    case 'payment-id':
      return isShort(value, 6)
        ? msg('شناسهٔ پرداخت را کامل وارد کنید: ۶ تا ۱۳ رقم.')
        : msg('این شناسهٔ پرداخت درست نیست؛ رقم‌ها را با قبض بسنجید.');
    case 'bill':
      return msg('این دو شناسه با هم نمی‌خوانند؛ رقم‌های شناسهٔ پرداخت را با همان قبض بسنجید.');
    case 'date':
      return dateIssueText(value);
    case 'date-time':
      return msg('تاریخ و ساعت را کامل وارد کنید.');
    case 'email':
      return msg('نشانی رایانامه را کامل وارد کنید؛ مانند name@example.ir.');
    case 'uri':
      return msg('نشانی وب را کامل وارد کنید؛ مانند https://example.ir.');
    default:
      return msg('آنچه نوشته‌اید قالب درستی ندارد؛ آن را با راهنمای بالا بسنجید.');
  }
}
