import type { Json } from '@panjare/contract';
import type { JWK } from 'jose';
import { compactDecrypt, importJWK } from 'jose';
import { parsePlainJson } from '../routing/plain-json.ts';

/** A wallet's encrypted answer, opened. Nothing in it has been checked. */
export interface WalletResponse {
  /** Presented SD-JWTs by the id of the query they answer. */
  presentations: readonly string[];
  state: string;
}

/**
 * Opens an answer (OpenID4VP 1.0 section 8.3.1) with the private key of its request. `undefined` where it was encrypted
 * to another key, by other means than we asked for, or holds something else.
 */
export async function openResponse(
  jwe: string,
  privateKey: JWK,
  query: string,
): Promise<WalletResponse | undefined> {
  try {
    const key = await importJWK(privateKey, 'ECDH-ES');
    const { plaintext, protectedHeader } = await compactDecrypt(jwe, key, {
      keyManagementAlgorithms: ['ECDH-ES'],
      contentEncryptionAlgorithms: ['A256GCM'],
      // Nothing is compressed: what comes is as long as it looks.
      maxDecompressedLength: 0,
    });
    if (protectedHeader.kid !== undefined && protectedHeader.kid !== privateKey.kid) return undefined;
    return read(parsePlainJson(new TextDecoder('utf-8', { fatal: true }).decode(plaintext)), query);
  } catch {
    return undefined;
  }
}

function read(payload: Json | undefined, query: string): WalletResponse | undefined {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return undefined;
  const { vp_token: token, state } = payload;
  if (typeof state !== 'string') return undefined;
  if (typeof token !== 'object' || token === null || Array.isArray(token)) return undefined;
  const presentations = Object.hasOwn(token, query) ? token[query] : undefined;
  if (Object.keys(token).length !== 1 || !Array.isArray(presentations)) return undefined;
  if (presentations.length === 0 || !presentations.every((one) => typeof one === 'string')) return undefined;
  return { presentations: presentations as string[], state };
}
