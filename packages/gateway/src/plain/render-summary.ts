import type { Issue, Text } from '@panjare/contract';
import type { Form } from '@panjare/form';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import { idOf } from './addresses.ts';
import { asksCorners, cornersWords } from './corners.ts';
import { issueWords } from './issue-words.ts';
import { partAt, partsOf } from './parts.ts';
import { isChosen } from './render-field.ts';
import type { Words } from './words.ts';

/**
 * What must be mended, each a link to where. `addressOf` says on which page a pointer is asked; empty on this page. It
 * takes the focus when the page has loaded.
 */
export function renderSummary(
  words: Words,
  form: Form,
  issues: readonly Issue[],
  addressOf: (pointer: string) => string = () => '',
): Markup | false {
  if (issues.length === 0) return false;
  return html`<div class="box danger" role="alert" tabindex="-1" autofocus>
    <h2>${words.say('summary')}</h2>
    <ul>
      ${issues.filter(onceForCorners(form)).map((issue) => {
        const node = nearestNode(form, issue.path);
        const label = node === undefined ? '' : words.pick(node.label as unknown as Text);
        const field = node?.kind === 'field' ? node : undefined;
        const chosen = field !== undefined && isChosen(field);
        const part = field && partAt(field, issue.path);
        const asked = part === undefined ? label : words.say(`part.${part.name}`);
        const text =
          (field && cornersWords(words, field)) ??
          issueWords(words, issue, { label: asked, chosen, value: field?.value.peek() });
        const named = label === '' || text.includes(label) ? text : `${label}: ${text}`;
        const kind = issue.code === 'unconfirmed' ? 'c' : 'f';
        if (node === undefined) return html`<li>${text}</li>`;
        // Of an answer in several boxes, to the box; the whole of it begins with the first.
        const first = part ?? (field && kind === 'f' ? partsOf(field)?.[0] : undefined);
        const box = node.pointer.peek() + (first ? `/${first.name}` : '');
        const target = `${addressOf(issue.path)}#${idOf(box, kind)}`;
        return html`<li><a href="${target}">${named}</a></li>`;
      })}
    </ul>
  </div>`;
}

/** Corners stand in one box, and are told of once. */
function onceForCorners(form: Form): (issue: Issue) => boolean {
  const told = new Set<unknown>();
  return ({ path }) => {
    const node = nearestNode(form, path);
    if (node?.kind !== 'field' || !asksCorners(node)) return true;
    const first = !told.has(node);
    told.add(node);
    return first;
  };
}

/** The node at a pointer, or around it. */
function nearestNode(form: Form, pointer: string): ReturnType<Form['find']> {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const node = form.find(at);
    if (node !== undefined) return node;
  }
  return undefined;
}
