import type { Issue, Json, Pointer } from '@panjare/contract';
import { batch, type Signal, signal, untracked } from '@preact/signals-core';
import { limits } from '../compile/limits.ts';
import type { ItemPlan, RepeatPlan } from '../compile/plan.ts';
import type { Scope } from '../rules/scope.ts';
import type { AnswerNode } from './answer-node.ts';
import { AnswerState } from './answer-state.ts';
import type { Surroundings } from './form-context.ts';
import { growItem, type Tree } from './grow.ts';
import { type Live, View } from './live.ts';
import type { FormNode, RepeatNode, RowNode } from './nodes.ts';
import { ObjectAnswers } from './object-answers.ts';

/** One row, and its answers. */
export interface RowState extends RowNode {
  readonly content: AnswerNode;
  readonly scope: Scope;
  readonly index: Signal<number>;
  readonly held: Signal<boolean>;
}

/** The items of a row, and their answers: a row may itself be one answer. */
interface GrownRow {
  readonly content: AnswerNode;
  readonly items: readonly FormNode[];
}

function growRow(plans: readonly ItemPlan[], surroundings: Surroundings): GrownRow {
  const tree: Tree = { content: new ObjectAnswers(true) };
  const items = plans.map((plan) => growItem(plan, tree, surroundings));
  return { content: tree.content, items };
}

/** How many rows there may be. */
interface Bounds {
  /** Asked for wherever the repeat is shown. */
  readonly least: number;
  /** `minItems` of the schema: asked for where the answer is required, or is given. */
  readonly leastGiven: number;
  readonly most: number;
}

function boundsOf({ item, schema: { minItems, maxItems } }: RepeatPlan): Bounds {
  const most = typeof maxItems === 'number' ? maxItems : limits.rows;
  return {
    least: item.min ?? 0,
    leastGiven: typeof minItems === 'number' ? minItems : 0,
    most: Math.min(item.max ?? limits.rows, most, limits.rows),
  };
}

/** Counted, so that no two rows have the same key. */
let rowsMade = 0;

/** Rows, alive. */
export class RepeatState extends AnswerState<RepeatPlan> implements RepeatNode {
  readonly rows: Signal<readonly RowState[]> = signal([]);
  readonly #bounds: Bounds;

  constructor(plan: RepeatPlan, around: Surroundings) {
    super(plan, around);
    this.#bounds = boundsOf(plan);
  }

  get kind() {
    return 'repeat' as const;
  }

  get canAdd(): Live<boolean> {
    return new View(() => this.rows.value.length < this.#bounds.most);
  }

  get canRemove(): Live<boolean> {
    return new View(() => this.rows.value.length > this.#bounds.least);
  }

  /**
   * The rows where they are shown; none at all is an answer only where one is required. With `all` hidden rows too: those
   * that all stand empty are no answer then, as a form just opened has nothing to save. Tracked.
   */
  answer(all = false): Json[] | undefined {
    if (!all && !this.visible.value) return undefined;
    const rows = this.rows.value.map(({ content }) => content.answer(all));
    const given = all ? rows.some((row) => row !== undefined) : this.required || rows.length > 0;
    return given ? rows.map((row) => row ?? {}) : undefined;
  }

  get room(): Live<number> {
    return new View(() => Math.max(0, this.#bounds.most - this.rows.value.length));
  }

  add(): RowNode {
    return this.insert([undefined])[0] as RowNode;
  }

  insert(answers: readonly (Json | undefined)[], place = this.rows.peek().length): readonly RowNode[] {
    const added = this.#rowsOf(structuredClone(answers), place);
    this.#change(this.rows.peek().toSpliced(place, 0, ...added));
    return added;
  }

  remove(...gone: RowNode[]): void {
    const rows = this.rows.peek();
    const left = rows.filter((row) => !gone.includes(row));
    if (left.length < rows.length) this.#change(left);
  }

  move(row: RowNode, place: number): void {
    const rows = this.rows.peek();
    const moved = rows.find((one) => one === row);
    if (moved && rows[place] && rows[place] !== moved)
      this.#change(rows.filter((one) => one !== moved).toSpliced(place, 0, moved));
  }

  preview(answers: readonly (Json | undefined)[]): readonly RowNode[] {
    return this.#rowsOf(structuredClone(answers), this.rows.peek().length);
  }

  load(value: Json | undefined): void {
    const given = Array.isArray(value) ? value.slice(0, limits.rows * 2) : [];
    const { least, most } = this.#bounds;
    const wanted = this.around.context.fill ? Math.min(this.required ? this.#least(1) : least, most) : 0;
    const length = Math.max(given.length, wanted);
    this.rows.value = this.#rowsOf(
      Array.from({ length }, (_, index) => given[index]),
      0,
    );
    this.reset();
  }

  protected override ownFaults(path: Pointer): Issue[] {
    const { length } = this.rows.value;
    const least = this.#least(length);
    const { most } = this.#bounds;
    const found: Issue[] = [];
    if (length < least) found.push({ path, code: 'minItems', params: { limit: least } });
    if (length > most) found.push({ path, code: 'maxItems', params: { limit: most } });
    return found;
  }

  /** `minItems` of the schema counts where the answer is required, or is given. */
  #least(length: number): number {
    const { least, leastGiven } = this.#bounds;
    return this.required || length > 0 ? Math.max(least, leastGiven) : least;
  }

  #change(rows: readonly RowState[]): void {
    batch(() => {
      for (const [index, row] of rows.entries()) row.index.value = index;
      this.rows.value = rows;
      this.tell([]);
      this.around.context.changed();
    });
  }

  #rowsOf(answers: readonly (Json | undefined)[], place: number): RowState[] {
    return answers.map((given, index) => {
      const row = this.#newRow(place + index);
      row.content.load(given);
      return row;
    });
  }

  #newRow(place: number): RowState {
    const { context, pageId } = this.around;
    const index = signal(place);
    const scope = context.scopeOf(() => grown.content);
    const grown: GrownRow = growRow(this.plan.items, {
      context,
      visible: this.visible,
      pointer: () => `${this.at()}/${index.value}`,
      scope,
      pageId,
    });
    return {
      key: `row-${++rowsMade}`,
      ...grown,
      scope,
      index,
      held: signal(false),
      answers: () => structuredClone(untracked(() => grown.content.answer(true))),
    };
  }
}
