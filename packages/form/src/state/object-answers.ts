import type { Json, JsonObject } from '@panjare/contract';
import { isUnsafeKey } from '../pointer/pointer.ts';
import { isObject } from '../schema/json-type.ts';
import type { AnswerNode } from './answer-node.ts';

/** An object of the answers: the nodes that are asked, and what was loaded beside them. */
export class ObjectAnswers {
  readonly children = new Map<string, AnswerNode>();
  /** Loaded answers that nothing asks for: kept for drafts, never submitted. */
  #rest: readonly (readonly [string, Json])[] = [];
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

  /** The answers that are shown; tracked. */
  answer(): JsonObject | undefined {
    return this.#gather([], (child) => child.answer()) ?? (this.#required && this.shown() ? {} : undefined);
  }

  /** Everything, hidden answers too. */
  everything(): JsonObject | undefined {
    return this.#gather(this.#rest, (child) => child.everything());
  }

  load(value: Json | undefined): void {
    const object = isObject(value) ? value : {};
    this.#rest = Object.entries(object).filter(([name]) => !this.children.has(name) && !isUnsafeKey(name));
    for (const [name, child] of this.children)
      child.load(Object.hasOwn(object, name) ? object[name] : undefined);
  }

  #gather(
    rest: readonly (readonly [string, Json])[],
    read: (child: AnswerNode) => Json | undefined,
  ): JsonObject | undefined {
    const object: JsonObject = {};
    let found: JsonObject | undefined;
    const add = (name: string, value: Json | undefined): void => {
      if (value === undefined) return;
      object[name] = value;
      found = object;
    };
    for (const [name, value] of rest) add(name, value);
    for (const [name, child] of this.children) add(name, read(child));
    return found;
  }
}
