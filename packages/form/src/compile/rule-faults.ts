import type { Pointer } from '@panjare/contract';
import type { RuleFault } from '../rules/compile-rule.ts';
import type { Faults } from './faults.ts';
import type { RemedyName } from './remedies.ts';

/** Rules whose remedy differs from that of the same fault elsewhere. */
const OWN_REMEDIES: { readonly [code: string]: RemedyName } = {
  'malformed-pointer': 'malformed-rule-pointer',
  'too-deep': 'rule-too-deep',
};

/** Tells the faults of a rule as faults of the definition it stands in. */
export function addRuleFaults(faults: Faults, path: Pointer, found: readonly RuleFault[]): void {
  for (const fault of found)
    faults.add(path + fault.path, fault.code, { ...fault.params }, OWN_REMEDIES[fault.code]);
}
