import { msg } from '../localize/localize.ts';

/** That there is no network. By itself: where it is told, nothing else can be fetched. */
export function networkText(): string {
  return msg('به اینترنت یا به سامانه وصل نیستیم. اتصال را بررسی کنید و دوباره تلاش کنید.');
}
