/** What checks answers against the schema of a form: nobody is wrong before the first focus. */
export { checksOf } from '@panjare/form/checks.js';
