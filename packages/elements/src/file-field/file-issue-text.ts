import type { UploadType } from '@panjare/contract';
import { isolate } from '@panjare/persian';
import type { FieldIssue } from '../field/field-issue.ts';
import { currentLocale, msg, str } from '../localize/localize.ts';
import { namesOf } from './check-file.ts';
import { sizeText } from './size-text.ts';

/** Says what to do about a file that is not taken. */
export function fileIssueText({ code, params }: FieldIssue): string {
  switch (code) {
    case 'file-type': {
      const { allowed } = params;
      return Array.isArray(allowed)
        ? msg(
            str`این فایل از نوعی نیست که می‌خواهیم. فایلی از این نوع بفرستید: ${typesText(allowed as UploadType[])}.`,
          )
        : msg('این فایل از نوعی نیست که می‌خواهیم. فایل دیگری بفرستید.');
    }
    case 'file-size':
      return msg(str`این فایل بزرگ است. فایلی تا ${sizeText(Number(params.limit))} بفرستید.`);
    case 'file-empty':
      return msg('این فایل خالی است. آن را باز کنید و ببینید، سپس دوباره بفرستید.');
    case 'file-checksum':
      return msg('فایل در راه آسیب دید. دوباره بفرستید.');
    case 'file-unreadable':
      return msg('فایل خوانده نشد؛ شاید جابه‌جا شده یا عوض شده است. آن را دوباره برگزینید.');
    default:
      return msg('این فایل پذیرفته نشد. فایل دیگری بفرستید.');
  }
}

/** Types by their names: «PDF، JPEG یا PNG». */
export function typesText(types: readonly UploadType[]): string {
  const names = namesOf(types).map((name) => isolate(name, 'ltr'));
  // Chromium's Persian puts a comma before the last one too, as English does.
  return new Intl.ListFormat(currentLocale(), { type: 'disjunction' })
    .format(names)
    .replace(/،\u200f? یا/u, ' یا');
}
