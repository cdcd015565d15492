/** What rules and checks need, by itself: a page brings it where its definition has any. */
export { AnswerScope } from '../state/answer-scope.ts';
export { checkIssuesByPointer } from '../state/checks.ts';
export { compileRule } from './compile-rule.ts';
