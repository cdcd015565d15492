export type * from './client.ts';
export { createClient } from './create-client.ts';
export { PanjareError, type FaultCode } from './fault/panjare-error.ts';
export {
  createAutosave,
  type Autosave,
  type AutosaveOptions,
  type AutosaveState,
  type DraftContent,
} from './drafts/autosave.ts';
export { createSubmission, type Submission, type SubmissionState } from './submission/submission.ts';
