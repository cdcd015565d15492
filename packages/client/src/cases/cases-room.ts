import type { JsonObject, SubmissionAccepted } from '@panjare/contract';

import type { CasesRoom, Clock, ServiceMap, SubmitOutcome } from '../client.ts';
import { PanjareError } from '../fault/panjare-error.ts';
import type { Answer } from '../transport/answer.ts';
import { randomToken } from '../transport/base64url.ts';
import type { Transport } from '../transport/transport.ts';
import { watchLater } from '../watch/watch-later.ts';

/** Cases: submit, follow, act. */
export function createCasesRoom<Services extends ServiceMap>(
  transport: Transport,
  clock: Clock,
): CasesRoom<Services> {
  return {
    async submit(service, answers, { version, shown, consents = [], draft, idempotencyKey, signal }) {
      const answer = await transport.ask('POST', 'cases.submit', {
        headers: { 'idempotency-key': idempotencyKey ?? randomToken() },
        // A service map says what answers are; that they are JSON is said where the map is made.
        body: {
          service,
          version,
          answers: answers as JsonObject,
          shown,
          consents: [...consents],
          ...(draft !== undefined && { draft }),
        },
        signal,
      });
      return submitOutcome(answer, version);
    },

    list: ({ signal } = {}) => transport.call('GET', 'cases.list', { signal }),
    read: (id, { signal } = {}) => transport.call('GET', 'cases.read', { params: { id }, signal }),
    watch: (id, { after = 0, signal } = {}) =>
      watchLater(transport, clock, id, { after, random: Math.random, signal }),
    reply: (id, body, { signal } = {}) =>
      transport.call('POST', 'cases.reply', { params: { id }, body, signal }),
    withdraw: (id, { signal } = {}) => transport.call('POST', 'cases.withdraw', { params: { id }, signal }),
    appeal: (id, body, { signal } = {}) =>
      transport.call('POST', 'cases.appeal', { params: { id }, body, signal }),
    close: (id, body, { signal } = {}) =>
      transport.call('POST', 'cases.close', { params: { id }, body, signal }),
  };
}

function submitOutcome(answer: Answer<SubmissionAccepted>, version: number): SubmitOutcome {
  if (answer.ok) return { state: 'accepted', ...answer.body };
  const { problem } = answer;
  switch (problem.code) {
    case 'invalid-answers':
      return { state: 'invalid', issues: problem.issues ?? [] };
    case 'shown-differs':
    case 'version-retired':
      return { state: 'conflict', currentVersion: problem.currentVersion ?? version };
    case 'signed-out':
      return { state: 'signed-out' };
    default:
      throw new PanjareError(problem.code, { problem });
  }
}
