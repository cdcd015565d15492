import type { FieldItem, Issue, Json, Pointer, PrefilledFact, Text, Widget } from '@panjare/contract';
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { FieldPlan } from '../compile/plan.ts';
import { formatPointer } from '../pointer/pointer.ts';
import { issuesOf } from '../schema/compile-schema.ts';
import { equal } from '../schema/equal.ts';
import type { FormContext, Surroundings } from './form-context.ts';
import type { FieldConstraints, FieldNode, FieldOrigin } from './nodes.ts';

const NO_ISSUES: readonly Issue[] = [];

/** A fact that filled the field. */
interface Filled {
  readonly fact: PrefilledFact;
  readonly confirmed: boolean;
}

/** One answer, alive. */
export class FieldState implements FieldNode {
  readonly kind = 'field';
  readonly pageId: string;
  readonly pointer: ReadonlySignal<Pointer>;
  readonly visible: ReadonlySignal<boolean>;
  readonly value: ReadonlySignal<Json | undefined>;
  readonly origin: ReadonlySignal<FieldOrigin | undefined>;
  /** What is wrong now, shown or not. */
  readonly faults: ReadonlySignal<readonly Issue[]>;
  readonly issues: ReadonlySignal<readonly Issue[]>;
  /** Issues found elsewhere: by the whole schema, or by the gateway. */
  readonly told: Signal<readonly Issue[]> = signal(NO_ISSUES);
  readonly #plan: FieldPlan;
  readonly #context: FormContext;
  readonly #typed: Signal<Json | undefined> = signal(undefined);
  readonly #filled: Signal<Filled | undefined> = signal(undefined);
  readonly #left = signal(false);

  constructor(plan: FieldPlan, { context, visible, pointer, scope, pageId }: Surroundings) {
    this.#plan = plan;
    this.#context = context;
    this.pageId = pageId;
    const { when, compute } = plan;
    const own = formatPointer(plan.tokens);
    this.pointer = computed(() => pointer.value + own);
    this.visible = when === undefined ? visible : computed(() => visible.value && when.holds(scope));
    this.value = compute === undefined ? this.#typed : computed(() => compute.evaluate(scope));
    this.origin = computed(() => this.#originNow());
    this.faults = computed(() => this.#faultsNow());
    this.issues = computed(() => {
      if (!this.visible.value) return NO_ISSUES;
      const told = this.told.value;
      if (!this.#left.value) return told;
      const faults = this.faults.value;
      return told.length === 0 ? faults : [...faults, ...told];
    });
  }

  get item(): FieldItem {
    return this.#plan.item;
  }

  get widget(): Widget {
    return this.#plan.widget;
  }

  get constraints(): FieldConstraints {
    return this.#plan.constraints;
  }

  get label(): { readonly [locale: string]: string } {
    return this.#plan.label as Text & { readonly [locale: string]: string };
  }

  get required(): boolean {
    return this.#plan.required;
  }

  /** The answer where it is shown. */
  answer(): Json | undefined {
    return this.visible.value ? this.value.value : undefined;
  }

  /** The answer, hidden or not. */
  everything(): Json | undefined {
    return this.value.value;
  }

  setValue(value: Json | undefined): void {
    const filled = this.#filled.peek();
    const locked = filled?.fact.policy === 'locked';
    if (this.#plan.compute !== undefined || locked) return;
    const next = value === '' ? undefined : value;
    if (equal(next, this.#typed.peek())) return;
    batch(() => {
      this.#typed.value = next;
      if (this.told.peek().length > 0) this.told.value = NO_ISSUES;
      this.#context.changed();
    });
  }

  leave(): void {
    this.#left.value = true;
  }

  /** Takes an answer from outside: a draft restored. */
  load(value: Json | undefined): void {
    this.#typed.value = value;
    this.#filled.value = undefined;
    this.#left.value = false;
    this.told.value = NO_ISSUES;
  }

  /**
   * Takes a fact of a register where the answer is empty or was the register's before, unchanged. A locked fact
   * always counts: the gateway takes no other value for it. True where it was taken.
   */
  fill(fact: PrefilledFact): boolean {
    if (this.#plan.compute !== undefined) return false;
    const typed = this.#typed.peek();
    const before = this.#filled.peek();
    // Equal to the fact: it was taken before this form was made, by the draft now restored.
    const untouched =
      typed === undefined ||
      equal(typed, fact.value) ||
      (before !== undefined && equal(typed, before.fact.value));
    if (!untouched && fact.policy !== 'locked') return false;
    const same = before !== undefined && equal(before.fact.value, fact.value);
    this.#typed.value = fact.value;
    this.#filled.value = { fact, confirmed: same && before.confirmed };
    this.told.value = NO_ISSUES;
    return true;
  }

  confirm(): void {
    const filled = this.#filled.peek();
    if (filled !== undefined) this.#filled.value = { ...filled, confirmed: true };
  }

  #originNow(): FieldOrigin | undefined {
    const filled = this.#filled.value;
    if (filled === undefined) return undefined;
    const { provenance, policy, value } = filled.fact;
    return { provenance, policy, changed: !equal(value, this.#typed.value), confirmed: filled.confirmed };
  }

  #faultsNow(): readonly Issue[] {
    const value = this.value.value;
    const path = this.pointer.value;
    const found: Issue[] = [];
    if (value !== undefined) found.push(...issuesOf(this.#plan.check, value, path));
    else if (this.#plan.required) found.push({ path, code: 'required', params: {} });
    const origin = this.origin.value;
    if (origin?.policy === 'confirm' && !origin.confirmed && !origin.changed) {
      found.push({ path, code: 'unconfirmed', params: {} });
    }
    const checks = this.#context.checkIssues(path);
    if (checks.length > 0) found.push(...checks);
    return found.length === 0 ? NO_ISSUES : found;
  }
}
