import type { Issue, Pointer } from '@panjare/contract';
import { computed, type Signal, signal, untracked } from '@preact/signals-core';
import type { FieldPlan, RepeatPlan } from '../compile/plan.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import type { Surroundings } from './form-context.ts';
import { type Live, View } from './live.ts';

export const NO_ISSUES: readonly Issue[] = [];

/**
 * What fields and repeats share. One signal, made when somebody first asks, stands for all that changes of a node itself;
 * what is read of it is worked out at that moment.
 */
export abstract class AnswerState<Plan extends FieldPlan | RepeatPlan> {
  readonly visible: Live<boolean>;
  protected readonly plan: Plan;
  protected readonly around: Surroundings;
  /** Issues found elsewhere: by the whole schema, or by the gateway. */
  #told = NO_ISSUES;
  /** The person was there: what is wrong shows. */
  protected left = false;
  #changes: Signal<number> | undefined;

  constructor(plan: Plan, around: Surroundings) {
    this.plan = plan;
    this.around = around;
    this.visible = visibleWithin(plan.when, around);
  }

  get pageId(): string {
    return this.around.pageId;
  }

  get item(): Plan['item'] {
    return this.plan.item;
  }

  get label(): { readonly [locale: string]: string } {
    return this.plan.label as { fa: string } & {
      readonly [locale: string]: string;
    };
  }

  get required(): boolean {
    return this.plan.required;
  }

  get pointer(): Live<Pointer> {
    return new View(() => this.at());
  }

  get issues(): Live<readonly Issue[]> {
    return new View(() => this.#shown());
  }

  get told(): readonly Issue[] {
    return this.#told;
  }

  /** Shows issues found elsewhere, in place of those shown before. */
  tell(issues: readonly Issue[]): void {
    if (this.#told.length + issues.length === 0) return;
    this.#told = issues;
    this.touch();
  }

  /** Shows what is wrong from now on, and gives it back. */
  leave(): readonly Issue[] {
    const before = this.left;
    this.left = true;
    const faults = untracked(() => this.faults());
    if (!before && faults.length > 0) this.touch();
    return faults;
  }

  /** What is wrong now, shown or not; tracked. */
  faults(): readonly Issue[] {
    const path = this.at();
    const own = this.ownFaults(path);
    const checks = this.around.context.checkIssues(path);
    return checks.length === 0 ? own : [...own, ...checks];
  }

  protected abstract ownFaults(path: Pointer): readonly Issue[];

  protected at(): Pointer {
    return this.around.pointer() + this.plan.item.at;
  }

  /** Follows all that changes of the node itself. */
  protected follow(): void {
    void (this.#changes ??= signal(0)).value;
  }

  /** Lets those who follow know. */
  protected touch(): void {
    if (this.#changes) this.#changes.value = this.#changes.peek() + 1;
  }

  /** Another answer stands here: nothing is known of it yet. */
  protected reset(): void {
    this.left = false;
    this.#told = NO_ISSUES;
    this.touch();
  }

  #shown(): readonly Issue[] {
    this.follow();
    if (!this.visible.value) return NO_ISSUES;
    // Followed before it shows, so that leaving a field that is right need tell nobody.
    const faults = this.faults();
    if (!this.left) return this.#told;
    return this.#told.length === 0 ? faults : [...faults, ...this.#told];
  }
}

/** Whether something is shown: while what is around it is, and its own rule holds. */
export function visibleWithin(
  when: CompiledRule | undefined,
  { visible, scope }: Pick<Surroundings, 'visible' | 'scope'>,
): Live<boolean> {
  return when === undefined ? visible : computed(() => visible.value && when.holds(scope));
}
