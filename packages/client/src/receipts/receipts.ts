import type { ReceiptWithProof } from '@panjare/contract';
import type { CallOptions } from '../options.ts';

/** Receipts. */
export interface ReceiptsRoom {
  read(caseId: string, options?: CallOptions): Promise<ReceiptWithProof>;
}
