import type {
  FieldItem,
  GroupItem,
  NoteItem,
  Page,
  Pointer,
  RepeatItem,
  ServiceDefinition,
  Text,
  Widget,
} from '@panjare/contract';
import type { CompiledRule } from '../rules/compile-rule.ts';
import type { Check } from '../schema/check.ts';
import type { CompiledForm, FieldConstraints } from '../state/nodes.ts';

interface PlanBase {
  readonly when: CompiledRule | undefined;
}

interface AnswerPlan extends PlanBase {
  /** Relative to the answers, or to the row. */
  readonly tokens: readonly string[];
  /** For each object on the way, outermost first, and for itself: whether it is required. */
  readonly holders: readonly boolean[];
  readonly required: boolean;
  readonly label: Text;
}

/** A field made ready. */
export interface FieldPlan extends AnswerPlan {
  readonly kind: 'field';
  readonly item: FieldItem;
  readonly constraints: FieldConstraints;
  readonly widget: Widget;
  readonly check: Check;
  readonly compute: CompiledRule | undefined;
}

/** A repeat made ready. */
export interface RepeatPlan extends AnswerPlan {
  readonly kind: 'repeat';
  readonly item: RepeatItem;
  /** Rows asked for wherever the repeat is shown. */
  readonly least: number;
  /** `minItems` of the schema: asked for where the answer is required, or is given. */
  readonly leastGiven: number;
  readonly most: number;
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
export interface FormPlan extends CompiledForm {
  readonly definition: ServiceDefinition;
  readonly pages: readonly PagePlan[];
  readonly checks: readonly CheckPlan[];
  /** The whole schema. */
  readonly schema: Check;
}

const plans = new WeakMap<CompiledForm, FormPlan>();

/** Hides a plan behind its public face. */
export function publish(plan: FormPlan): CompiledForm {
  const compiled: CompiledForm = Object.freeze({ definition: plan.definition });
  plans.set(compiled, plan);
  return compiled;
}

/** The plan behind a compiled form. */
export function planOf(compiled: CompiledForm): FormPlan {
  const plan = plans.get(compiled);
  if (plan === undefined) throw new TypeError('This is not a form that compile() made.');
  return plan;
}
