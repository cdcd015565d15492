import { createHash, randomBytes } from 'node:crypto';
import type { JsonObject, Receipt, ReceiptClaims } from '@panjare/contract';
import { canonicalJson } from './canonical.ts';
import type { ReceiptSigner } from './signing-keys.ts';

/** The media type of a receipt, as its JWS header tells it. */
export const receiptType = 'panjare-receipt+jws';

/** base64url SHA-256 of a salt (as base64url text) and the answers in canonical JSON, one after the other. */
export function digestAnswers(salt: string, answers: JsonObject): string {
  return createHash('sha256').update(salt).update(canonicalJson(answers)).digest('base64url');
}

/** Signs that a submission was received. It holds digests, no answers. */
export async function issueReceipt(
  signer: ReceiptSigner,
  received: Omit<ReceiptClaims, 'answersDigest' | 'salt'>,
  answers: JsonObject,
): Promise<Receipt> {
  const salt = randomBytes(16).toString('base64url');
  const claims: ReceiptClaims = { ...received, answersDigest: digestAnswers(salt, answers), salt };
  return { jws: await signer.sign(claims, receiptType) };
}
