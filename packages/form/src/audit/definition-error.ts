import type { JsonObject, Pointer } from '@panjare/contract';

/** One fault of a definition. */
export interface DefinitionFault {
  /** Where in the definition, as a JSON Pointer. */
  readonly path: Pointer;
  /** What, stable for programs: `unknown-pointer`, `cycle`, … */
  readonly code: string;
  /** What to do about it, in plain English: definitions are written by developers. */
  readonly remedy: string;
  readonly params: JsonObject;
}

/** A definition that was refused, with every fault at once. */
export class DefinitionError extends Error {
  readonly code = 'definition-invalid';
  readonly faults: readonly DefinitionFault[];

  constructor(faults: readonly DefinitionFault[]) {
    super(
      `The definition has ${faults.length} fault(s):\n${faults.map((f) => `${f.path}: ${f.remedy}`).join('\n')}`,
    );
    this.name = 'DefinitionError';
    this.faults = faults;
  }
}
