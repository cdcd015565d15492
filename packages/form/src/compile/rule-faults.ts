import type { Pointer } from '@panjare/contract';
import type { RuleFault } from '../rules/compile-rule.ts';
import type { Faults } from './definition-error.ts';

const REMEDIES: { readonly [code in RuleFault['code']]: string } = {
  'unknown-operator': 'Use an operator of the list in @panjare/contract, rule.ts.',
  'wrong-arguments': 'Give this operator the arguments it takes.',
  'malformed-pointer': 'Write a JSON Pointer: absolute (/owners) or relative to the row (share).',
  'unsafe-key': 'Rename this answer: its name reaches the prototype.',
  'too-deep': 'Split this rule: it nests too deep.',
  'malformed-rule': 'A rule has one operator: {"==": [{"var": "/kind"}, "home"]}.',
};

/** Tells the faults of a rule as faults of the definition it stands in. */
export function addRuleFaults(faults: Faults, path: Pointer, found: readonly RuleFault[]): void {
  for (const fault of found)
    faults.add(path + fault.path, fault.code, REMEDIES[fault.code], { ...fault.params });
}
