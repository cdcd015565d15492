import { prepare } from '../loader/integrity.ts';

/** Every element by its tag without the prefix, loaded when first used. */
const loaders = {
  context: () => import('./context.ts'),
  form: () => import('./form.ts'),
  handoff: () => import('./handoff.ts'),
  'handoff-landing': () => import('./handoff-landing.ts'),
  login: () => import('./login.ts'),
  receipt: () => import('./receipt.ts'),
  status: () => import('./status.ts'),
  'choice-field': () => import('./choice-field.ts'),
  'date-field': () => import('./date-field.ts'),
  'date-parts-field': () => import('./date-parts-field.ts'),
  'iban-field': () => import('./iban-field.ts'),
  'mobile-field': () => import('./mobile-field.ts'),
  'money-field': () => import('./money-field.ts'),
  'national-id-field': () => import('./national-id-field.ts'),
  'number-field': () => import('./number-field.ts'),
  'postal-code-field': () => import('./postal-code-field.ts'),
  'select-field': () => import('./select-field.ts'),
  'text-field': () => import('./text-field.ts'),
} as const;

/** An element's tag without the prefix. */
export type ElementName = keyof typeof loaders;

/** Whether there is an element of this name. */
export function isElementName(name: string): name is ElementName {
  return Object.hasOwn(loaders, name);
}

/** Loads and registers an element once; its files are checked first where the embed brings their hashes. */
export async function importElement(name: ElementName): Promise<void> {
  await prepare(name);
  await loaders[name]();
}
