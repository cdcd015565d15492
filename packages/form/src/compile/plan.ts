import type {
  FieldItem,
  GroupItem,
  JsonObject,
  NoteItem,
  Page,
  Pointer,
  RepeatItem,
  ServiceDefinition,
  Text,
  Widget,
} from '@panjare/contract';
import type { CompiledRule } from '../rules/compile-rule.ts';
import type * as rulesPart from '../rules/rules-part.ts';
import type { Check } from '../schema/check.ts';
import type { CompiledForm, FieldConstraints } from '../state/nodes.ts';
import type * as rowsPart from '../state/rows-part.ts';

/**
 * A check of an answer that knows more of it than its schema says: given what the field asks and the schema's own, the
 * one to use.
 */
export type AnswerCheck = (asked: Pick<FieldItem, 'widget' | 'location'>, check: Check) => Check;

/** What only some definitions need: all of it is at hand, or a page brings what its own asks for. */
export interface EngineParts {
  readonly rules?: typeof rulesPart | undefined;
  readonly rows?: typeof rowsPart | undefined;
  readonly sharpen?: AnswerCheck | undefined;
}

interface PlanBase {
  readonly when: CompiledRule | undefined;
}

interface AnswerPlan extends PlanBase {
  /** For each object on the way, outermost first: whether it is required. Left out where it is on no object. */
  readonly holders: readonly boolean[] | undefined;
  readonly required: boolean;
  readonly label: Text;
}

/** A field made ready. */
export interface FieldPlan extends AnswerPlan {
  readonly kind: 'field';
  readonly item: FieldItem;
  readonly constraints: FieldConstraints;
  readonly widget: Widget;
  /** Sharpened as the plan is completed. */
  check: Check;
  readonly compute: CompiledRule | undefined;
}

/** A repeat made ready. */
export interface RepeatPlan extends AnswerPlan {
  readonly kind: 'repeat';
  readonly item: RepeatItem;
  /** What its schema says of it, as one. */
  readonly schema: JsonObject;
  readonly items: readonly ItemPlan[];
}

/** A group made ready. */
export interface GroupPlan extends PlanBase {
  readonly kind: 'group';
  readonly item: GroupItem;
  readonly items: readonly ItemPlan[];
}

/** A note made ready. */
export interface NotePlan extends PlanBase {
  readonly kind: 'note';
  readonly item: NoteItem;
}

/** Anything on a page, made ready. */
export type ItemPlan = FieldPlan | RepeatPlan | GroupPlan | NotePlan;

/** A page made ready. */
export interface PagePlan extends PlanBase {
  readonly page: Page;
  readonly items: readonly ItemPlan[];
}

/** A check made ready. */
export interface CheckPlan {
  readonly id: string;
  readonly at: Pointer;
  readonly message: Text;
  readonly that: CompiledRule;
}

/** A whole definition made ready. */
export interface FormPlan extends CompiledForm, Pick<EngineParts, 'rules' | 'rows'> {
  readonly definition: ServiceDefinition;
  readonly pages: readonly PagePlan[];
  readonly checks: readonly CheckPlan[];
  /** The whole schema. */
  readonly schema: Check;
}

/** The plan behind a compiled form: it is the same object, and its type says no more than others may rely on. */
export function planOf(compiled: CompiledForm): FormPlan {
  return compiled as FormPlan;
}
