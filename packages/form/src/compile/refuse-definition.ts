/**
 * Stops compiling a published definition. No gateway publishes such a one: `compile` has told its author every fault, in
 * words. What could still harm whoever runs it is looked for again, and one fault is enough.
 * @throws Error with `code` `definition-invalid`.
 */
export function refuseDefinition(fault: string): never {
  throw Object.assign(new Error(fault), { code: 'definition-invalid' });
}
