export { branch, type Branch, type Step } from './branch.ts';
export { defineService, type ServiceOptions, type SheetOptions } from './define-service.ts';
export { calendarDays, type DurationOptions, workingDays } from './durations.ts';
export {
  field,
  type FieldOptions,
  group,
  type ItemBuilder,
  note,
  page,
  type PageBuilder,
  repeat,
  type RepeatOptions,
  type ShownItem,
  type ShownPage,
} from './items.ts';
export type { PointerOf } from './pointers.ts';
export {
  all,
  any,
  atLeast,
  atMost,
  count,
  dividedBy,
  either,
  equals,
  everyRow,
  is,
  isNot,
  isOneOf,
  lessThan,
  type Literal,
  minus,
  moreThan,
  not,
  number,
  plus,
  present,
  type RuleOf,
  someRow,
  sum,
  times,
  today,
  value,
} from './rules.ts';
export type { Words } from './words.ts';
