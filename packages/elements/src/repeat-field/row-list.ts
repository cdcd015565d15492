import type { Issue, JsonObject, Pointer } from '@panjare/contract';
import { createForm, validate } from '@panjare/form';
import type { CompiledForm, Form, RepeatNode } from '@panjare/form';
import { toLanguageDigits } from '@panjare/persian';
import { effect, untracked } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { FocusTarget, NodeContext } from '../form/page/node-view.ts';
import type { NodeParts } from '../form/page/node-parts.ts';
import type { RepeatView } from '../form/repeat/repeat-view.ts';
import { fieldsOf } from '../form/repeat/row-view.ts';
import { issueText } from '../localize/issue-text.ts';
import { currentLocale } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import type { PartHost } from '../reactive/later-part.ts';
import { ROWS } from './repeat-definition.ts';

/** What a list of rows is made of. */
export interface RowListOptions {
  readonly compiled: CompiledForm;
  readonly parts: NodeParts;
  readonly value: JsonObject[] | undefined;
  /** Nothing can be changed. */
  readonly fixed: ReadonlySignal<boolean>;
  /** The person changed something. */
  changed(): void;
}

/** Rows as a form has them, without a form around: the same engine, drawn by the same view. */
export class RowList {
  readonly view: RepeatView;
  readonly #compiled: CompiledForm;
  readonly #form: Form;
  readonly #node: RepeatNode;
  readonly #fields: NodeContext['fields'] = new Map();
  readonly #unfollow: () => void;
  #looked: { readonly at: JsonObject[]; readonly found: readonly Issue[] } | undefined;

  constructor({ compiled, parts, value, fixed, changed }: RowListOptions) {
    const { RepeatView } = parts;
    this.#compiled = compiled;
    this.#form = createForm(compiled, value && { rows: value });
    this.#node = this.#form.find(ROWS) as RepeatNode;
    this.view = new (RepeatView as NonNullable<typeof RepeatView>)(this.#node, {
      parts,
      fixed,
      fields: this.#fields,
      keeperPart: () => undefined,
      placeOf: () => undefined,
      confirm: () => undefined,
    });
    const before = this.#form.revision.peek();
    this.#unfollow = effect(() => {
      if (this.#form.revision.value !== before) untracked(changed);
    });
  }

  /** What is answered and shown; nothing where every row stands empty. */
  get value(): JsonObject[] | undefined {
    const isEmpty = this.#form.allAnswers()['rows'] === undefined;
    return isEmpty ? undefined : (this.#form.answers()['rows'] as JsonObject[] | undefined);
  }

  /** All that is wrong with a value, shown or not. Asked several times a change. */
  faultsOf(value: JsonObject[]): readonly Issue[] {
    if (this.#looked?.at !== value)
      this.#looked = { at: value, found: validate(this.#compiled, { rows: value }).map(fromRows) };
    const { found } = this.#looked;
    return found.length > 0 ? found : this.shown();
  }

  /** What is wrong and told now: of the rows as a whole, then in them. */
  shown(): readonly Issue[] {
    return untracked(() => {
      const inside = this.#node.rows.value.flatMap(({ items }) => fieldsOf(items));
      const fields = inside.filter(({ visible }) => visible.value);
      return [this.#node, ...fields].flatMap(({ issues }) => issues.value.map(fromRows));
    });
  }

  /** Tells all that is wrong from now on, each fault at its box. */
  check(): void {
    this.#form.check();
  }

  /** Tells what others found, by the same pointers; each goes when its answer changes. */
  tell(issues: readonly Issue[]): void {
    this.#form.showIssues(issues.map((issue) => ({ ...issue, path: ROWS + issue.path })));
  }

  /** «مالک ۲: «کد ملی» را وارد کنید.» */
  wordsOf(issue: Issue, host: PartHost): string {
    const [, row] = issue.path.split('/');
    const node = this.#form.find(ROWS + issue.path);
    const label = node ? pickText(node.label as { fa: string }) : '';
    const name = pickText(this.#node.label as { fa: string });
    const place = toLanguageDigits(Number(row) + 1, currentLocale());
    return `${name} ${place}: ${issueText(issue, { label, how: 'write' }, host)}`;
  }

  /** What takes the focus at a pointer; one in a folded row opens it. */
  targetAt(path: Pointer): FocusTarget | undefined {
    const node = this.#form.find(ROWS + path);
    return node?.kind === 'field' ? this.#fields.get(node) : undefined;
  }

  end(): void {
    this.#unfollow();
    this.view.end();
  }
}

/** Pointers begin with the number of a row; of the whole they are empty. */
function fromRows(issue: Issue): Issue {
  return { ...issue, path: issue.path.slice(ROWS.length) };
}
