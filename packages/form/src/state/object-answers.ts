import type { Json, JsonObject } from '@panjare/contract';
import { type Signal, signal } from '@preact/signals-core';
import { isUnsafeKey } from '../pointer/pointer.ts';
import { isObject } from '../schema/registry.ts';
import type { AnswerNode } from './answer-node.ts';

const NOTHING: JsonObject = {};

/** An object of the answers: the nodes that are asked, and what was loaded beside them. */
export class ObjectAnswers {
  readonly kind = 'object';
  readonly children = new Map<string, AnswerNode>();
  /** Loaded answers that nothing asks for: kept for drafts, never submitted. */
  readonly #rest: Signal<JsonObject> = signal(NOTHING);
  /** Given as an empty object where nothing in it is answered, so that its required answers are asked for. */
  readonly #required: boolean;

  constructor(required: boolean) {
    this.#required = required;
  }

  /** Whether anything in it is shown. */
  shown(): boolean {
    for (const child of this.children.values()) {
      if (child.kind === 'object' ? child.shown() : child.visible.value) return true;
    }
    return false;
  }

  /** The answers that are shown. */
  answer(): JsonObject | undefined {
    const object: JsonObject = {};
    let empty = true;
    for (const [name, child] of this.children) {
      const value = child.answer();
      if (value === undefined) continue;
      object[name] = value;
      empty = false;
    }
    return empty && !(this.#required && this.shown()) ? undefined : object;
  }

  /** Everything, hidden answers too. */
  everything(): JsonObject | undefined {
    const object: JsonObject = { ...this.#rest.value };
    for (const [name, child] of this.children) {
      const value = child.everything();
      if (value !== undefined) object[name] = value;
    }
    return Object.keys(object).length === 0 ? undefined : object;
  }

  load(value: Json | undefined): void {
    const object = isObject(value) ? value : NOTHING;
    const rest: JsonObject = {};
    for (const name of Object.keys(object)) {
      if (!this.children.has(name) && !isUnsafeKey(name)) rest[name] = object[name] as Json;
    }
    this.#rest.value = rest;
    for (const [name, child] of this.children)
      child.load(Object.hasOwn(object, name) ? object[name] : undefined);
  }
}
