import type { JsonObject } from '@panjare/contract';

import type { SubmitOutcome } from '../cases/cases.ts';
import type { Clock } from '../options.ts';
import { PanjareError } from '../fault/panjare-error.ts';
import type { Submitting } from '../submission/submission-state.ts';
import type { DraftsStub } from './drafts-stub.ts';

/** Cases of one gateway, in memory, with the rules of the real one: a key makes one case, and its draft goes with it. */
export interface CasesStub {
  /** Answers of each case, by the key it was sent under. */
  readonly cases: Map<string, JsonObject>;
  /** Answers of drafts that went with a case. */
  readonly gone: JsonObject[];
  send(submission: Submitting<JsonObject>): Promise<SubmitOutcome>;
}

/** Makes it. It shares sign-ins and mishaps with the drafts. */
export function casesStub(clock: Clock, drafts: DraftsStub, latency: number): CasesStub {
  const bodies = new Map<string, string>();
  const cases = new Map<string, JsonObject>();
  const gone: JsonObject[] = [];
  return {
    cases,
    gone,
    async send({ idempotencyKey, answers, draft }) {
      const mishap = drafts.mishaps.shift();
      await clock.wait(latency);
      if (mishap?.when === 'before') throw new PanjareError(mishap.code);
      if (drafts.outcome === 'signed-out') return { state: 'signed-out' };
      const body = JSON.stringify({ answers, draft });
      const earlier = bodies.get(idempotencyKey);
      if (earlier !== undefined && earlier !== body) throw new PanjareError('key-reused');
      if (earlier === undefined) {
        bodies.set(idempotencyKey, body);
        cases.set(idempotencyKey, structuredClone(answers));
        if (drafts.draft?.id === draft) {
          gone.push(drafts.draft?.answers ?? {});
          drafts.draft = undefined;
        }
      }
      await clock.wait(latency);
      if (mishap) throw new PanjareError(mishap.code);
      return { state: 'accepted', case: {}, receipt: { jws: '' } } as SubmitOutcome;
    },
  };
}
