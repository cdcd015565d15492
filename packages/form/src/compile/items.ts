import type {
  FieldItem,
  GroupItem,
  Item,
  JsonObject,
  Pointer,
  RepeatItem,
  Rule,
  Text,
} from '@panjare/contract';
import { formatPointer, isPointer, isUnsafeKey, parsePointer } from '../pointer/pointer.ts';
import { compileRule, type CompiledRule } from '../rules/compile-rule.ts';
import type { Faults } from './faults.ts';
import { limits } from './limits.ts';
import type { FieldPlan, GroupPlan, ItemPlan, RepeatPlan } from './plan.ts';
import { addRuleFaults } from './rule-faults.ts';
import type { SchemaPlace, SchemaPlaces } from './schema-places.ts';
import { constraintsOf, widgetFor, widgetTypes } from './widgets.ts';

/** Compiles the items of pages, and remembers what is asked where. */
export class ItemCompiler {
  readonly #places: SchemaPlaces;
  readonly #faults: Faults;
  readonly #asked = new Map<Pointer, Pointer>();
  #count = 0;

  constructor(places: SchemaPlaces, faults: Faults) {
    this.#places = places;
    this.#faults = faults;
  }

  items(items: readonly Item[], base: Pointer, path: Pointer, depth: number): ItemPlan[] {
    if (!Array.isArray(items)) {
      this.#faults.add(path, 'malformed', {}, 'no-items');
      return [];
    }
    if (depth > limits.depth) {
      this.#faults.add(path, 'too-deep', { limit: limits.depth }, 'items-too-deep');
      return [];
    }
    return items.flatMap((item: Item, index) => this.#item(item, base, `${path}/${index}`, depth) ?? []);
  }

  rule(rule: Rule | undefined, base: Pointer, path: Pointer): CompiledRule | undefined {
    if (rule === undefined) return undefined;
    const compiled = compileRule(rule, base);
    addRuleFaults(this.#faults, path, compiled.faults);
    return compiled.rule;
  }

  #item(item: Item, base: Pointer, path: Pointer, depth: number): ItemPlan | undefined {
    this.#count++;
    if (this.#count === limits.items + 1) {
      this.#faults.add(path, 'too-many-items', { limit: limits.items });
    }
    if (this.#count > limits.items) return undefined;
    switch (item?.kind) {
      case 'field':
        return this.#field(item, base, path);
      case 'repeat':
        return this.#repeat(item, base, path, depth);
      case 'group':
        return this.#group(item, base, path, depth);
      case 'note':
        return { kind: 'note', item, path, when: this.rule(item.when, base, `${path}/when`) };
      default:
        this.#faults.add(path, 'malformed', {}, 'not-an-item');
        return undefined;
    }
  }

  #field(item: FieldItem, base: Pointer, path: Pointer): FieldPlan | undefined {
    const when = this.rule(item.when, base, `${path}/when`);
    const compute = this.rule(item.compute, base, `${path}/compute`);
    const found = this.#place(item.at, base, path);
    if (found === undefined) return undefined;
    const { place, tokens, pattern, holders } = found;
    const constraints = constraintsOf(place.schemas);
    if (constraints === undefined) {
      this.#faults.add(`${path}/at`, 'unknown-type', { at: item.at });
      return undefined;
    }
    const widget = item.widget ?? widgetFor(constraints, place.schemas[0] ?? {});
    const holds = Object.hasOwn(widgetTypes, widget) ? widgetTypes[widget] : undefined;
    if (holds === undefined) {
      this.#faults.add(`${path}/widget`, 'unknown-widget', {
        widget,
        known: Object.keys(widgetTypes).join(', '),
      });
    } else if (!holds.includes(constraints.type)) {
      const fit = Object.keys(widgetTypes).filter((name) =>
        widgetTypes[name as typeof widget].includes(constraints.type),
      );
      this.#faults.add(`${path}/widget`, 'widget-unfit', {
        widget,
        type: constraints.type,
        fit: item.widget === undefined ? '' : fit.join(', '),
      });
    }
    return {
      kind: 'field',
      item,
      path,
      when,
      compute,
      tokens,
      pattern,
      holders,
      required: place.required,
      constraints,
      widget,
      label: item.label ?? labelOf(place, tokens),
      check: place.check,
    };
  }

  #repeat(item: RepeatItem, base: Pointer, path: Pointer, depth: number): RepeatPlan | undefined {
    const when = this.rule(item.when, base, `${path}/when`);
    const found = this.#place(item.at, base, path);
    if (found === undefined) return undefined;
    const { place, tokens, pattern, holders } = found;
    const schema: JsonObject = Object.assign({}, ...[...place.schemas].reverse());
    if (schema['type'] !== 'array') {
      this.#faults.add(`${path}/at`, 'not-an-array', { at: item.at });
      return undefined;
    }
    const { minItems, maxItems } = schema;
    const most = Math.min(
      item.max ?? limits.rows,
      typeof maxItems === 'number' ? maxItems : limits.rows,
      limits.rows,
    );
    const least = item.min ?? 0;
    if (least > most) {
      this.#faults.add(`${path}/min`, 'min-above-max', {
        min: least,
        max: most,
      });
    }
    return {
      kind: 'repeat',
      item,
      path,
      when,
      tokens,
      pattern,
      holders,
      required: place.required,
      label: item.label ?? labelOf(place, tokens),
      least,
      leastGiven: typeof minItems === 'number' ? minItems : 0,
      most,
      items: this.items(item.items, `${pattern}/*`, `${path}/items`, depth + 1),
    };
  }

  #group(item: GroupItem, base: Pointer, path: Pointer, depth: number): GroupPlan {
    const when = this.rule(item.when, base, `${path}/when`);
    return {
      kind: 'group',
      item,
      path,
      when,
      items: this.items(item.items, base, `${path}/items`, depth + 1),
    };
  }

  /** The schema's place of an item; faults where there is none, or where it is asked twice. */
  #place(at: Pointer, base: Pointer, path: Pointer) {
    if (!isPointer(at) || (at === '' && base === '')) {
      this.#faults.add(`${path}/at`, 'malformed-pointer', {
        at: String(at),
      });
      return undefined;
    }
    const tokens = parsePointer(at);
    if (tokens.some(isUnsafeKey)) {
      this.#faults.add(`${path}/at`, 'unsafe-key', {
        at,
      });
      return undefined;
    }
    const pattern = base + formatPointer(tokens);
    const place = this.#places.at(parsePointer(pattern));
    if (place === undefined) {
      this.#faults.add(`${path}/at`, 'unknown-pointer', {
        at: pattern,
      });
      return undefined;
    }
    const before = this.#asked.get(pattern);
    if (before !== undefined) {
      this.#faults.add(`${path}/at`, 'asked-twice', { at: pattern, before });
      return undefined;
    }
    this.#asked.set(pattern, path);
    const holders = tokens.slice(0, -1).map((_, index) => {
      const holder = parsePointer(base + formatPointer(tokens.slice(0, index + 1)));
      return this.#places.at(holder)?.required ?? false;
    });
    return { place, tokens, pattern, holders };
  }
}

/** The words of the schema: its title, else the first line of its description, else the name. */
function labelOf({ schemas }: SchemaPlace, tokens: readonly string[]): Text {
  for (const key of ['title', 'description']) {
    for (const schema of schemas) {
      const text = schema[key];
      if (typeof text === 'string' && text.trim() !== '') return { fa: text.trim().split('\n')[0] ?? text };
    }
  }
  return { fa: tokens.at(-1) ?? '' };
}
