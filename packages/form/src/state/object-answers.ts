import type { Json, JsonObject } from '@panjare/contract';
import { isUnsafeKey } from '../pointer/pointer.ts';
import { isObject } from '../schema/json-type.ts';
import type { AnswerNode } from './answer-node.ts';

/** An object of the answers: the nodes that are asked, and what was loaded beside them. */
export class ObjectAnswers {
  readonly children = new Map<string, AnswerNode>();
  /** Loaded answers that nothing asks for: kept for drafts, never submitted. */
  #rest: JsonObject = {};
  /** Given as an empty object where nothing in it is answered, so that its required answers are asked for. */
  readonly #required: boolean;

  constructor(required: boolean) {
    this.#required = required;
  }

  get kind() {
    return 'object' as const;
  }

  /** Whether anything in it is shown. */
  shown(): boolean {
    return [...this.children.values()].some((child) =>
      child.kind === 'object' ? child.shown() : child.visible.value,
    );
  }

  /** The answers that are shown, or with `all` the hidden ones too; tracked. */
  answer(all = false): JsonObject | undefined {
    const object: JsonObject = all ? { ...this.#rest } : {};
    let empty = Object.keys(object).length === 0;
    for (const [name, child] of this.children) {
      const value = child.answer(all);
      if (value === undefined) continue;
      object[name] = value;
      empty = false;
    }
    return empty && (all || !this.#required || !this.shown()) ? undefined : object;
  }

  load(value: Json | undefined): void {
    const object = isObject(value) ? value : {};
    this.#rest = Object.fromEntries(
      Object.entries(object).filter(([name]) => !this.children.has(name) && !isUnsafeKey(name)),
    );
    for (const [name, child] of this.children)
      child.load(Object.hasOwn(object, name) ? object[name] : undefined);
  }
}
