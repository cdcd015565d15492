export { compile } from './compile/compile.ts';
export { DefinitionError, type DefinitionFault } from './compile/definition-error.ts';
export { limits } from './compile/limits.ts';
export { compileSchema, type SchemaOptions, validateSchema } from './schema/compile-schema.ts';
export { createForm, type FormOptions } from './state/create-form.ts';
export type * from './state/nodes.ts';
export { validate, visibleAnswers } from './state/validate.ts';
export { shownHash, shownTexts } from './text/shown-texts.ts';
