import type { Page, Rule } from '@panjare/contract';
import type { PageBuilder } from './items.ts';
import type { FromRoot } from './pointers.ts';
import { all, not, type RuleOf, ruleJson } from './rules.ts';

/** Pages of which only one side is walked: what `branch` makes. */
export interface Branch<Asks extends string, Reads extends string = never> {
  readonly pages: readonly PageBuilder<Asks, Reads>[];
}

/** A page, or a fork in the road. */
export type Step<Asks extends string, Reads extends string = never> =
  PageBuilder<Asks, Reads> | Branch<Asks, Reads>;

/**
 * A fork: pages for whom the rule holds, and others for everyone else, also while what it reads is unanswered. It is
 * written among the pages, may hold forks of its own, and leaves a plain `when` on each page. Answers of the side not
 * taken are kept in the draft and never sent.
 *
 * ```ts
 * branch(is('/applicant', 'company'), { then: [page('company', …)], otherwise: [page('person', …)] })
 * ```
 */
export function branch<R extends string, A extends string, B extends string = never>(
  rule: RuleOf<R>,
  sides: { then: readonly Step<A, B>[]; otherwise?: readonly Step<A, B>[] },
): Branch<NoInfer<A>, NoInfer<B> | FromRoot<NoInfer<R>>>;
export function branch(
  rule: RuleOf<string>,
  {
    then,
    otherwise = [],
  }: { then: readonly Step<string, string>[]; otherwise?: readonly Step<string, string>[] },
): Branch<string, string> {
  return { pages: [...narrowed(then, rule), ...narrowed(otherwise, not(rule))] };
}

/** The pages of steps, in order. */
export function pagesOf(steps: readonly Step<string, string>[]): Page[] {
  return steps.flatMap((step) => ('page' in step ? [step.page] : step.pages.map(({ page }) => page)));
}

function narrowed(
  steps: readonly Step<string, string>[],
  rule: RuleOf<string>,
): PageBuilder<string, string>[] {
  return pagesOf(steps).map((page) => ({
    page: { ...page, when: ruleJson(page.when === undefined ? rule : bothOf(rule, page.when)) },
  }));
}

/** Forks within forks stay one list of rules to read. */
function bothOf(rule: RuleOf<string>, own: Rule): RuleOf<string> {
  const isObject = typeof own === 'object' && own !== null && !Array.isArray(own);
  const list = isObject ? own['and'] : undefined;
  const rules = Array.isArray(list) ? list : [own];
  return all(rule, ...(rules as RuleOf<string>[]));
}
