import { prepare } from '../loader/integrity.ts';

/** Every element by its tag without the prefix, loaded when first used. Nothing is taken from their modules: they register. */
const loaders = {
  context: () => import('./context.ts').then(() => undefined),
  form: () => import('./form.ts').then(() => undefined),
  handoff: () => import('./handoff.ts').then(() => undefined),
  'handoff-landing': () => import('./handoff-landing.ts').then(() => undefined),
  login: () => import('./login.ts').then(() => undefined),
  receipt: () => import('./receipt.ts').then(() => undefined),
  status: () => import('./status.ts').then(() => undefined),
  'address-field': () => import('./address-field.ts').then(() => undefined),
  'bill-field': () => import('./bill-field.ts').then(() => undefined),
  'choice-field': () => import('./choice-field.ts').then(() => undefined),
  'date-field': () => import('./date-field.ts').then(() => undefined),
  'date-parts-field': () => import('./date-parts-field.ts').then(() => undefined),
  'file-field': () => import('./file-field.ts').then(() => undefined),
  'iban-field': () => import('./iban-field.ts').then(() => undefined),
  'location-field': () => import('./location-field.ts').then(() => undefined),
  'mobile-field': () => import('./mobile-field.ts').then(() => undefined),
  'money-field': () => import('./money-field.ts').then(() => undefined),
  'national-id-field': () => import('./national-id-field.ts').then(() => undefined),
  'number-field': () => import('./number-field.ts').then(() => undefined),
  'postal-code-field': () => import('./postal-code-field.ts').then(() => undefined),
  'select-field': () => import('./select-field.ts').then(() => undefined),
  'text-field': () => import('./text-field.ts').then(() => undefined),
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
