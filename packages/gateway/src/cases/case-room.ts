import type { Jobs } from '../jobs/jobs.ts';
import type { ReceiptSigner } from '../receipts/signing-keys.ts';
import type { Live } from './live.ts';

/** What the parts of the cases room share. */
export interface CaseRoom {
  readonly jobs: Jobs;
  readonly live: Live;
  readonly signer: ReceiptSigner;
}
