import type { SignInFailed } from '@panjare/client';
import { msg } from '../localize/localize.ts';

/** Why a sign-in came to nothing, and what to do. */
export function failureWords(state: SignInFailed['state']): string {
  switch (state) {
    case 'cancelled':
      return msg('ورود نیمه‌کاره ماند. هر وقت خواستید دوباره وارد شوید.');
    case 'closed':
      return msg('پنجرهٔ ورود پیش از پایان کار بسته شد. دوباره وارد شوید و پنجره را تا پایان باز بگذارید.');
    case 'refused':
      return msg('ایران‌پاس ورود شما را نپذیرفت. حساب خود را ببینید و دوباره وارد شوید.');
    case 'level':
      return msg('این ورود به اندازهٔ کافی مطمئن نبود. دوباره وارد شوید و همهٔ مرحله‌ها را بروید.');
    case 'cookies-blocked':
      return msg(
        'وارد شدید، ولی مرورگر کوکی درگاه را به این صفحه نمی‌دهد. در تنظیمات مرورگر کوکی‌ها را برای این سایت باز کنید یا با مرورگر دیگری وارد شوید.',
      );
    case 'issuer-unreachable':
      return msg('ایران‌پاس اکنون پاسخ نمی‌دهد. اشکال از شما نیست؛ چند دقیقهٔ دیگر دوباره وارد شوید.');
    case 'unreachable':
      return msg('به ایران‌پاس وصل نشدیم. اتصال را بررسی کنید و دوباره تلاش کنید.');
  }
}
