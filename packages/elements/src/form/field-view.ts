import type { FieldNode } from '@panjare/form';
import { effect } from '@preact/signals-core';
import { issueText } from '../localize/issue-text.ts';
import { pickText } from '../localize/pick-text.ts';
import { hostOf } from './field-host.ts';
import type { FieldHost } from './field-host.ts';
import { originText } from './origin-text.ts';
import { isolateCodes, typedAsData } from './typed-text.ts';

/** What lies beside a field, and whether it is there at all. */
export interface FieldSurroundings {
  readonly visible: boolean;
  /** The citizen must say that the register's value is right. */
  readonly confirm: boolean;
  /** Where a mistake in the register is corrected. */
  readonly correctAt: string | undefined;
}

/** One field element and its answer, tied both ways by one effect. Nothing else is rendered when a key is pressed. */
export class FieldView {
  readonly element: FieldHost;
  readonly #node: FieldNode;

  constructor(node: FieldNode) {
    this.#node = node;
    const { name } = hostOf(node);
    this.element = document.createElement(`panjare-${name}`) as FieldHost;
    this.element.addEventListener('input', this.#take);
    this.element.addEventListener('change', this.#take);
    this.element.addEventListener('focusout', this.#leave);
    this.write();
  }

  /** Writes what does not change with the answers: words in the language shown, bounds, options. */
  write(): void {
    const { element } = this;
    const node = this.#node;
    element.label = pickText(node.label as { fa: string });
    element.hint = node.item.hint ? isolateCodes(pickText(node.item.hint)) : '';
    element.required = node.required;
    const { properties } = hostOf(node);
    for (const [property, value] of Object.entries(properties))
      if (value !== undefined) Reflect.set(element, property, value);
    this.#writeError();
  }

  /** Follows the answer; `tell` hears what changes around the field. Returns its end. */
  follow(tell: (surroundings: FieldSurroundings) => void): () => void {
    const node = this.#node;
    return effect(() => {
      const { element } = this;
      const origin = node.origin.value;
      const value = node.value.value;
      element.name = node.pointer.value;
      // What is typed stays as typed, and the caret where it is, while it means the same.
      if (typedAsData(node, element.value) !== value) element.value = value;
      element.origin = origin ? originText(origin) : '';
      element.readonly = node.item.compute !== undefined || (origin?.policy === 'locked' && !origin.changed);
      this.#writeError();
      tell({
        visible: node.visible.value,
        confirm: origin?.policy === 'confirm' && !origin.confirmed,
        correctAt: origin?.provenance.correctAt,
      });
    });
  }

  #writeError(): void {
    const node = this.#node;
    const [issue] = node.issues.value;
    const how =
      node.widget === 'select' || node.widget === 'choice' || node.widget === 'yes-no' ? 'choose' : 'write';
    this.element.error = issue
      ? issueText(issue, { label: pickText(node.label as { fa: string }), how, value: node.value.peek() })
      : '';
  }

  readonly #take = (): void => this.#node.setValue(typedAsData(this.#node, this.element.value));

  readonly #leave = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && this.element.contains(to)) return;
    this.#node.leave();
  };
}
