import type { Issue, Json, Pointer, Widget } from '@panjare/contract';
import { batch, computed } from '@preact/signals-core';
import type { FieldPlan } from '../compile/plan.ts';
import { issuesOf } from '../schema/check.ts';
import { equal } from '../schema/equal.ts';
import { AnswerState } from './answer-state.ts';
import type { Surroundings } from './form-context.ts';
import { type Live, View } from './live.ts';
import type { FieldConstraints, FieldNode, FieldOrigin, FillingFact } from './nodes.ts';

/** A fact that filled the field. */
interface Filled {
  readonly fact: FillingFact;
  readonly confirmed: boolean;
}

/** Issues, and all they followed from. */
interface Known {
  readonly value: Json | undefined;
  readonly path: Pointer;
  readonly filled: Filled | undefined;
  readonly issues: readonly Issue[];
}

/** One answer, alive. */
export class FieldState extends AnswerState<FieldPlan> implements FieldNode {
  #typed: Json | undefined;
  #filled: Filled | undefined;
  /** The issues found last: whoever shows them asks after whoever counts them. */
  #known: Known | undefined;
  readonly #computed: Live<Json | undefined> | undefined;

  constructor(plan: FieldPlan, around: Surroundings) {
    super(plan, around);
    const { compute } = plan;
    this.#computed = compute && computed(() => compute.evaluate(around.scope));
  }

  get kind() {
    return 'field' as const;
  }

  get widget(): Widget {
    return this.plan.widget;
  }

  get constraints(): FieldConstraints {
    return this.plan.constraints;
  }

  get value(): Live<Json | undefined> {
    return this.#computed ?? new View(() => this.answer(true));
  }

  get origin(): Live<FieldOrigin | undefined> {
    return new View(() => this.#origin());
  }

  /** The answer where it is shown, or with `all` hidden too; tracked. */
  answer(all = false): Json | undefined {
    if (!all && !this.visible.value) return undefined;
    if (this.#computed) return this.#computed.value;
    this.follow();
    return this.#typed;
  }

  setValue(value: Json | undefined): void {
    const next = value === '' ? undefined : value;
    if (this.#computed || this.#filled?.fact.policy === 'locked' || equal(next, this.#typed)) return;
    batch(() => {
      this.#typed = next;
      this.tell([]);
      this.touch();
      this.around.context.changed();
    });
  }

  /** Takes an answer from outside: a draft restored. */
  load(value: Json | undefined): void {
    this.#typed = value;
    this.#filled = undefined;
    this.reset();
  }

  /**
   * Takes a fact of a register where the answer is empty or was the register's before, unchanged. A locked fact
   * always counts: the gateway takes no other value for it. What asks first only stands by. True where it was taken.
   */
  fill(fact: FillingFact): boolean {
    const typed = this.#typed;
    const before = this.#filled;
    // Equal to the fact: it was taken before this form was made, by the draft now restored.
    const untouched =
      typed === undefined || equal(typed, fact.value) || (before && equal(typed, before.fact.value));
    const asks = fact.policy === 'ask';
    if (this.#computed || (!untouched && !asks && fact.policy !== 'locked')) return false;
    if (!asks) this.#typed = fact.value;
    this.#filled = {
      fact,
      confirmed: before !== undefined && equal(before.fact.value, fact.value) && before.confirmed,
    };
    this.tell([]);
    this.touch();
    return !asks;
  }

  confirm(): void {
    const filled = this.#filled;
    if (filled) this.#filled = { ...filled, confirmed: true };
    if (filled?.fact.policy === 'ask') this.setValue(filled.fact.value);
    this.touch();
  }

  protected override ownFaults(path: Pointer): readonly Issue[] {
    const value = this.answer(true);
    const filled = this.#filled;
    const known = this.#known;
    if (known?.value === value && known?.path === path && known.filled === filled) return known.issues;
    const issues =
      value !== undefined
        ? issuesOf(this.plan.check, value, path)
        : this.required
          ? [{ path, code: 'required', params: {} }]
          : [];
    const origin = this.#origin();
    if (origin?.policy === 'confirm' && !origin.confirmed && !origin.changed)
      issues.push({ path, code: 'unconfirmed', params: {} });
    this.#known = this.left && issues.length > 0 ? { value, path, filled, issues } : undefined;
    return issues;
  }

  #origin(): FieldOrigin | undefined {
    this.follow();
    if (!this.#filled) return undefined;
    const { fact, confirmed } = this.#filled;
    const { provenance, policy, value } = fact;
    return {
      provenance,
      policy,
      value,
      changed: !equal(value, this.#typed),
      confirmed,
    };
  }
}
