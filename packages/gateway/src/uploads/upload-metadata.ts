import type { UploadTarget } from '@panjare/contract';
import { ProblemError } from '../problem/problem-error.ts';
import { assertPlain } from '../routing/plain-json.ts';

/** What a client says of a file before it sends it. */
export interface UploadMetadata {
  name: string;
  for: UploadTarget;
}

const MAXIMUM_NAME = 200;

/**
 * Reads `Upload-Metadata` (tus 1.0, Creation): `filename`, and `draft` and `at`, or `case`, `inquiry` and `item`. Other
 * keys say nothing here. Throws `ProblemError` 400.
 */
export function readMetadata(header: string): UploadMetadata {
  const values = new Map<string, string>();
  for (const pair of header.split(',')) {
    const [key = '', value = ''] = pair.trim().split(' ');
    if (key === '' || values.has(key)) throw invalid('A key of Upload-Metadata is missing, or there twice.');
    values.set(key, decode(value));
  }
  const [draft, at] = [values.get('draft'), values.get('at')];
  const [held, inquiry, item] = [values.get('case'), values.get('inquiry'), values.get('item')];
  const name = cleanName(values.get('filename') ?? '');
  if (draft !== undefined && at !== undefined && held === undefined) return { name, for: { draft, at } };
  if (held !== undefined && inquiry !== undefined && item !== undefined && draft === undefined)
    return { name, for: { case: held, inquiry, item } };
  throw invalid('Upload-Metadata names draft and at, or case, inquiry and item.');
}

/** The last part of a name, without what hides or reorders it; «file» where nothing is left. */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const plain = last.replaceAll(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  return plain === '' || /^\.+$/u.test(plain) ? 'file' : [...plain].slice(-MAXIMUM_NAME).join('');
}

function decode(value: string): string {
  if (!/^[A-Za-z0-9+/]*={0,2}$/u.test(value)) throw invalid('A value of Upload-Metadata is not base64.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'base64'));
  } catch {
    throw invalid('A value of Upload-Metadata is not UTF-8.');
  }
  assertPlain(text);
  return text;
}

function invalid(detail: string): ProblemError {
  return new ProblemError(400, 'invalid-request', { detail });
}
