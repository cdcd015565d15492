import type {
  FieldItem,
  GroupItem,
  Instant,
  Issue,
  Json,
  JsonObject,
  NoteItem,
  Page,
  Pointer,
  PrefillPolicy,
  PrefilledFact,
  Provenance,
  RepeatItem,
  ServiceDefinition,
  ServiceRef,
  Text,
  Widget,
} from '@panjare/contract';
import type { Live } from './live.ts';

/** A definition made ready: fields, rules and checks compiled once, shared by any number of forms. */
export interface CompiledForm {
  readonly definition: ServiceDefinition;
}

/** What a field's schema says that its control needs. */
export interface FieldConstraints {
  /** `object` and `array` under widgets that hold several facts: `location`, `address`, `file`. */
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array';
  readonly enum?: readonly (string | number | boolean)[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
  readonly pattern?: string;
  readonly format?: string;
}

/** One answer, alive. Its identity is stable for the life of the form or of its row. */
export interface FieldNode {
  readonly kind: 'field';
  /** Absolute; inside a repeat it changes when rows move. */
  readonly pointer: Live<Pointer>;
  readonly item: FieldItem;
  readonly widget: Widget;
  readonly constraints: FieldConstraints;
  readonly label: { readonly [locale: string]: string };
  readonly visible: Live<boolean>;
  readonly required: boolean;
  readonly value: Live<Json | undefined>;
  /** Issues to show now: after the field was left, after its page was checked, or after submit. */
  readonly issues: Live<readonly Issue[]>;
  /** Set while a register, a document or an earlier case fills the field, or would. */
  readonly origin: Live<FieldOrigin | undefined>;
  /** `undefined` removes the answer. A locked prefilled field ignores it. */
  setValue(value: Json | undefined): void;
  /** The person left the field: its issues may show from now on. */
  leave(): void;
}

/** Where a prefilled value came from, and whether it was changed since. */
export interface FieldOrigin {
  readonly provenance: Provenance | EarlierProvenance;
  readonly policy: FillPolicy;
  /** What fills the field, or with policy `ask` would. */
  readonly value: Json;
  /** Another answer stands there; with policy `ask` also none. */
  readonly changed: boolean;
  /** With policy `confirm`: the citizen has said so. */
  readonly confirmed: boolean;
}

/** A value that stems from a case of the citizen's own. */
export interface EarlierProvenance {
  readonly kind: 'earlier';
  readonly service: ServiceRef;
  readonly title: Text;
  /** When it was given. */
  readonly readAt: Instant;
}

/** `ask`: it waits until the citizen takes it. */
export type FillPolicy = PrefillPolicy | 'ask';

/** An answer of an earlier case, as what fills a field. */
export interface EarlierFact {
  readonly to: Pointer;
  readonly value: Json;
  readonly policy: 'editable' | 'ask';
  readonly provenance: EarlierProvenance;
}

/** What fills a field. */
export type FillingFact = PrefilledFact | EarlierFact;

/** Rows. */
export interface RepeatNode {
  readonly kind: 'repeat';
  readonly pointer: Live<Pointer>;
  readonly item: RepeatItem;
  readonly label: { readonly [locale: string]: string };
  readonly visible: Live<boolean>;
  readonly rows: Live<readonly RowNode[]>;
  readonly issues: Live<readonly Issue[]>;
  readonly canAdd: Live<boolean>;
  readonly canRemove: Live<boolean>;
  /** How many rows still fit. */
  readonly room: Live<number>;
  add(): RowNode;
  /** Adds rows with these answers, at the end or from a place on. Whoever calls sees to it that they fit. */
  insert(answers: readonly (Json | undefined)[], place?: number): readonly RowNode[];
  remove(...rows: RowNode[]): void;
  /** Puts a row at another place; those between move up. */
  move(row: RowNode, place: number): void;
  /** Rows with these answers as they would stand at the end, to look at: they are not added. */
  preview(answers: readonly (Json | undefined)[]): readonly RowNode[];
}

/** One row of a repeat; `key` is stable while it lives. */
export interface RowNode {
  readonly key: string;
  readonly items: readonly FormNode[];
  /** A register's fact that may not change stands in it: it is that of its place, and stays there. */
  readonly held: Live<boolean>;
  /** A copy of all that is typed in it, hidden answers too; nothing where it stands empty. */
  answers(): Json | undefined;
}

/** Items under a legend. */
export interface GroupNode {
  readonly kind: 'group';
  readonly item: GroupItem;
  readonly visible: Live<boolean>;
  readonly items: readonly FormNode[];
}

/** Words. */
export interface NoteNode {
  readonly kind: 'note';
  readonly item: NoteItem;
  readonly visible: Live<boolean>;
}

/** What a page is made of. */
export type FormNode = FieldNode | RepeatNode | GroupNode | NoteNode;

/** One page. */
export interface PageNode {
  readonly id: string;
  readonly page: Page;
  readonly items: readonly FormNode[];
  readonly visible: Live<boolean>;
}

/** A form being filled in. One change costs what depends on it, not the size of the form. */
export interface Form {
  readonly compiled: CompiledForm;
  readonly pages: readonly PageNode[];
  /** A plain copy of the visible answers; answers of hidden fields are left out. */
  answers(): JsonObject;
  /** Everything typed, hidden answers too: what a draft keeps. */
  allAnswers(): JsonObject;
  /** Counts changes of any answer; read it in an effect to follow them all. */
  readonly revision: Live<number>;
  /** Replaces all answers (a draft restored). */
  load(answers: JsonObject): void;
  /** Fills answers that are empty or were the register's before; marks their origin. */
  prefill(facts: readonly FillingFact[]): void;
  /** Confirms a fact with policy `confirm`; takes one with policy `ask`. */
  confirm(pointer: Pointer): void;
  /** Issues of the visible answers of a page, shown from now on. */
  checkPage(id: string): readonly Issue[];
  /** Issues of all visible answers, shown from now on. */
  check(): readonly Issue[];
  /** Shows issues that the gateway found. They go when their answer changes. */
  showIssues(issues: readonly Issue[]): void;
  /** The node at a pointer, hidden or not. */
  find(pointer: Pointer): FieldNode | RepeatNode | undefined;
  /** The page a pointer is on. */
  pageOf(pointer: Pointer): PageNode | undefined;
  /** Frees every effect. */
  dispose(): void;
}
