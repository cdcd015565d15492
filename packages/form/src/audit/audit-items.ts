import type { FieldItem, Item, Pointer, RepeatItem, Rule } from '@panjare/contract';
import { constraintsOf, mergedOf, widgetFor } from '../compile/constraints.ts';
import { limits } from '../compile/limits.ts';
import type { SchemaPlace } from '../compile/schema-place.ts';
import { formatPointer, isPointer, isUnsafeKey, parsePointer } from '../pointer/pointer.ts';
import { compileRule, type CompiledRule } from '../rules/compile-rule.ts';
import { ruleFaults } from '../rules/rule-faults.ts';
import { addChoiceFaults } from './choice-faults.ts';
import type { FaultCode } from './fault-codes.ts';
import type { Faults } from './faults.ts';
import { missingParts } from './missing-parts.ts';
import { placeAt } from './place-at.ts';
import { isShapeFit } from './place-faults.ts';
import type { RemedyName } from './remedies.ts';
import { widgetTypes } from './widget-types.ts';

/** An item as it was found: what cycles and references are looked for in. */
export interface AuditedItem {
  /** Where it stands in the definition. */
  readonly path: Pointer;
  readonly kind: Item['kind'];
  /** What it asks: tokens from the root, `*` for rows. */
  readonly asks: readonly string[] | undefined;
  readonly when: CompiledRule | undefined;
  readonly compute: CompiledRule | undefined;
  readonly items: readonly AuditedItem[];
}

/** Types that a field can hold. */
const FIELD_TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array'];

/** Rules whose remedy differs from that of the same fault elsewhere. */
const RULE_REMEDIES: { readonly [code: string]: RemedyName } = {
  'malformed-pointer': 'malformed-rule-pointer',
  'too-deep': 'rule-too-deep',
};

/** Finds the faults of items, and remembers what is asked where. */
export class ItemAudit {
  readonly #root: SchemaPlace;
  readonly #faults: Faults;
  readonly #asked = new Map<Pointer, Pointer>();
  #count = 0;

  constructor(root: SchemaPlace, faults: Faults) {
    this.#root = root;
    this.#faults = faults;
  }

  /** `base`: the row that pointers start from. */
  items(items: readonly Item[], base: readonly string[], path: Pointer, depth = 1): AuditedItem[] {
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

  /** The rule where it has no faults. */
  rule(rule: Rule | undefined, path: Pointer, base: readonly string[] = []): CompiledRule | undefined {
    if (rule === undefined) return undefined;
    const found = ruleFaults(rule);
    for (const fault of found)
      this.#faults.add(path + fault.path, fault.code, fault.params, RULE_REMEDIES[fault.code]);
    return found.length > 0 ? undefined : compileRule(rule, base);
  }

  #item(item: Item, base: readonly string[], path: Pointer, depth: number): AuditedItem | undefined {
    this.#count++;
    if (this.#count === limits.items + 1) this.#faults.add(path, 'too-many-items', { limit: limits.items });
    if (this.#count > limits.items) return undefined;
    const kind = item?.kind;
    if (!['field', 'repeat', 'group', 'note'].includes(kind)) {
      this.#faults.add(path, 'malformed', {}, 'not-an-item');
      return undefined;
    }
    const when = this.rule(item.when, `${path}/when`, base);
    const compute = kind === 'field' ? this.rule(item.compute, `${path}/compute`, base) : undefined;
    const found = { path, kind, asks: undefined, when, compute, items: [] };
    if (kind === 'note') return found;
    if (kind === 'group')
      return {
        ...found,
        items: this.items(item.items, base, `${path}/items`, depth + 1),
      };
    const place = this.#place(item.at, base, path);
    if (place === undefined) return undefined;
    const asks = [...base, ...parsePointer(item.at)];
    if (kind === 'field') {
      this.#auditField(item, place, path);
      return { ...found, asks };
    }
    if (!this.#auditRepeat(item, place, path)) return undefined;
    const items = this.items(item.items, [...asks, '*'], `${path}/items`, depth + 1);
    return { ...found, asks, items };
  }

  #auditField(item: FieldItem, place: SchemaPlace, path: Pointer): void {
    const { schemas } = place;
    const constraints = constraintsOf(schemas);
    const { type } = constraints;
    if (!FIELD_TYPES.includes(type)) return this.#faults.add(`${path}/at`, 'unknown-type', { at: item.at });
    const widget = item.widget ?? widgetFor(constraints, schemas[0] ?? {});
    const known = Object.keys(widgetTypes) as (typeof widget)[];
    if (!known.includes(widget)) {
      this.#faults.add(`${path}/widget`, 'unknown-widget', {
        widget,
        known: known.join(', '),
      });
    } else if (!widgetTypes[widget].includes(type)) {
      const fit = known.filter((name) => widgetTypes[name].includes(type)).join(', ');
      this.#faults.add(`${path}/widget`, 'widget-unfit', {
        widget,
        type,
        fit: item.widget === undefined ? '' : fit,
      });
    } else if (widget === 'location' && !isShapeFit(item.location, place, type)) {
      const shape = String(item.location?.shape ?? 'point');
      this.#faults.add(`${path}/at`, 'shape-unfit', { shape, type });
    } else {
      const missing = missingParts(widget, place, type);
      if (missing.length > 0)
        this.#faults.add(
          `${path}/at`,
          'shape-unfit',
          { shape: widget, missing: missing.join(', ') },
          'parts-missing',
        );
    }
    addChoiceFaults(item, widget, constraints, path, this.#faults);
  }

  #auditRepeat(item: RepeatItem, place: SchemaPlace, path: Pointer): boolean {
    const { type, maxItems } = mergedOf(place.schemas);
    if (type !== 'array' || place.inside('*') === undefined) {
      this.#faults.add(`${path}/at`, 'not-an-array', { at: item.at });
      return false;
    }
    const max = Math.min(
      item.max ?? limits.rows,
      typeof maxItems === 'number' ? maxItems : limits.rows,
      limits.rows,
    );
    const { min = 0 } = item;
    if (min > max) this.#faults.add(`${path}/min`, 'min-above-max', { min, max });
    return true;
  }

  /** The schema's place of an item; a fault where there is none, or where it is asked twice. */
  #place(at: Pointer, base: readonly string[], path: Pointer): SchemaPlace | undefined {
    const fault = (code: FaultCode, params: { readonly [name: string]: string }): undefined =>
      this.#faults.add(`${path}/at`, code, params) as undefined;
    if (!isPointer(at) || (at === '' && base.length === 0))
      return fault('malformed-pointer', { at: String(at) });
    const tokens = parsePointer(at);
    if (tokens.some(isUnsafeKey)) return fault('unsafe-key', { at });
    const asks = [...base, ...tokens];
    const pattern = formatPointer(asks);
    const place = placeAt(this.#root, asks);
    if (place === undefined) return fault('unknown-pointer', { at: pattern });
    const before = this.#asked.get(pattern);
    if (before !== undefined) return fault('asked-twice', { at: pattern, before });
    this.#asked.set(pattern, path);
    return place;
  }
}
