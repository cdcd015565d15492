import { msg } from '../localize/localize.ts';
import { networkText } from './network-text.ts';

/** What a person reads when something is broken: what happened, and what to do. */
export function faultText(code: string): string {
  switch (code) {
    case 'network':
      return networkText();
    case 'not-found':
      return msg('چیزی که می‌خواهید اینجا نیست. شاید نشانی آن عوض شده باشد.');
    case 'rate-limited':
    case 'over-capacity':
      return msg('سامانه شلوغ است. یک دقیقهٔ دیگر دوباره تلاش کنید.');
    case 'upstream-unreachable':
      return msg('سامانه‌ای که باید پاسخ بدهد در دسترس نیست. کمی بعد دوباره تلاش کنید.');
    case 'origin-refused':
      return msg('این سایت برای این خدمت ثبت نشده است. موضوع را به پشتیبانی همین سایت بگویید.');
    case 'signed-out':
      return msg('زمان نشست شما تمام شده است. دوباره وارد شوید.');
    default:
      return msg('کاری که خواستید انجام نشد. کمی بعد دوباره تلاش کنید.');
  }
}
