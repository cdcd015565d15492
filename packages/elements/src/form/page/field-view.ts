import type { Issue, Json, Pointer } from '@panjare/contract';
import type { FieldNode } from '@panjare/form';
import { effect } from '@preact/signals-core';
import { issueText } from '../../localize/issue-text.ts';
import { pickText } from '../../localize/pick-text.ts';
import { whenChecked } from '../checks/checks.ts';
import { hostOf } from './field-host.ts';
import type { FieldHost } from './field-host.ts';
import type { NodeContext, NodeView } from './node-view.ts';
import { dataAsTyped, isolateCodes, typedAsData } from './typed-text.ts';

/** One field element and its answer, tied both ways by one effect. It is made when the field is first seen. */
export class FieldView implements NodeView {
  readonly element = document.createElement('div');
  readonly #node: FieldNode;
  readonly #context: NodeContext;
  /** What runs again when an answer changes. */
  #following: Following | undefined;
  #field: FieldHost | undefined;
  /** What stands beside the field is drawn: most have nothing there. */
  #hasAside = false;

  constructor(node: FieldNode, context: NodeContext) {
    this.#node = node;
    this.#context = context;
    this.element.className = 'row';
    context.fields.set(node, this);
    follow(this);
  }

  /** Draws what is so now. */
  draw(following: Following): void {
    this.#following = following;
    const visible = this.#node.visible.value;
    this.element.hidden = !visible;
    if (visible) this.#follow((this.#field ??= this.#make()));
  }

  /** Writes what does not change with the answers: words in the language shown, bounds, options. */
  write(): void {
    if (this.#field) this.#writeWords(this.#field);
    if (this.#field) this.#follow(this.#field);
  }

  /** Focuses the field, or the part of it at a pointer; it may still be loading or drawing. */
  async focus(path?: Pointer): Promise<void> {
    const field: (FieldHost & { updateComplete?: Promise<unknown> }) | undefined = this.#field;
    if (!field) return;
    await customElements.whenDefined(field.localName);
    await field.updateComplete;
    field.focus({ path } as FocusOptions);
  }

  end(): void {
    this.#following?.dispose();
    this.#context.fields.delete(this.#node);
  }

  #make(): FieldHost {
    const field = document.createElement(`panjare-${hostOf(this.#node).name}`) as FieldHost;
    field.addEventListener('input', this);
    field.addEventListener('change', this);
    field.addEventListener('focusout', this);
    if (['file', 'address'].includes(this.#node.widget))
      Reflect.set(field, 'place', this.#context.placeOf(this.#node));
    this.#writeWords(field);
    this.element.prepend(field);
    return field;
  }

  #writeWords(field: FieldHost): void {
    const { item, label, required } = this.#node;
    field.label = pickText(label as { fa: string });
    field.hint = item.hint ? isolateCodes(pickText(item.hint)) : '';
    field.required = required;
    const { properties } = hostOf(this.#node);
    for (const [property, value] of Object.entries(properties))
      if (value !== undefined) Reflect.set(field, property, value);
  }

  /** Writes what changes with the answers. */
  #follow(field: FieldHost): void {
    const node = this.#node;
    const origin = node.origin.value;
    const value = node.value.value;
    const name = node.pointer.value;
    if (field.name !== name) field.name = name;
    // What is typed stays as typed, and the caret where it is, while it means the same.
    if (typedAsData(node, field.value) !== value) field.value = dataAsTyped(node, value);
    const issues = node.issues.value;
    const [issue] = issues;
    const error = issue ? this.#issueText(field, issue, value) : '';
    if (field.error !== error) field.error = error;
    // What is below the field's own pointer is told at the part it is about.
    if (node.constraints.type === 'object') Reflect.set(field, 'issues', issues);
    const isLocked =
      this.#context.fixed?.value ||
      node.item.compute !== undefined ||
      (origin?.policy === 'locked' && !origin.changed);
    if (field.readonly !== isLocked) field.readonly = isLocked;
    const from = origin ? (this.#context.keeperPart()?.originText(origin) ?? '') : '';
    if (field.origin !== from) field.origin = from;
    if (origin || this.#hasAside) this.#drawAside(origin);
  }

  #issueText(field: FieldHost, issue: Issue, value: Json | undefined): string {
    const again = { renderRoot: field, requestUpdate: () => this.#follow(field) };
    return issueText(issue, { label: field.label, how: howOf(this.#node), value }, again);
  }

  /** Beside a register's value: that it is right, or where it is put right; beside an empty field, an earlier answer. */
  #drawAside(origin: FieldNode['origin']['value']): void {
    this.#hasAside = true;
    const part = this.#context.keeperPart();
    part?.render(part.renderAside(origin, this.#node, this.#context), this.element);
  }

  /** Called by the browser: one object listens, instead of three functions a field. */
  handleEvent(event: Event): void {
    const field = this.#field;
    if (!field) return;
    if (event.type !== 'focusout') return this.#node.setValue(typedAsData(this.#node, field.value));
    const to = (event as FocusEvent).relatedTarget;
    if (!(to instanceof Node && field.contains(to))) whenChecked(() => this.#node.leave());
  }
}

/** An effect: it is kept itself, as the function that ends it would be kept beside it, for each field. */
interface Following {
  dispose(): void;
}

function follow(view: FieldView): void {
  effect(function (this: Following) {
    view.draw(this);
  });
}

function howOf({ widget }: FieldNode): 'choose' | 'write' {
  return widget === 'select' || widget === 'choice' || widget === 'yes-no' || widget === 'file'
    ? 'choose'
    : 'write';
}
