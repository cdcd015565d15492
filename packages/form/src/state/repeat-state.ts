import type { Issue, Json, Pointer, RepeatItem, Text } from '@panjare/contract';
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { limits } from '../compile/limits.ts';
import type { ItemPlan, RepeatPlan } from '../compile/plan.ts';
import { formatPointer } from '../pointer/pointer.ts';
import type { Scope } from '../rules/scope.ts';
import { AnswerScope, type AnswerNode } from './answer-node.ts';
import type { FormContext, Surroundings } from './form-context.ts';
import type { FormNode, RepeatNode, RowNode } from './nodes.ts';

const NO_ISSUES: readonly Issue[] = [];

/** One row, and its answers. */
export interface RowState extends RowNode {
  readonly content: AnswerNode;
  readonly scope: Scope;
  readonly index: Signal<number>;
}

/** Grows the items of a row. Given to a repeat, as growing it came from there. */
export type GrowItems = (
  plans: readonly ItemPlan[],
  required: boolean,
  surroundings: Surroundings,
) => { content: AnswerNode; items: FormNode[] };

/** Rows, alive. */
export class RepeatState implements RepeatNode {
  readonly kind = 'repeat';
  readonly pageId: string;
  readonly pointer: ReadonlySignal<Pointer>;
  readonly visible: ReadonlySignal<boolean>;
  readonly rows: Signal<readonly RowState[]> = signal([]);
  readonly canAdd: ReadonlySignal<boolean>;
  readonly canRemove: ReadonlySignal<boolean>;
  readonly faults: ReadonlySignal<readonly Issue[]>;
  readonly issues: ReadonlySignal<readonly Issue[]>;
  readonly told: Signal<readonly Issue[]> = signal(NO_ISSUES);
  readonly #plan: RepeatPlan;
  readonly #context: FormContext;
  readonly #grow: GrowItems;
  readonly #left = signal(false);

  constructor(plan: RepeatPlan, surroundings: Surroundings, grow: GrowItems) {
    const { context, visible, pointer, scope, pageId } = surroundings;
    this.#grow = grow;
    this.#plan = plan;
    this.#context = context;
    this.pageId = pageId;
    const { when } = plan;
    const own = formatPointer(plan.tokens);
    this.pointer = computed(() => pointer.value + own);
    this.visible = when === undefined ? visible : computed(() => visible.value && when.holds(scope));
    this.canAdd = computed(() => this.rows.value.length < plan.most);
    this.canRemove = computed(() => this.rows.value.length > plan.least);
    this.faults = computed(() => this.#faultsNow());
    this.issues = computed(() => {
      if (!this.visible.value) return NO_ISSUES;
      const told = this.told.value;
      return this.#left.value ? [...this.faults.value, ...told] : told;
    });
  }

  get item(): RepeatItem {
    return this.#plan.item;
  }

  get label(): { readonly [locale: string]: string } {
    return this.#plan.label as Text & { readonly [locale: string]: string };
  }

  /** The rows where they are shown; none at all is an answer only where one is required. */
  answer(): Json[] | undefined {
    if (!this.visible.value) return undefined;
    const rows = this.rows.value;
    return rows.length === 0 && !this.#plan.required
      ? undefined
      : rows.map(({ content }) => content.answer() ?? {});
  }

  /** Hidden rows too. Rows that all stand empty are no answer: a form just opened has nothing to save. */
  everything(): Json[] | undefined {
    const rows = this.rows.value.map(({ content }) => content.everything());
    return rows.some((row) => row !== undefined) ? rows.map((row) => row ?? {}) : undefined;
  }

  add(): RowNode {
    const row = this.#newRow(this.rows.peek().length);
    batch(() => {
      this.rows.value = [...this.rows.peek(), row];
      this.#changed();
    });
    return row;
  }

  remove(row: RowNode): void {
    const rows = this.rows.peek();
    const left = rows.filter((other) => other !== row);
    if (left.length === rows.length) return;
    batch(() => {
      left.forEach((other, index) => {
        other.index.value = index;
      });
      this.rows.value = left;
      this.#changed();
    });
  }

  leave(): void {
    this.#left.value = true;
  }

  load(value: Json | undefined): void {
    const given = Array.isArray(value) ? value.slice(0, limits.rows * 2) : [];
    const least = this.#context.fill ? this.#leastRows() : 0;
    const rows: RowState[] = [];
    for (let index = 0; index < Math.max(given.length, least); index++) {
      const row = this.#newRow(index);
      row.content.load(given[index]);
      rows.push(row);
    }
    this.rows.value = rows;
    this.#left.value = false;
    this.told.value = NO_ISSUES;
  }

  #leastRows(): number {
    const { least, leastGiven, required, most } = this.#plan;
    return Math.min(required ? Math.max(least, leastGiven) : least, most);
  }

  #newRow(index: number): RowState {
    const place = signal(index);
    const pointer = computed(() => `${this.pointer.value}/${place.value}`);
    const scope = new AnswerScope(() => grown.content, this.#context.scope);
    const grown: { content: AnswerNode; items: FormNode[] } = this.#grow(this.#plan.items, true, {
      context: this.#context,
      visible: this.visible,
      pointer,
      scope,
      pageId: this.pageId,
    });
    return {
      key: this.#context.nextRowKey(),
      items: grown.items,
      content: grown.content,
      scope,
      index: place,
    };
  }

  #changed(): void {
    if (this.told.peek().length > 0) this.told.value = NO_ISSUES;
    this.#context.changed();
  }

  #faultsNow(): readonly Issue[] {
    const path = this.pointer.value;
    const { length } = this.rows.value;
    const { least, leastGiven, required, most } = this.#plan;
    const found: Issue[] = [];
    const limit = required || length > 0 ? Math.max(least, leastGiven) : least;
    if (length < limit) found.push({ path, code: 'minItems', params: { limit } });
    if (length > most) found.push({ path, code: 'maxItems', params: { limit: most } });
    found.push(...this.#context.checkIssues(path));
    return found.length === 0 ? NO_ISSUES : found;
  }
}
