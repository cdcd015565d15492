import type { MandatesRoom } from './mandates.ts';
import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';
import { PanjareError } from '../fault/panjare-error.ts';

/** Mandates: acting for another, seen by both and ended by either. */
export function createMandatesRoom({ transport }: CoreParts): MandatesRoom {
  return {
    async list({ signal } = {}) {
      return (await transport.call('GET', 'mandates.list', { signal })).mandates;
    },
    async give(request, { signal } = {}) {
      const answer = await transport.ask('POST', 'mandates.give', { body: request, signal });
      if (answer.ok) return { state: 'given', mandate: answer.body };
      const { problem } = answer;
      if (problem.code === 'invalid-request') return { state: 'invalid', issues: problem.issues ?? [] };
      throw new PanjareError(problem.code, { problem });
    },
    end: (id, { signal } = {}) => transport.call('DELETE', 'mandates.end', { params: { id }, signal }),
  };
}

/** The mandates of a client. */
export const mandatesOf = roomTaker<MandatesRoom>(({ mandates }) => mandates, createMandatesRoom);
