import type { Issue } from '@panjare/contract';

/** What is wrong with a field's value, in the words of the issue list; the path is the form's to know. */
export type FieldIssue = Pick<Issue, 'code' | 'params'>;
