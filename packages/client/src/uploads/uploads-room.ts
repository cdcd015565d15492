import type { UploadsRoom } from './uploads.ts';
import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';
import { expectBody } from '../transport/answer.ts';
import { sendFile } from './send-file.ts';
import { createTusCalls } from './tus-calls.ts';

/** Sends files, one after the other: two at once would share one line and both come later. */
export function createUploadsRoom({ transport, clock, keeper }: CoreParts): UploadsRoom {
  const tus = createTusCalls(transport);
  let turn: Promise<unknown> = Promise.resolve();
  return {
    send(file, to, { id, signal } = {}) {
      const session = keeper.room.state;
      const sending = sendFile({ tus, clock, session, file, to, id, turn, signal, random: Math.random });
      turn = Promise.all([turn, sending.settled]);
      return sending;
    },

    async read(id, { signal } = {}) {
      const answer = await transport.ask('GET', 'uploads.read', { params: { id }, signal });
      return !answer.ok && answer.problem.code === 'not-found' ? undefined : expectBody(answer);
    },

    async end(id, { signal } = {}) {
      const headers = { 'tus-resumable': '1.0.0' };
      const answer = await transport.ask('DELETE', 'uploads.end', { params: { id }, headers, signal });
      if (answer.ok || answer.problem.code !== 'not-found') expectBody(answer);
    },
  };
}

/** The uploads of a client. */
export const uploadsOf = roomTaker<UploadsRoom>(({ uploads }) => uploads, createUploadsRoom);
