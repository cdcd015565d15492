import type { Issue, JsonObject, Pointer } from '@panjare/contract';
import { batch, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import { type FormPlan, planOf } from '../compile/plan.ts';
import { parsePointer } from '../pointer/pointer.ts';
import type { Scope } from '../rules/scope.ts';
import { issuesOf } from '../schema/check.ts';
import type { AnswerNode } from './answer-node.ts';
import { NO_ISSUES, visibleWithin } from './answer-state.ts';
import type { FormContext } from './form-context.ts';
import { nearestIn, nodeIn } from './find-node.ts';
import { growItem, type Tree } from './grow.ts';
import { View } from './live.ts';
import type { CompiledForm, FillingFact, Form, PageNode } from './nodes.ts';
import { ObjectAnswers } from './object-answers.ts';
import { type Answered, answerNodesOf } from './walk.ts';

/** How a form is made. */
export interface FormOptions {
  /** Adds the rows that a repeat asks for at least. Default true; off where answers are only checked. */
  readonly fill?: boolean;
}

/** Makes a form of a compiled definition, with the answers given so far. */
export function createForm(
  compiled: CompiledForm,
  answers: JsonObject = {},
  { fill = true }: FormOptions = {},
): Form {
  return new FormState(compiled, planOf(compiled), answers, fill);
}

class FormState implements Form {
  readonly compiled: CompiledForm;
  readonly pages: readonly PageNode[];
  readonly #plan: FormPlan;
  readonly #revision = signal(0);
  readonly #tree: Tree = { content: new ObjectAnswers(true) };
  /** Nodes that carry issues of the whole schema, looked at again on every change until they are gone. */
  readonly #told = new Set<Answered>();

  constructor(compiled: CompiledForm, plan: FormPlan, answers: JsonObject, fill: boolean) {
    this.compiled = compiled;
    this.#plan = plan;
    const { rules, rows } = plan;
    const scopeOf = (answers: () => AnswerNode, root?: Scope) =>
      (rules && new rules.AnswerScope(answers, root)) as Scope;
    const scope = scopeOf(() => this.#tree.content);
    const context: FormContext = {
      rows: rows as FormContext['rows'],
      scopeOf: (row) => scopeOf(row, scope),
      fill,
      checkIssues: rules?.checkIssuesByPointer(plan.checks, scope) ?? (() => NO_ISSUES),
      changed: () => this.#changed(),
    };
    const always = new View(() => true);
    this.pages = plan.pages.map(({ page, when, items }) => {
      const { id } = page;
      const visible = visibleWithin(when, { visible: always, scope });
      const surroundings = {
        context,
        visible,
        pointer: () => '',
        scope,
        pageId: id,
      };
      return {
        id,
        page,
        visible,
        items: items.map((item) => growItem(item, this.#tree, surroundings)),
      };
    });
    this.#tree.content.load(answers);
  }

  get revision(): ReadonlySignal<number> {
    return this.#revision;
  }

  answers(): JsonObject {
    return structuredClone(this.#answers());
  }

  allAnswers(): JsonObject {
    return structuredClone(this.#answers(true));
  }

  load(answers: JsonObject): void {
    batch(() => {
      this.#told.clear();
      this.#tree.content.load(structuredClone(answers));
      this.#changed();
    });
  }

  prefill(facts: readonly FillingFact[]): void {
    batch(() => {
      // None is passed over once one was taken.
      if (facts.filter((fact) => this.#fill(fact)).length > 0) this.#changed();
    });
  }

  confirm(pointer: Pointer): void {
    const node = this.find(pointer);
    if (node?.kind === 'field') node.confirm();
  }

  checkPage(id: string): readonly Issue[] {
    return this.#check(this.pages.filter((page) => page.id === id));
  }

  check(): readonly Issue[] {
    return this.#check(this.pages);
  }

  showIssues(issues: readonly Issue[]): void {
    batch(() => this.#byNode(issues).forEach((own, node) => node?.tell(own)));
  }

  find(pointer: Pointer): Answered | undefined {
    const node = nodeIn(this.#tree.content, parsePointer(pointer));
    return node?.kind === 'object' ? undefined : node;
  }

  pageOf(pointer: Pointer): PageNode | undefined {
    const node = this.#nearest(pointer);
    return node && this.pages.find(({ id }) => id === node.pageId);
  }

  /** Nothing here is an effect; what follows the form from outside ends with its own subscription. */
  dispose(): void {
    this.#told.clear();
  }

  #answers(all = false): JsonObject {
    return untracked(() => (this.#tree.content.answer(all) ?? {}) as JsonObject);
  }

  #changed(): void {
    this.#revision.value = this.#revision.peek() + 1;
    if (this.#told.size > 0) untracked(() => this.#lookAgain());
  }

  #check(pages: readonly PageNode[]): readonly Issue[] {
    return untracked(() =>
      batch(() => {
        const nodes = answerNodesOf(pages).filter(({ visible }) => visible.value);
        const found = nodes.map((node) => node.leave());
        const told = this.#byNode(this.#schemaIssues(found.flat()));
        nodes.forEach((node, index) => {
          const own = told.get(node) ?? NO_ISSUES;
          node.tell(own);
          if (own.length === 0) return;
          this.#told.add(node);
          found[index] = [...(found[index] ?? NO_ISSUES), ...own];
        });
        if (pages === this.pages) found.push(told.get(undefined) ?? NO_ISSUES);
        return found.flat();
      }),
    );
  }

  /** Issues that no node finds by itself: those of conditions and branches across answers. */
  #schemaIssues(known: readonly Issue[]): Issue[] {
    const names = new Set(known.map(nameOf));
    return issuesOf(this.#plan.schema, this.#answers()).filter(
      (issue) =>
        !names.has(nameOf(issue)) &&
        // What no page asks cannot be asked for; what is hidden is left out with its node.
        (issue.code !== 'required' || this.#nearest(issue.path) !== undefined),
    );
  }

  #lookAgain(): void {
    const still = new Set(this.#schemaIssues([]).map(nameOf));
    for (const node of this.#told) {
      node.tell(node.told.filter((issue) => still.has(nameOf(issue))));
      if (node.told.length === 0) this.#told.delete(node);
    }
  }

  /** Issues by the node that shows them; `undefined` for those no node can. */
  #byNode(issues: readonly Issue[]): Map<Answered | undefined, Issue[]> {
    const byNode = new Map<Answered | undefined, Issue[]>();
    for (const issue of issues) {
      const node = this.#nearest(issue.path);
      const own = byNode.get(node);
      if (own) own.push(issue);
      else byNode.set(node, [issue]);
    }
    return byNode;
  }

  #nearest(pointer: Pointer): Answered | undefined {
    return nearestIn(this.#tree.content, pointer);
  }

  /** Gives a fact to the field it is for; the row it names is added where it is the next one. */
  #fill(fact: FillingFact): boolean {
    const rows = this.#plan.rows?.rowsTo(this.#tree.content, parsePointer(fact.to)) ?? [];
    const node = this.find(fact.to);
    const filled = node?.kind === 'field' && node.fill(fact);
    if (filled && fact.policy === 'locked') for (const { held } of rows) held.value = true;
    return filled;
  }
}

/** What tells issues apart. */
function nameOf({ path, code }: Issue): string {
  return `${code} ${path}`;
}
