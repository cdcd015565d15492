import type { PresentationRejected } from '@panjare/contract';

/** Why a document is not accepted. */
export type RejectionReason = PresentationRejected['reason'];

/** Ends a verification; it never leaves this room. `message` is for the log and holds no personal data. */
export class Rejection extends Error {
  override readonly name = 'Rejection';
  readonly reason: RejectionReason;

  constructor(reason: RejectionReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
