/** What checks answers against a definition's schema, by itself: pages that show a form before it is needed load it later. */
export { definitionCompiler as checksOf } from './definition-compiler.ts';
