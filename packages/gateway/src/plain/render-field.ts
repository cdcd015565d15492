import type { Json, Provenance, Text } from '@panjare/contract';
import type { EarlierProvenance, FieldNode, FieldOrigin } from '@panjare/form';
import { writeValue } from '../handoffs/write-passes.ts';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import { idOf } from './addresses.ts';
import { isLocked, isShownOnly, needsScript } from './apply-posted.ts';
import { choicesOf } from './choices.ts';
import { asksCorners, cornersWords, renderCorners } from './corners.ts';
import { issueWords } from './issue-words.ts';
import { partsOf } from './parts.ts';
import { renderBoxes, renderDate, renderFile, renderRadios, renderSelect } from './render-controls.ts';
import { renderParts } from './render-parts.ts';
import type { Drawing } from './words.ts';

/** Where a field's control, hint and error stand. */
export interface FieldIds {
  readonly id: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  /** For `aria-describedby`. */
  readonly described: string;
}

const groups: ReadonlySet<string> = new Set(['choice', 'yes-no', 'date', 'date-parts']);

/** One answer: its label, hint, control, what is wrong, and where it came from. */
export function renderField(words: Drawing, node: FieldNode): Markup {
  const label = words.pick(node.label as unknown as Text);
  if (isShownOnly(node)) return renderShown(words, node, label);
  const pointer = node.pointer.peek();
  const parts = partsOf(node);
  // What is wrong with a part stands at its box.
  const issues = node.issues.peek().filter(({ path }) => !parts || path === pointer);
  const id = idOf(pointer);
  const hint = node.item.hint === undefined ? undefined : `${id}-hint`;
  const error = issues.length === 0 ? undefined : `${id}-error`;
  const described = [hint, error].filter((one) => one !== undefined).join(' ');
  const ids: FieldIds = { id, hint, error, described };
  const isGroup = parts !== undefined || groups.has(node.widget);
  const name = html`${label} ${!node.required && html`<span class="optional">${words.say('optional')}</span>`}`;
  const above =
    node.item.hint !== undefined && html`<p class="hint" id="${ids.hint}">${words.pick(node.item.hint)}</p>`;
  const below = html`${
    error !== undefined &&
    html`<p class="error" id="${error}">
      ${
        cornersWords(words, node) ??
        issues.map(
          (issue) =>
            html`${issueWords(words, issue, { label, chosen: isChosen(node), value: node.value.peek() })} `,
        )
      }
    </p>`
  }${renderOrigin(words, node, pointer)}`;
  const wrong = node.issues.peek().length > 0 && ' wrong';
  if (!isGroup) {
    return html`<div class="field${wrong}">
      <label for="${id}">${name}</label>${above}${renderControl(words, node, ids)}${below}
    </div>`;
  }
  return html`<fieldset class="field${wrong}" ${described !== '' && html`aria-describedby="${described}"`}>
    <legend>${name}</legend>
    ${above}${parts ? renderParts(words, node, ids, parts) : renderControl(words, node, ids)}${below}
  </fieldset>`;
}

/** Whether an answer is picked, not typed. */
export function isChosen(node: FieldNode): boolean {
  return node.widget === 'select' || node.widget === 'choice' || node.widget === 'yes-no';
}

function renderControl(words: Drawing, node: FieldNode, ids: FieldIds): Markup {
  if (asksCorners(node)) return renderCorners(words, node, ids);
  switch (node.widget) {
    case 'select':
      return renderSelect(words, node, ids);
    case 'choice':
    case 'yes-no':
      return renderRadios(words, node, ids);
    case 'date':
    case 'date-parts':
      return renderDate(words, node, ids);
    case 'file':
      return renderFile(words, node, ids);
    default:
      return renderBoxes(words, node, ids);
  }
}

function renderShown(words: Drawing, node: FieldNode, label: string): Markup {
  const id = idOf(node.pointer.peek());
  const issues = node.issues.peek();
  const said = needsScript(node)
    ? html`<p class="locked">${words.say(node.required ? 'needs-script' : 'needs-script-optional')}</p>`
    : html`<p class="locked">${renderValue(words, node)}</p>`;
  return html`<div class="field" id="${id}" tabindex="-1">
    <strong>${label}</strong>${said}${issues.map(
      (issue) => html`<p class="error">${issueWords(words, issue, { label })}</p>`,
    )}${isLocked(node) && renderOrigin(words, node, node.pointer.peek())}
  </div>`;
}

/** An answer to be read, or another value of its question. */
export function renderValue(
  words: Drawing,
  node: FieldNode,
  value: Json | undefined = node.value.peek(),
): Markup {
  if (value === undefined || value === null || value === '') return html`${words.say('unanswered')}`;
  const choice = choicesOf(node).find((option) => option.value === value);
  if (choice !== undefined) return html`<bdi>${words.pick(choice.label)}</bdi>`;
  const shown = node.widget === 'mobile' ? String(value).replace(/^\+98/u, '0') : value;
  const { value: text, isCode } = writeValue(node, shown, words.language, words.fileNames);
  return html`<bdi dir="${isCode ? 'ltr' : 'auto'}">${text}</bdi>`;
}

function renderOrigin(words: Drawing, node: FieldNode, pointer: string): Markup | false {
  const origin = node.origin.peek();
  if (origin === undefined) return false;
  const isAsked = origin.policy === 'confirm' && !isShownOnly(node);
  const said =
    origin.provenance.kind === 'earlier'
      ? renderEarlier(words, node, origin, origin.provenance)
      : html`<p class="origin">${originWords(words, origin, origin.provenance)}</p>`;
  return html`${said}
  ${
    isAsked &&
    html`<label class="choice"
      ><input
        type="checkbox"
        id="${idOf(pointer, 'c')}"
        name="confirm:${pointer}"
        value="yes"
        ${origin.confirmed && html`checked`}
      /><span>${words.say('confirm', { label: words.pick(node.label as unknown as Text) })}</span></label
    >`
  }`;
}

const sources: ReadonlySet<string> = new Set([
  'civil',
  'deeds',
  'land',
  'post',
  'postal',
  'tax',
  'municipality',
]);

/** That an answer stems from an earlier case, or that there is one: without script it is told and not offered. */
export function renderEarlier(
  words: Drawing,
  node: FieldNode,
  { changed, policy, value }: FieldOrigin,
  provenance: EarlierProvenance,
): Markup | false {
  const title = words.pick(provenance.title);
  if (!changed) return html`<p class="origin">${words.say('origin-earlier', { title })}</p>`;
  if (policy !== 'ask' || node.value.peek() !== undefined) return false;
  return html`<p class="origin">
    ${words.say('earlier-answer', { title })} ${renderValue(words, node, value)}
  </p>`;
}

function originWords(words: Drawing, { policy, changed }: FieldOrigin, provenance: Provenance): string {
  const { source: register, sourceTitle, readAt } = provenance;
  const named = sources.has(register) ? words.say(`source.${register}`) : register;
  const source = sourceTitle === undefined ? named : words.pick(sourceTitle);
  if (changed) return words.say('origin-changed', { source });
  const key = policy === 'locked' ? 'origin-locked' : 'origin';
  return words.say(key, { source, day: words.day(readAt) });
}
