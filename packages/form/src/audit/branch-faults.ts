import type { Item, Json, Pointer, Rule, ServiceDefinition } from '@panjare/contract';
import { isObject } from '../schema/json-type.ts';
import type { Faults } from './faults.ts';

/** What must hold at once, each as text to compare. */
interface Held {
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
}

const NOTHING: Held = { yes: new Set(), no: new Set() };

/**
 * Pages and items that no answer leads to: what is asked for around them rules out what they ask for themselves. Only
 * what is certain is told: a rule beside its own negation, two values of one answer, or a plain `false`.
 */
export function addBranchFaults({ pages }: Pick<ServiceDefinition, 'pages'>, faults: Faults): void {
  const look = (when: Rule | undefined, around: Held, path: Pointer): Held | undefined => {
    if (when === undefined) return around;
    const held = { yes: new Set(around.yes), no: new Set(around.no) };
    hold(when, true, held);
    if (!isRuledOut(held)) return held;
    const remedy = 'Let these rules hold together: no answer makes all of them true, so nobody comes here.';
    faults.tell(`${path}/when`, 'never-shown', remedy);
    return undefined;
  };
  const walk = (items: readonly Item[], around: Held, path: Pointer): void =>
    items.forEach((item, index) => {
      const here = `${path}/${index}`;
      const held = look(item.when, around, here);
      if (held === undefined || item.kind === 'field' || item.kind === 'note') return;
      // A row reads its own answers by the same words.
      walk(item.items, item.kind === 'group' ? held : NOTHING, `${here}/items`);
    });
  pages.forEach(({ when, items }, index) => {
    const held = look(when, NOTHING, `/pages/${index}`);
    if (held) walk(items, held, `/pages/${index}/items`);
  });
}

/** Takes a rule apart as far as it must hold, or must not, in all its parts. */
function hold(rule: Rule, expected: boolean, held: { yes: Set<string>; no: Set<string> }): void {
  const [[operator, given] = []] = isObject(rule) ? Object.entries(rule) : [];
  const parts = operator === undefined ? [] : Array.isArray(given) ? given : [given as Json];
  if (operator === '!') return hold(parts[0] ?? null, !expected, held);
  if (operator === (expected ? 'and' : 'or')) return parts.forEach((part) => hold(part, expected, held));
  held[expected ? 'yes' : 'no'].add(JSON.stringify(rule));
}

function isRuledOut({ yes, no }: Held): boolean {
  const values = new Map<string, Json>();
  return [...yes].some((rule) => {
    if (rule === 'false' || no.has(rule)) return true;
    const [left, right] = equation(JSON.parse(rule) as Json);
    if (left === undefined) return false;
    const other = values.get(left) ?? right;
    values.set(left, right);
    return other !== right;
  });
}

/** `/kind` and `home` of `{"==": [{"var": "/kind"}, "home"]}`. Texts that read as numbers equal more than themselves. */
function equation(rule: Json): [left: string, right: Json] | [undefined, null] {
  const given = isObject(rule) ? (rule['=='] ?? rule['===']) : undefined;
  const [left, right = null] = Array.isArray(given) ? given : [];
  const isPlain = typeof right === 'boolean' || (typeof right === 'string' && Number.isNaN(Number(right)));
  return isObject(left) && 'var' in left && isPlain ? [JSON.stringify(left), right] : [undefined, null];
}
