import type { Issue, JsonObject, Pointer, PrefilledFact } from '@panjare/contract';
import { batch, computed, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import { type FormPlan, planOf } from '../compile/plan.ts';
import { parsePointer } from '../pointer/pointer.ts';
import { issuesOf } from '../schema/compile-schema.ts';
import { AnswerScope, nodeAt, type AnswerNode } from './answer-node.ts';
import { checkIssuesByPointer } from './checks.ts';
import type { FieldState } from './field-state.ts';
import type { FormContext } from './form-context.ts';
import { growItem } from './grow.ts';
import type { CompiledForm, Form, PageNode } from './nodes.ts';
import { ObjectAnswers } from './object-answers.ts';
import type { RepeatState } from './repeat-state.ts';
import { answerNodesOf, firstWithin } from './walk.ts';

type Answered = FieldState | RepeatState;

/** How a form is made. */
export interface FormOptions {
  /** Adds the rows that a repeat asks for at least. Default true; off where answers are only checked. */
  readonly fill?: boolean;
}

/** Makes a form of a compiled definition, with the answers given so far. */
export function createForm(
  compiled: CompiledForm,
  answers: JsonObject = {},
  options: FormOptions = {},
): Form {
  return new FormState(compiled, planOf(compiled), answers, options.fill ?? true);
}

class FormState implements Form {
  readonly compiled: CompiledForm;
  readonly pages: readonly PageNode[];
  readonly revision: ReadonlySignal<number>;
  readonly #plan: FormPlan;
  readonly #revision = signal(0);
  readonly #tree: { content: AnswerNode } = { content: new ObjectAnswers(true) };
  /** Nodes that carry issues of the whole schema, looked at again on every change until they are gone. */
  #told = new Set<Answered>();
  #rowKeys = 0;

  constructor(compiled: CompiledForm, plan: FormPlan, answers: JsonObject, fill: boolean) {
    this.compiled = compiled;
    this.#plan = plan;
    this.revision = this.#revision;
    const scope = new AnswerScope(() => this.#tree.content);
    const context: FormContext = {
      scope,
      fill,
      nextRowKey: () => `row-${++this.#rowKeys}`,
      checkIssues: checkIssuesByPointer(plan.checks, scope),
      changed: () => this.#changed(),
    };
    const root = signal('');
    this.pages = plan.pages.map(({ page, when, items }): PageNode => {
      const visible = when === undefined ? ALWAYS : computed(() => when.holds(scope));
      const surroundings = { context, visible, pointer: root, scope, pageId: page.id };
      return {
        id: page.id,
        page,
        visible,
        items: items.map((item) => growItem(item, this.#tree, surroundings)),
      };
    });
    this.#tree.content.load(answers);
  }

  answers(): JsonObject {
    return untracked(() => structuredClone(this.#answers()));
  }

  allAnswers(): JsonObject {
    return untracked(() => structuredClone((this.#tree.content.everything() ?? {}) as JsonObject));
  }

  load(answers: JsonObject): void {
    batch(() => {
      this.#told.clear();
      this.#tree.content.load(structuredClone(answers));
      this.#revision.value++;
    });
  }

  prefill(facts: readonly PrefilledFact[]): void {
    batch(() => {
      let taken = false;
      for (const fact of facts) taken = (this.#nodeFor(fact.to)?.fill(fact) ?? false) || taken;
      if (taken) this.#changed();
    });
  }

  confirm(pointer: Pointer): void {
    const node = this.find(pointer);
    if (node?.kind === 'field') (node as FieldState).confirm();
  }

  checkPage(id: string): readonly Issue[] {
    const page = this.pages.find((candidate) => candidate.id === id);
    return page === undefined ? [] : this.#check([page]);
  }

  check(): readonly Issue[] {
    return this.#check(this.pages);
  }

  showIssues(issues: readonly Issue[]): void {
    batch(() => {
      for (const [node, own] of this.#byNode(issues)) if (node !== undefined) node.told.value = own;
    });
  }

  find(pointer: Pointer): Answered | undefined {
    const found = untracked(() => nodeAt(this.#tree.content, parsePointer(pointer)));
    return found === undefined || found.node.kind === 'object' ? undefined : found.node;
  }

  pageOf(pointer: Pointer): PageNode | undefined {
    const node = this.#nearest(pointer);
    return node && this.pages.find(({ id }) => id === node.pageId);
  }

  /** Nothing here is an effect; what follows the form from outside ends with its own subscription. */
  dispose(): void {
    this.#told.clear();
  }

  #answers(): JsonObject {
    return (this.#tree.content.answer() ?? {}) as JsonObject;
  }

  #changed(): void {
    this.#revision.value++;
    if (this.#told.size > 0) this.#lookAgain();
  }

  #check(pages: readonly PageNode[]): readonly Issue[] {
    return untracked(() =>
      batch(() => {
        const nodes = answerNodesOf(pages).filter(({ visible }) => visible.value);
        for (const node of nodes) node.leave();
        const told = this.#byNode(this.#schemaIssues());
        const found: Issue[] = [];
        for (const node of nodes) {
          const own = told.get(node) ?? [];
          node.told.value = own;
          if (own.length > 0) this.#told.add(node);
          found.push(...node.faults.value, ...own);
        }
        if (pages.length === this.pages.length) found.push(...(told.get(undefined) ?? []));
        return found;
      }),
    );
  }

  /** Issues that no node finds by itself: those of conditions and branches across answers. */
  #schemaIssues(): Issue[] {
    const all = issuesOf(this.#plan.schema, this.#answers());
    return all.filter((issue) => {
      const node = this.find(issue.path);
      if (
        node !== undefined &&
        node.faults.value.some(({ path, code }) => path === issue.path && code === issue.code)
      ) {
        return false;
      }
      // What no page asks cannot be asked for; what is hidden is left out with its node.
      return issue.code !== 'required' || this.#nearest(issue.path) !== undefined;
    });
  }

  #lookAgain(): void {
    const still = untracked(() => this.#byNode(this.#schemaIssues()));
    for (const node of this.#told) {
      const own = still.get(node) ?? [];
      node.told.value = node.told
        .peek()
        .filter(({ path, code }) => own.some((issue) => issue.path === path && issue.code === code));
      if (node.told.peek().length === 0) this.#told.delete(node);
    }
  }

  /** Issues by the node that shows them; `undefined` for those no node can. */
  #byNode(issues: readonly Issue[]): Map<Answered | undefined, Issue[]> {
    const byNode = new Map<Answered | undefined, Issue[]>();
    for (const issue of issues) {
      const node = this.#nearest(issue.path);
      const own = byNode.get(node);
      if (own === undefined) byNode.set(node, [issue]);
      else own.push(issue);
    }
    return byNode;
  }

  /** The node at a pointer, else the nearest around it, else the first shown inside it. */
  #nearest(pointer: Pointer): Answered | undefined {
    const tokens = parsePointer(pointer);
    for (let length = tokens.length; length > 0; length--) {
      const found = untracked(() => nodeAt(this.#tree.content, tokens.slice(0, length)));
      if (found === undefined) continue;
      if (found.node.kind !== 'object') return found.node;
      return firstWithin(found.node);
    }
    return undefined;
  }

  /** The field a fact is for; the row it names is added where it is the next one. */
  #nodeFor(pointer: Pointer): FieldState | undefined {
    const tokens = parsePointer(pointer);
    for (let length = 1; length < tokens.length; length++) {
      const around = nodeAt(this.#tree.content, tokens.slice(0, length))?.node;
      if (around?.kind !== 'repeat') continue;
      const rows = around.rows.peek();
      if (tokens[length] === String(rows.length) && around.canAdd.peek()) around.add();
    }
    const node = this.find(pointer);
    return node?.kind === 'field' ? node : undefined;
  }
}

const ALWAYS: ReadonlySignal<boolean> = signal(true);
