import type { JsonObject, Locale, Text } from '@panjare/contract';
import { formOf } from '../state/validate.ts';
import type { CompiledForm } from '../state/nodes.ts';
import { answerNodesOf } from '../state/walk.ts';

/**
 * The labels, hints and options of the visible fields, in order, and the consents: what the citizen saw. Browser and
 * gateway hash the same list.
 */
export function shownTexts(compiled: CompiledForm, answers: JsonObject, locale: Locale): string[] {
  const texts: string[] = [];
  const add = (text: Text | undefined): void => {
    if (text !== undefined) texts.push(text[locale] ?? text.fa);
  };
  for (const node of answerNodesOf(formOf(compiled, answers).pages)) {
    if (!node.visible.value) continue;
    add(node.label as unknown as Text);
    add(node.item.hint);
    if (node.kind === 'repeat') continue;
    if (node.item.options !== undefined) for (const option of node.item.options) add(option.label);
    else for (const value of node.constraints.enum ?? []) texts.push(String(value));
  }
  for (const { text } of compiled.definition.consents ?? []) add(text);
  return texts;
}

/** base64url SHA-256 (43 characters) over the shown texts, as `Shown.texts` carries it. */
export async function shownHash(
  compiled: CompiledForm,
  answers: JsonObject,
  locale: Locale,
): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(shownTexts(compiled, answers, locale)));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
