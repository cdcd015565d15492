import type { Json } from '@panjare/contract';
import { ProblemError } from '../problem/problem-error.ts';

/** Why a file is not taken, and what would be. */
export type UploadFault = 'file-size' | 'file-type' | 'file-checksum' | 'file-empty';

const statuses: { readonly [fault in UploadFault]: number } = {
  'file-size': 413,
  'file-type': 415,
  'file-empty': 422,
  // tus 1.0, Checksum.
  'file-checksum': 460,
};

/** `upload-refused`, with an issue that says why. */
export function refusedUpload(fault: UploadFault, params: { [name: string]: Json } = {}): ProblemError {
  return new ProblemError(statuses[fault], 'upload-refused', { issues: [{ path: '', code: fault, params }] });
}
