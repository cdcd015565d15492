import type { Json, JsonObject } from '@panjare/contract';
import { diffAnswers } from '@panjare/form';
import type { Form } from '@panjare/form';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../../localize/localize.ts';
import { pickText } from '../../localize/pick-text.ts';
import { rowOf } from '../checks/render-summary.ts';
import { writeAnswer } from '../review/write-answer.ts';

/** Two versions of the answers of a form, and what each is called. */
export interface TwoVersions {
  readonly mine: JsonObject;
  readonly theirs: JsonObject;
  readonly names: { readonly mine: string; readonly theirs: string };
}

/** Pointers of the answers in which two versions differ. */
export function differingPaths({ mine, theirs }: Pick<TwoVersions, 'mine' | 'theirs'>): readonly string[] {
  return [...new Set(diffAnswers(theirs, mine).map(({ path }) => path))];
}

/** What differs, question by question, in words. */
export function renderDifference(form: Form, { mine, theirs, names }: TwoVersions): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${msg('پرسش')}</th>
        <th scope="col">${names.mine}</th>
        <th scope="col">${names.theirs}</th>
      </tr>
    </thead>
    <tbody>
      ${differingPaths({ mine, theirs }).map(
        (path) =>
          html`<tr>
            <th scope="row">${labelOf(form, path)}</th>
            <td>${write(form, path, at(mine, path))}</td>
            <td>${write(form, path, at(theirs, path))}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The label of the answer at a pointer, or of the nearest one that contains it: «مالک ۲: دانگ». */
export function labelOf(form: Form, path: string): string {
  const row = rowOf(form, path);
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const node = nodeAt(form, at);
    if (node?.kind === 'field')
      return `${row === '' ? '' : `${row}: `}${pickText(node.label as { fa: string })}`;
    if (node) return row || pickText(node.label as { fa: string });
  }
  return path;
}

/** The question at a pointer. A row that is not here any more is asked as the first one is. */
function nodeAt(form: Form, path: string): ReturnType<Form['find']> {
  return form.find(path) ?? form.find(path.replaceAll(/\/\d+(?=\/|$)/g, '/0'));
}

function at(value: Json | undefined, path: string): Json | undefined {
  let found: Json | undefined = value;
  for (const step of path.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, key)) return undefined;
    found = (found as { [key: string]: Json })[key];
  }
  return found;
}

/** A value as its question is answered; the parts of a row one under the other. */
function write(form: Form, path: string, value: Json | undefined): TemplateResult {
  if (value === undefined || value === null || value === '') return html`${msg('خالی')}`;
  if (typeof value === 'object')
    return html`${Object.entries(value).map(([key, part]) => {
      const inside = `${path}/${key}`;
      const asked = nodeAt(form, inside);
      const label = asked ? `${pickText(asked.label as { fa: string })}: ` : '';
      return html`<div>${label}${write(form, inside, part)}</div>`;
    })}`;
  const node = nodeAt(form, path);
  const { text, code } =
    node?.kind === 'field' ? writeAnswer(node, value) : { text: String(value), code: false };
  return html`<bdi dir=${code ? 'ltr' : 'auto'}>${text}</bdi>`;
}
