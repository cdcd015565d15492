import assert from 'node:assert/strict';

/*
 * A backtracking matcher that counts each character it looks at: what an engine does to a pattern at worst, without
 * a clock. It knows the syntax that this package's patterns use and refuses any other. For tests; not published.
 */

type Next = (at: number) => boolean;
type Term = (at: number, next: Next) => boolean;

let steps = 0;
let subject = '';
let groups: (string | undefined)[] = [];

const nativeExec = RegExp.prototype.exec;
const isOneCharacter = new Map<string, RegExp>();

function character(source: string): Term {
  const pattern = isOneCharacter.get(source) ?? new RegExp(`^(?:${source})$`);
  isOneCharacter.set(source, pattern);
  return (at, next) => {
    steps += 1;
    // A cost that doubles with each character is not waited for.
    assert.ok(steps < 20_000_000, 'more steps than any square of a length');
    return at < subject.length && nativeExec.call(pattern, subject.charAt(at)) !== null && next(at + 1);
  };
}

function sequence(terms: readonly Term[]): Term {
  return (at, next) => {
    const go = (index: number, from: number): boolean =>
      index === terms.length ? next(from) : (terms[index]?.(from, (to) => go(index + 1, to)) ?? false);
    return go(0, at);
  };
}

function repeated(term: Term, least: number, most: number, isLazy: boolean): Term {
  const grow = (count: number, at: number, next: Next): boolean => {
    const more = (): boolean => count < most && term(at, (to) => to > at && grow(count + 1, to, next));
    if (count < least) return more();
    return isLazy ? next(at) || more() : more() || next(at);
  };
  return (at, next) => grow(0, at, next);
}

/** A run of one character class, greedily, without a call a character: texts are longer than the stack. */
function run(one: Term, least: number, most: number): Term {
  return (at, next) => {
    let to = at;
    while (to - at < most && one(to, () => true)) to += 1;
    for (; to - at >= least; to -= 1) {
      steps += 1;
      if (next(to)) return true;
    }
    return false;
  };
}

class Pattern {
  readonly #source: string;
  #at = 0;
  #groups = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): Term {
    const options = [this.#terms()];
    while (this.#take('|')) options.push(this.#terms());
    return (at, next) => options.some((option) => option(at, next));
  }

  #terms(): Term {
    const terms: Term[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at)))
      terms.push(this.#quantified());
    return sequence(terms);
  }

  #take(text: string): boolean {
    const found = this.#source.startsWith(text, this.#at);
    if (found) this.#at += text.length;
    return found;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    const match = nativeExec.call(pattern, this.#source.slice(this.#at)) ?? undefined;
    this.#at += match?.[0].length ?? 0;
    return match;
  }

  #quantified(): Term {
    const start = this.#at;
    const term = this.#atom();
    const isCharacter = !'(^$'.includes(this.#source.charAt(start));
    const quantifier = this.#match(/^(?:([*+?])|\{(\d+)(,?)(\d*)\})(\??)/);
    if (!quantifier) return term;
    const [, sign, from = '', comma, to = '', lazy] = quantifier;
    const least = sign === undefined ? Number(from) : sign === '+' ? 1 : 0;
    const bound = sign === undefined ? (comma === '' ? from : to) : sign === '?' ? '1' : '';
    const most = bound === '' ? Infinity : Number(bound);
    return isCharacter && lazy === '' ? run(term, least, most) : repeated(term, least, most, lazy === '?');
  }

  #atom(): Term {
    if (this.#take('^')) return (at, next) => ((steps += 1), at === 0 && next(at));
    if (this.#take('$')) return (at, next) => ((steps += 1), at === subject.length && next(at));
    if (this.#take('(?:')) return this.#closed(this.alternatives());
    if (this.#take('(?=')) {
      const ahead = this.#closed(this.alternatives());
      return (at, next) => ahead(at, () => true) && next(at);
    }
    assert.ok(!this.#source.startsWith('(?', this.#at), `not known: ${this.#source}`);
    if (this.#take('(')) {
      const group = (this.#groups += 1);
      const inner = this.#closed(this.alternatives());
      return (at, next) => inner(at, (to) => ((groups[group] = subject.slice(at, to)), next(to)));
    }
    const back = this.#match(/^\\([1-9])/);
    if (back) {
      return (at, next) => {
        const held = groups[Number(back[1])] ?? '';
        steps += held.length;
        return subject.startsWith(held, at) && next(at + held.length);
      };
    }
    const one = this.#match(/^(?:\[(?:[^\]\\]|\\.)*\]|\\u[\da-f]{4}|\\.|[^\\])/);
    assert.ok(one, `not known: ${this.#source}`);
    return character(one[0]);
  }

  #closed(term: Term): Term {
    assert.ok(this.#take(')'), `not closed: ${this.#source}`);
    return term;
  }
}

const patterns = new Map<string, Term>();

/** Whether the pattern matches, by our own matcher; adds to `steps`. */
function countMatch(pattern: RegExp, text: string): boolean {
  assert.match(pattern.flags, /^[dg]*$/, `${pattern}: flags that are not counted`);
  const term = patterns.get(pattern.source) ?? new Pattern(pattern.source).alternatives();
  patterns.set(pattern.source, term);
  subject = text;
  for (let at = pattern.global ? pattern.lastIndex : 0; at <= text.length; at += 1) {
    groups = [];
    if (term(at, () => true)) return true;
  }
  return false;
}

/** The characters looked at while something runs, by patterns and by loops over a text. */
export function stepsOf(work: () => unknown): number {
  const nativeIterator = String.prototype[Symbol.iterator];
  steps = 0;
  RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
    RegExp.prototype.exec = nativeExec;
    const matched = countMatch(this, text);
    const lastIndex = this.lastIndex;
    const result = nativeExec.call(this, text);
    assert.equal(matched, result !== null, `${this} from ${lastIndex} is not counted right`);
    RegExp.prototype.exec = counted;
    return result;
  };
  const counted = RegExp.prototype.exec;
  String.prototype[Symbol.iterator] = function (this: string) {
    steps += this.length;
    return nativeIterator.call(this);
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = nativeExec;
    String.prototype[Symbol.iterator] = nativeIterator;
  }
  return steps;
}
