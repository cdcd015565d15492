import { foldText } from '@panjare/persian';

/** How many options are folded at a time: little enough for a slow phone between two keys. */
const SLICE = 500;

/** The form in which options are compared: folded, and without spaces, as «خانه سازی» and «خانه‌سازی» are one. */
const bare = (text: string) => foldText(text).replaceAll(' ', '');

/**
 * A long list of options as it is searched. The list is folded once, a slice at a time, and only when someone looks for
 * something; a search that goes on from the one before looks through what that one found.
 */
export class OptionIndex {
  readonly #labels: readonly string[];
  readonly #bare: string[] = [];
  #typed = '';
  #words: readonly string[] = [];
  #whole = '';
  /** Places in the list, rising: of those that begin with what was typed, and of those that hold it. */
  #beginning: number[] = [];
  #holding: number[] = [];

  constructor(labels: readonly string[]) {
    this.#labels = labels;
  }

  /** Whether all of the list is folded: until then a search may find more. */
  get isPrepared(): boolean {
    return this.#bare.length === this.#labels.length;
  }

  /** How many were found; all of them before a search. */
  get count(): number {
    return this.#typed === '' ? this.#labels.length : this.#beginning.length + this.#holding.length;
  }

  /** The place in the list of the one found at this place: those that begin with what was typed come first. */
  at(place: number): number {
    if (this.#typed === '') return place;
    const first = this.#beginning;
    return (place < first.length ? first[place] : this.#holding[place - first.length]) ?? -1;
  }

  /** The place in the list of the only option that is, letter for letter, what was typed. */
  get exact(): number | undefined {
    while (!this.isPrepared) this.prepare();
    const same = this.#beginning.filter((place) => this.#bare[place] === this.#whole);
    return same.length === 1 ? same[0] : undefined;
  }

  /** Folds the next slice, and looks through it for what is searched. */
  prepare(): void {
    const from = this.#bare.length;
    for (const label of this.#labels.slice(from, from + SLICE)) {
      const place = this.#bare.push(bare(label)) - 1;
      if (this.#typed) this.#look(place);
    }
  }

  /** Looks for what was typed: each of its words, in any order, anywhere in an option. */
  search(text: string): void {
    const typed = foldText(text);
    if (typed === this.#typed) return;
    const narrows = this.#typed !== '' && typed.startsWith(this.#typed);
    const places = narrows ? [...this.#beginning, ...this.#holding].sort((a, b) => a - b) : this.#bare.keys();
    this.#typed = typed;
    this.#words = typed.split(' ');
    this.#whole = bare(text);
    this.#beginning = [];
    this.#holding = [];
    if (typed) for (const place of places) this.#look(place);
    if (this.#bare.length === 0) this.prepare();
  }

  #look(place: number): void {
    const text = this.#bare[place] ?? '';
    if (text.startsWith(this.#whole)) this.#beginning.push(place);
    else if (this.#words.every((word) => text.includes(word))) this.#holding.push(place);
  }
}
