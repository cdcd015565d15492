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
export type { Acting } from './cases/acting.ts';
export type { ClientCore } from './core/create-core.ts';
export type { AnyClient } from './core/room-taker.ts';
export type { Changeable } from './observable/observable.ts';
