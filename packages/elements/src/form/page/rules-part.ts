/** What rules need, for forms that have any. */
export { AnswerScope, checkIssuesByPointer, compileRule } from '@panjare/form/rules.js';
