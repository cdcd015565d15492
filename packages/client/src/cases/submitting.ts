import type { JsonObject, SubmissionAccepted } from '@panjare/contract';

import type { CasesRoom, SubmitOutcome } from './cases.ts';
import type { ServiceMap } from '../options.ts';
import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';
import { PanjareError } from '../fault/panjare-error.ts';
import type { Answer } from '../transport/answer.ts';
import { randomToken } from '../transport/base64url.ts';

/** Cases, before they are: submit. */
export type Submitting<Services extends ServiceMap> = Pick<CasesRoom<Services>, 'submit'>;

/** Submits answers. */
export function createSubmitting<Services extends ServiceMap>({
  transport,
}: CoreParts): Submitting<Services> {
  return {
    async submit(
      service,
      answers,
      { version, shown, consents = [], draft, presentations, mandate, idempotencyKey, signal },
    ) {
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
          ...(presentations?.length && { presentations: [...presentations] }),
          ...(mandate !== undefined && { mandate }),
        },
        signal,
      });
      return submitOutcome(answer, version);
    },
  };
}

/** The submissions of a client. */
export const submittingOf = roomTaker<Submitting<{ [ref: string]: JsonObject }>>(
  ({ cases }) => cases,
  createSubmitting,
);

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
    case 'step-up-needed':
      return { state: 'step-up', acr: problem.acr ?? '' };
    default:
      throw new PanjareError(problem.code, { problem });
  }
}
