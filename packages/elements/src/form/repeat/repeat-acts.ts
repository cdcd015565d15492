import type { Json } from '@panjare/contract';
import type { RepeatNode, RowNode } from '@panjare/form';
import { toLanguageDigits } from '@panjare/persian';
import { currentLocale, msg, str } from '../../localize/localize.ts';
import type { RowAction } from './repeat-row-buttons.ts';

/** What was done last, and how it is undone. */
export interface Done {
  readonly words: string;
  readonly undo?: () => void;
}

/** What doing something with rows needs of what draws them. */
export interface ActsHost {
  /** Says what was done, and offers to undo it until the next. */
  tell(done: Done): void;
  /** «مالک ۲». */
  nameOf(index: number): string;
  focusFirst(row: RowNode): void;
  /** Puts the focus on a button of a row, or below all rows where there is none. */
  focusButton(row: RowNode | undefined, action: RowAction): void;
}

/** Adds, copies, moves, removes and pastes rows: each is said, keeps the focus near and loses nothing. */
export class RepeatActs {
  readonly #node: RepeatNode;
  readonly #host: ActsHost;

  constructor(node: RepeatNode, host: ActsHost) {
    this.#node = node;
    this.#host = host;
  }

  add(): void {
    const row = this.#node.add();
    this.#host.tell({ words: '' });
    this.#host.focusFirst(row);
  }

  act(row: RowNode, action: RowAction): void {
    if (action === 'remove') return this.#remove(row);
    if (action === 'copy') return this.#copy(row);
    const index = this.#indexOf(row);
    const to = action === 'up' ? index - 1 : index + 1;
    this.#node.move(row, to);
    this.#host.tell({ words: msg(str`${this.#host.nameOf(index)} به جایگاه ${digits(to + 1)} رفت.`) });
    this.#host.focusButton(row, action);
  }

  /** Rows that stand empty make room for those pasted. */
  paste(answers: readonly (Json | undefined)[]): readonly RowNode[] {
    const empty = this.#node.rows.peek().filter((row) => !row.held.peek() && row.answers() === undefined);
    const added = this.#node.insert(answers);
    this.#node.remove(...empty);
    this.#host.tell({
      words: msg(str`${digits(added.length)} ردیف افزوده شد.`),
      undo: () => this.#takeOut(added),
    });
    this.#host.focusButton(added[0], 'fold');
    return added;
  }

  #copy(row: RowNode): void {
    const index = this.#indexOf(row);
    const later = this.#node.rows.peek().slice(index + 1);
    const place = later.some(({ held }) => held.peek()) ? undefined : index + 1;
    const [added] = this.#node.insert([row.answers()], place);
    if (!added) return;
    const { nameOf } = this.#host;
    this.#host.tell({
      words: msg(str`از ${nameOf(index)} رونوشت گرفتیم: ${nameOf(this.#indexOf(added))}.`),
    });
    this.#host.focusFirst(added);
  }

  #remove(row: RowNode): void {
    const index = this.#indexOf(row);
    const answers = row.answers();
    const undo = () => this.#restore([answers], index);
    this.#node.remove(row);
    this.#host.tell({
      words: msg(str`${this.#host.nameOf(index)} حذف شد.`),
      ...(answers !== undefined && { undo }),
    });
    this.#host.focusButton(this.#node.rows.peek()[Math.max(0, index - 1)], 'remove');
  }

  #restore(answers: readonly (Json | undefined)[], index: number): void {
    const [first] = this.#node.insert(answers, index);
    this.#host.tell({ words: msg('ردیف‌ها برگشتند.') });
    this.#host.focusButton(first, 'remove');
  }

  /** Pasted rows go as they are now, and can come back so. */
  #takeOut(added: readonly RowNode[]): void {
    const there = this.#node.rows.peek().filter((row) => added.includes(row));
    const index = there[0] ? this.#indexOf(there[0]) : 0;
    const answers = there.map((row) => row.answers());
    this.#node.remove(...there);
    this.#host.tell({
      words: msg(str`${digits(there.length)} ردیف برداشته شد.`),
      undo: () => this.#restore(answers, index),
    });
    this.#host.focusButton(undefined, 'fold');
  }

  #indexOf(row: RowNode): number {
    return this.#node.rows.peek().indexOf(row);
  }
}

function digits(count: number): string {
  return toLanguageDigits(count, currentLocale());
}
