import type { Draft } from '@panjare/contract';

import type { DraftsRoom, SaveOutcome } from './drafts.ts';
import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';
import { PanjareError } from '../fault/panjare-error.ts';
import { expectBody, type Answer } from '../transport/answer.ts';
import { randomToken } from '../transport/base64url.ts';

/** Drafts as they are written. */
export type DraftSaving = Pick<DraftsRoom, 'create' | 'read' | 'save' | 'delete'>;

/** Writes drafts. */
export function createDraftSaving({ transport }: CoreParts): DraftSaving {
  return {
    create: async (body, { idempotencyKey = randomToken(), signal } = {}) =>
      saveOutcome(
        await transport.ask('POST', 'drafts.create', {
          headers: { 'idempotency-key': idempotencyKey },
          body,
          signal,
        }),
      ),

    async read(id, { signal } = {}) {
      const answer = await transport.ask('GET', 'drafts.read', { params: { id }, signal });
      return !answer.ok && answer.problem.code === 'not-found' ? undefined : expectBody(answer);
    },

    save: async (id, revision, patch, { signal } = {}) =>
      saveOutcome(
        await transport.ask('PATCH', 'drafts.save', {
          params: { id },
          headers: { 'if-match': `"${revision}"` },
          body: { patch: [...patch] },
          signal,
        }),
      ),

    async delete(id, { signal } = {}) {
      const answer = await transport.ask('DELETE', 'drafts.delete', { params: { id }, signal });
      if (answer.ok || answer.problem.code !== 'not-found') expectBody(answer);
    },
  };
}

/** The drafts of a client, as they are written. */
export const draftSavingOf = roomTaker<DraftSaving>(({ drafts }) => drafts, createDraftSaving);

function saveOutcome(answer: Answer<Draft>): SaveOutcome {
  if (answer.ok) return { state: 'saved', draft: answer.body };
  const { problem } = answer;
  switch (problem.code) {
    case 'revision-conflict':
      if (!problem.draft) throw new PanjareError('contract-breach', { problem });
      return { state: 'conflict', theirs: problem.draft };
    case 'signed-out':
      return { state: 'signed-out' };
    case 'not-found':
      return { state: 'gone' };
    default:
      throw new PanjareError(problem.code, { problem });
  }
}
