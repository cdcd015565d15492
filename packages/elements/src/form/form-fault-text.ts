import { faultText } from '../context/fault-text.ts';
import { msg } from '../localize/localize.ts';

/** What a person reads when a form is broken: faults of its definition, and those that any element may meet. */
export function formFaultText(code: string): string {
  switch (code) {
    case 'version-retired':
      return msg('این نسخه از خدمت دیگر برقرار نیست. صفحه را دوباره باز کنید.');
    case 'definition-invalid':
      return msg('فرم این خدمت ایراد دارد و باز نمی‌شود. موضوع را به پشتیبانی همین سایت بگویید.');
    default:
      return faultText(code);
  }
}
