import type { ServiceDefinition, Text } from '@panjare/contract';
import { createForm } from '@panjare/form';
import type { CompiledForm, FieldNode, Form, FormNode } from '@panjare/form';

/** Words of one question: those of its row first where it is in one. */
export type QuestionName = readonly Text[];

/** What a citizen sees otherwise in one version of a service than in another. */
export interface VersionChanges {
  readonly added: readonly QuestionName[];
  readonly removed: readonly QuestionName[];
  readonly changed: readonly QuestionName[];
}

/** A form of the newer version with the older one's answers, and what differs. */
export interface CarriedOver {
  readonly form: Form;
  readonly changes: VersionChanges;
}

/** Moves answers to another version: every one whose question still stands and that its new type can hold. */
export function carryOver(from: Form, to: CompiledForm): CarriedOver {
  const form = createForm(to, from.allAnswers());
  for (const node of fieldsOf(form)) if (!fits(node)) node.setValue(undefined);
  return { form, changes: compare(questionsOf(from), questionsOf(form)) };
}

interface Question {
  readonly name: QuestionName;
  /** All that a citizen reads of it and all that its answer must satisfy, as text to compare. */
  readonly terms: string;
}

function compare(before: ReadonlyMap<string, Question>, now: ReadonlyMap<string, Question>): VersionChanges {
  const names = (map: ReadonlyMap<string, Question>, keep: (key: string, one: Question) => boolean) =>
    [...map].filter(([key, one]) => keep(key, one)).map(([, { name }]) => name);
  return {
    added: names(now, (key) => !before.has(key)),
    removed: names(before, (key) => !now.has(key)),
    changed: names(now, (key, { terms }) => (before.get(key)?.terms ?? terms) !== terms),
  };
}

/** The questions of a form by what they ask for, rows taken together; consents too. */
function questionsOf({ pages, compiled }: Form): ReadonlyMap<string, Question> {
  const found = new Map<string, Question>();
  const walk = (items: readonly FormNode[], row: { at: string; key: string; name: QuestionName }) => {
    for (const node of items) {
      if (node.kind === 'note') continue;
      if (node.kind === 'group') {
        walk(node.items, row);
        continue;
      }
      const key = row.key + node.pointer.peek().slice(row.at.length);
      const name = [...row.name, node.label as unknown as Text];
      found.set(key, { name, terms: termsOf(node) });
      if (node.kind === 'repeat')
        node.rows
          .peek()
          .forEach(({ items: inside }, index) =>
            walk(inside, { at: `${node.pointer.peek()}/${index}`, key: `${key}/*`, name }),
          );
    }
  };
  for (const { items } of pages) walk(items, { at: '', key: '', name: [] });
  for (const { id, text } of consentsOf(compiled.definition))
    found.set(`consent:${id}`, { name: [text], terms: JSON.stringify(text) });
  return found;
}

function termsOf(node: Extract<FormNode, { kind: 'field' | 'repeat' }>): string {
  const { label } = node;
  if (node.kind === 'repeat') return JSON.stringify([label, node.item.hint, node.item.min, node.item.max]);
  const { hint, options, unit } = node.item;
  return JSON.stringify([label, hint, options, unit, node.widget, node.required, node.constraints]);
}

function consentsOf({ consents = [] }: ServiceDefinition) {
  return consents;
}

/** Every field of a form, in rows too, hidden or not. */
export function fieldsOf(form: Form): readonly FieldNode[] {
  const inside = (items: readonly FormNode[]): FieldNode[] =>
    items.flatMap((node) => {
      if (node.kind === 'field') return [node];
      if (node.kind === 'repeat') return node.rows.peek().flatMap((row) => inside(row.items));
      return node.kind === 'group' ? inside(node.items) : [];
    });
  return form.pages.flatMap(({ items }) => inside(items));
}

/** Whether a field can show its answer at all; one that is only out of bounds is kept, and named. */
function fits({ value, constraints }: FieldNode): boolean {
  const answer = value.peek();
  if (answer === undefined || answer === null) return true;
  const { type, enum: allowed } = constraints;
  if (allowed && !allowed.some((one) => one === answer)) return false;
  if (type === 'array') return Array.isArray(answer);
  return typeof answer === (type === 'integer' ? 'number' : type);
}
