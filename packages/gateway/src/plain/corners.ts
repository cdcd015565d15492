import type { Json } from '@panjare/contract';
import type { FieldNode } from '@panjare/form';
import { isPoint, placeFault, pointText, readPlace } from '@panjare/form/place.js';
import type { ProseLanguage } from '../problem/language.ts';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import type { FieldIds } from './render-field.ts';
import type { Drawing, Words } from './words.ts';

/** Whether a field asks for the corners of an area: a line each, in a box of several lines. */
export function asksCorners({ widget, constraints }: FieldNode): boolean {
  return widget === 'location' && constraints.type === 'array';
}

/** Corners as they were typed. A line that is no place is kept, for the person to see and mend. */
export function readCorners(typed: string): Json | undefined {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return undefined;
  return lines.map((line) => ({ ...(readPlace(line) ?? { latitude: line.trim() }) }));
}

/** How corners stand in their box. */
export function writeCorners(value: Json | undefined, language: ProseLanguage): string {
  if (!Array.isArray(value)) return '';
  return value
    .map((corner) =>
      isPoint(corner)
        ? pointText(corner, language)
        : Object.values(corner ?? {})
            .map(String)
            .join(' '),
    )
    .join('\n');
}

/** What is wrong with corners, once for all of them, and which it is. */
export function cornersWords(words: Words, node: FieldNode): string | undefined {
  const value = node.value.peek();
  const fault = asksCorners(node) && value !== undefined && placeFault(value, { shape: 'polygon' });
  return fault ? words.pick(fault.message) : undefined;
}

/** The box, under how a line is written. */
export function renderCorners(words: Drawing, node: FieldNode, ids: FieldIds): Markup {
  const { id, described, error } = ids;
  const how = `${id}-lines`;
  return html`<p class="hint" id="${how}">${words.say('corner-lines')}</p>
    <textarea
      id="${id}"
      name="${node.pointer.peek()}"
      class="code"
      rows="6"
      aria-describedby="${[how, described].filter(Boolean).join(' ')}"
      ${error !== undefined && html`aria-invalid="true"`}
      ${node.required && html`aria-required="true"`}
    >
${writeCorners(node.value.peek(), words.language)}</textarea>`;
}
