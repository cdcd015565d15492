import type { CounterConfig } from '../config.ts';
import type { Identity } from '../session/issuer.ts';

/** Whether the issuer says that this person works at a counter. A claim that is a list may hold the value. */
export function isOperator(config: CounterConfig | undefined, { claims = {} }: Identity): boolean {
  if (config === undefined) return false;
  const { claim, value } = config.operators;
  const told = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  return told === value || (Array.isArray(told) && told.includes(value));
}
