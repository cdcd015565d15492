import type { Issue, Json } from '@panjare/contract';
import { formatIssueText } from './format-issue-text.ts';
import { msg, str } from './localize.ts';
import { numberText } from './number-text.ts';
import { plural } from './plural.ts';

/** What the words need beside the issue. */
export interface IssueContext {
  /** The field's label, as shown. */
  readonly label?: string;
  /** `choose` where the answer is picked, not typed. */
  readonly how?: 'write' | 'choose';
  /** The value at fault, to tell what is short from what is wrong. */
  readonly value?: Json | undefined;
}

function characters(code: 'minLength' | 'maxLength', limit: number): string {
  const count = numberText(limit);
  return code === 'minLength'
    ? plural(limit, {
        one: () => msg(str`دست‌کم ${count} نویسه بنویسید.`, { id: 'min-length-one' }),
        other: () => msg(str`دست‌کم ${count} نویسه بنویسید.`, { id: 'min-length-other' }),
      })
    : plural(limit, {
        one: () => msg(str`کوتاه‌تر بنویسید: تا ${count} نویسه.`, { id: 'max-length-one' }),
        other: () => msg(str`کوتاه‌تر بنویسید: تا ${count} نویسه.`, { id: 'max-length-other' }),
      });
}

function rows(code: 'minItems' | 'maxItems', limit: number): string {
  const count = numberText(limit);
  return code === 'minItems'
    ? plural(limit, {
        one: () => msg(str`دست‌کم ${count} مورد بیفزایید.`, { id: 'min-items-one' }),
        other: () => msg(str`دست‌کم ${count} مورد بیفزایید.`, { id: 'min-items-other' }),
      })
    : plural(limit, {
        one: () => msg(str`بیش از ${count} مورد نمی‌شود؛ یکی را بردارید.`, { id: 'max-items-one' }),
        other: () => msg(str`بیش از ${count} مورد نمی‌شود؛ یکی را بردارید.`, { id: 'max-items-other' }),
      });
}

function limits(code: string, limit: Json | undefined): string | undefined {
  const isDate = typeof limit === 'string';
  const bound = numberText(limit);
  switch (code) {
    case 'minimum':
      return isDate
        ? msg(str`تاریخ را از ${bound} به بعد برگزینید.`)
        : msg(str`عددی برابر ${bound} یا بیشتر وارد کنید.`);
    case 'maximum':
      return isDate
        ? msg(str`تاریخ را تا ${bound} برگزینید.`)
        : msg(str`عددی برابر ${bound} یا کمتر وارد کنید.`);
    case 'exclusiveMinimum':
      return msg(str`عددی بیشتر از ${bound} وارد کنید.`);
    case 'exclusiveMaximum':
      return msg(str`عددی کمتر از ${bound} وارد کنید.`);
    case 'multipleOf':
      return limit === 1 ? msg('عددی بدون اعشار وارد کنید.') : msg(str`مضربی از ${bound} وارد کنید.`);
    default:
      return undefined;
  }
}

function typeText(type: Json | undefined): string {
  switch (type) {
    case 'integer':
      return msg('عددی بدون اعشار وارد کنید.');
    case 'number':
      return msg('فقط عدد وارد کنید.');
    case 'boolean':
      return msg('یکی را برگزینید.');
    default:
      return msg('آنچه نوشته‌اید قالب درستی ندارد؛ آن را با راهنمای بالا بسنجید.');
  }
}

/** What to do about what is written and not right; `undefined` for a code that is not known. */
export function wrongText(
  { code, params }: Pick<Issue, 'code' | 'params'>,
  context: IssueContext,
): string | undefined {
  switch (code) {
    case 'unconfirmed':
      return context.label
        ? msg(str`بگویید «${context.label}» درست است، یا آن را درست کنید.`)
        : msg('بگویید این درست است، یا آن را درست کنید.');
    case 'format':
      return formatIssueText(params.format, context.value);
    case 'type':
      return typeText(params.type ?? params.expected);
    case 'enum':
    case 'const':
      return msg('یکی از گزینه‌ها را برگزینید.');
    case 'minLength':
    case 'maxLength':
      return characters(code, Number(params.limit));
    case 'minItems':
    case 'maxItems':
      return rows(code, Number(params.limit));
    case 'upload':
      return msg('این فایل هنوز پذیرفته نشده است. ببینید رسیده باشد، یا آن را دوباره بفرستید.');
    case 'locked':
      return msg(
        'این با آنچه دربارهٔ شما ثبت شده یکی نیست. همان را بنویسید؛ اگر نادرست ثبت شده، در مبدأ اصلاحش کنید.',
      );
    case 'no-national-id':
      return msg(
        'شما بدون کد ملی وارد شده‌اید و کد ملی کس دیگری اینجا پذیرفته نمی‌شود. اگر کد ملی دارید، با آن وارد شوید؛ اگر نه، این بخش را خالی بگذارید. خالی پذیرفته نشد؟ حضوری درخواست دهید.',
      );
    case 'uniqueItems':
      return msg('یکی از موردها دو بار آمده است؛ یکی را بردارید.');
    default:
      return limits(code, params.limit);
  }
}
