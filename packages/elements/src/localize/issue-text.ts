import type { Issue, Json } from '@panjare/contract';
import { LaterPart } from '../reactive/later-part.ts';
import type { PartHost } from '../reactive/later-part.ts';
import type { IssueContext } from './issue-words.ts';
import { currentLocale, msg, str } from './localize.ts';

/** The words of what is written and not right: most pages are filled in without them, and none is drawn with them. */
export const issueWords = new LaterPart(() => import('./issue-words.ts'));

function requiredText({ label, how }: IssueContext): string {
  if (how === 'choose') return label ? msg(str`«${label}» را برگزینید.`) : msg('یکی را برگزینید.');
  return label ? msg(str`«${label}» را وارد کنید.`) : msg('این بخش را پر کنید.');
}

/** The definition's own words, in the language shown, else in Persian. */
function ownText(message: Json | undefined): string | undefined {
  if (message === null || typeof message !== 'object' || Array.isArray(message)) return undefined;
  const text = message[currentLocale()] ?? message.fa;
  return typeof text === 'string' ? text : undefined;
}

/**
 * Says what to do about an issue, short and polite, in the language shown. Every code of the issue list has words;
 * a code that is not known gets the general ones, never its own name. `host` is asked to draw again where the words are
 * still on their way.
 */
export function issueText(
  issue: Pick<Issue, 'code' | 'params'>,
  context: IssueContext,
  host: PartHost,
): string {
  const { code, params } = issue;
  if (code === 'required') return requiredText(context);
  if (code === 'check')
    return ownText(params.message) ?? msg('این پاسخ‌ها با هم نمی‌خوانند؛ دوباره نگاه کنید.');
  return (
    issueWords.drawnBy(host)?.wrongText(issue, context) ??
    msg('آنچه نوشته‌اید پذیرفته نیست؛ آن را با راهنمای بالا بسنجید.')
  );
}
