import type { DataUse, Text } from '@panjare/contract';
import { msg, str } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';

/** One sentence: who read, from where, for what; after a colon comes what was read, by `whatText`. */
export function useSentence(use: DataUse): string {
  const who = agencyName(use);
  if (use.withheld) return msg(str`${who} داده‌ای از شما را خواند.`);
  const from = sourceName(use);
  const service = nameOf(use.serviceTitle, use.service);
  switch (use.purpose) {
    case 'prefill':
      if (service === '') break;
      return msg(str`${who} این داده‌ها را از ${from} گرفت تا در فرم «${service}» بگذارد:`);
    case 'check':
      if (service === '') break;
      return msg(str`${who} این داده‌ها را از ${from} گرفت تا با پاسخ‌های «${service}» بسنجد:`);
    case 'address':
      return msg(str`${who} این داده را از ${from} گرفت، چون کد پستی را نوشتید:`);
    case 'document':
      return msg(str`${who} این داده‌ها را در ${from} دید، چون آن را از کیف مدارکتان نشان دادید:`);
    case 'inquiry':
      return msg(str`${who} این داده‌ها را در درخواست «${service}» خواند تا به استعلام پاسخ دهد:`);
    case 'handoff':
      return msg(str`${who} این داده‌ها را از درخواست «${service}» گرفت، چون سپردن کار را پذیرفتید:`);
    case 'counter':
      return msg(str`متصدی ${who} این داده‌ها را دید، هنگامی که در پیشخوان برای شما کار می‌کرد:`);
  }
  return msg(str`${who} این داده‌ها را از ${from} گرفت:`);
}

/** What was read, by what people call it. */
export function whatText({ facts, titles = [] }: DataUse): string {
  if (facts.length === 0) return msg('هر چه در درخواست هست');
  return listText(facts.map((fact, place) => nameOf(titles[place], fact)));
}

function agencyName({ agencyTitle, agency }: DataUse): string {
  return nameOf(agencyTitle, agency);
}

/** Where it was read. */
export function sourceName({ source, sourceTitle }: DataUse): string {
  return source === 'answers' ? msg('پاسخ‌های خودتان') : nameOf(sourceTitle, source);
}

/** «الف، ب و پ». */
export function listText(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const first = names.slice(0, -1).join(msg('، '));
  return msg(str`${first} و ${last}`);
}

/** The words for it; where there are none, its id is all that there is. */
function nameOf(title: Text | undefined, id: string | undefined): string {
  return title === undefined ? (id ?? '') : pickText(title);
}
