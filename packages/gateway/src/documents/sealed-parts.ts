import type { JsonObject } from '@panjare/contract';
import type { JWK } from 'jose';
import type { Seal } from '../session/seal.ts';
import type { PresentationRow } from './presentation-rows.ts';

/** What is needed when the answer comes. */
export interface SealedAsked {
  privateKey: JWK;
  /** The citizen's own, where the document must be theirs. */
  nationalId?: string;
}

/** Seals a part of a row, for that row alone. */
export function closePart(
  seal: Seal,
  { id }: Pick<PresentationRow, 'id'>,
  part: Part,
  value: unknown,
): string {
  return seal.close(JSON.stringify(value), contextOf(id, part));
}

/** The key and the national id of a request that is not answered. */
export function openAsked(seal: Seal, { id, asked }: PresentationRow): SealedAsked | undefined {
  return open(seal, id, 'asked', asked) as SealedAsked | undefined;
}

/** The claims, while they are kept. */
export function openClaims(seal: Seal, { id, claims }: PresentationRow): JsonObject | undefined {
  return open(seal, id, 'claims', claims) as JsonObject | undefined;
}

/** The six digits, while they count. */
export function openCode(seal: Seal, { id, code }: PresentationRow): string | undefined {
  return open(seal, id, 'code', code) as string | undefined;
}

type Part = 'asked' | 'claims' | 'code';

function open(seal: Seal, id: string, part: Part, sealed: string | null): unknown {
  const text = sealed === null ? undefined : seal.open(sealed, contextOf(id, part));
  return text === undefined ? undefined : JSON.parse(text);
}

function contextOf(id: string, part: Part): string {
  return `presentation ${part} ${id}`;
}
