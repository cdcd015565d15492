import type { Issue, Json, Text } from '@panjare/contract';
import { cleanCode, formatJalali, groupDigits, isIsoDate } from '@panjare/persian';
import type { Words } from './words.ts';

/** What the words need beside the issue. */
export interface IssueContext {
  label: string;
  /** The answer is picked, not typed. */
  chosen?: boolean;
  value?: Json | undefined;
}

const limits: ReadonlySet<string> = new Set([
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
]);
const formats: ReadonlySet<string> = new Set([
  'mobile',
  'postal-code',
  'bank-card',
  'bill-id',
  'payment-id',
  'bill',
  'date',
  'email',
  'uri',
]);
/** Digits of the codes whose shortness is told apart from wrongness. */
const lengths: { readonly [format: string]: number } = { 'national-id': 10, 'legal-id': 11, iban: 24 };

/** What to do about an issue. A code that is not known gets the general words, never its own name. */
export function issueWords(words: Words, { code, params }: Issue, context: IssueContext): string {
  const say = (key: string, values?: { [name: string]: string }): string => words.say(`issue.${key}`, values);
  const { label } = context;
  if (code === 'required') return say(context.chosen === true ? 'choose' : 'required', { label });
  if (code === 'unconfirmed') return say('unconfirmed', { label });
  if (code === 'locked') return say('locked', { label });
  if (code === 'document-required' || code === 'no-national-id') return say(code);
  if (code === 'file-size') return say('file-size', { limit: words.bytes(Number(params['limit'])) });
  if (code === 'file-type' || code === 'file-empty' || code === 'upload')
    return uploadWords(say, code, params);
  if (code === 'check') return isText(params['message']) ? words.pick(params['message']) : say('check');
  if (code === 'format') return formatWords(say, String(params['format']), context.value);
  if (code === 'type') return typeWords(say, String(params['type'] ?? params['expected']));
  if (code === 'enum' || code === 'const') return say('choice');
  if (code === 'uniqueItems') return say('unique');
  if (code === 'multipleOf') {
    return params['limit'] === 1
      ? say('whole')
      : say('multiple', { limit: writeLimit(words, params['limit']) });
  }
  if (!limits.has(code)) return say('other');
  const { limit } = params;
  const isDay = typeof limit === 'string' && (code === 'minimum' || code === 'maximum');
  return say(isDay ? `day-${code}` : code, { limit: writeLimit(words, limit) });
}

type Say = (key: string) => string;

function uploadWords(say: Say, code: string, { scan }: Issue['params']): string {
  if (code !== 'upload') return say(code);
  return say(scan === 'pending' ? 'file-waiting' : scan === 'infected' ? 'file-infected' : 'file-missing');
}

function formatWords(say: Say, format: string, value: Json | undefined): string {
  const length = lengths[format];
  if (length !== undefined) {
    const typed = cleanCode(String(value ?? '')).replace(/^IR/u, '');
    return say(typed.length < length ? `short-${format}` : `wrong-${format}`);
  }
  return say(formats.has(format) ? `format-${format}` : 'form');
}

function typeWords(say: Say, type: string): string {
  if (type === 'integer') return say('whole');
  if (type === 'number') return say('number');
  return say(type === 'boolean' ? 'choice' : 'form');
}

function writeLimit({ language, digits }: Words, limit: Json | undefined): string {
  if (typeof limit === 'number') return groupDigits(limit, language);
  const text = String(limit ?? '');
  return isIsoDate(text) ? formatJalali(text, 'long', language) : digits(text);
}

function isText(value: Json | undefined): value is Json & Text {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value['fa'] === 'string'
  );
}
