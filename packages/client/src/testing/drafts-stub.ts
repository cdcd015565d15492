import type { Draft, JsonObject } from '@panjare/contract';

import type { DraftsRoom, SaveOutcome } from '../drafts/drafts.ts';
import type { Clock } from '../options.ts';
import type { DraftContent } from '../drafts/autosave-state.ts';
import { PanjareError, type FaultCode } from '../fault/panjare-error.ts';
import { syntheticDraft } from './synthetic.ts';

/** What befalls the next call: before the gateway saw it, or after it acted on it. */
export interface Mishap {
  when: 'before' | 'after';
  code: FaultCode;
}

/** Drafts of one gateway, in memory, with the rules of the real ones. */
export interface DraftsStub {
  draft: Draft | undefined;
  /** Drafts that stood when another was made beside them: a gateway keeps both. */
  others: Draft[];
  /** Drafts that were made. */
  made: number;
  /** Every call that arrived. */
  calls: ('create' | 'save')[];
  /** Who saved which revision, on top of which. */
  saves: { by: string; revision: number; answers: JsonObject }[];
  mishaps: Mishap[];
  outcome: Exclude<SaveOutcome['state'], 'saved' | 'conflict'> | undefined;
  /** The room as one device sees it. */
  roomOf(by: string): Pick<DraftsRoom, 'create' | 'save'>;
}

/** The whole content as a patch: what travels is not what these tests are about. */
export const wholePatch = (_: DraftContent, to: DraftContent) =>
  [
    { op: 'replace', path: '/answers', value: to.answers },
    { op: 'replace', path: '/page', value: to.page },
  ] as const;

/** Makes it. Each way takes `latency` milliseconds. */
export function draftsStub(clock: Clock, latency = 50, draft?: Draft): DraftsStub {
  /** The body that each key made a draft of. */
  const made = new Map<string, string>();
  const stub: DraftsStub = {
    draft,
    others: [],
    made: 0,
    calls: [],
    saves: [],
    mishaps: [],
    outcome: undefined,
    roomOf,
  };

  async function carry(act: () => SaveOutcome): Promise<SaveOutcome> {
    const mishap = stub.mishaps.shift();
    await clock.wait(latency);
    if (mishap?.when === 'before') throw new PanjareError(mishap.code);
    const outcome: SaveOutcome = stub.outcome ? { state: stub.outcome } : act();
    await clock.wait(latency);
    if (mishap) throw new PanjareError(mishap.code);
    return outcome;
  }

  function keep(by: string, revision: number, content: Partial<Draft>): SaveOutcome {
    stub.draft = structuredClone(syntheticDraft({ ...stub.draft, ...content, revision }));
    stub.saves.push({ by, revision, answers: stub.draft.answers });
    return { state: 'saved', draft: structuredClone(stub.draft) };
  }

  function roomOf(by: string): Pick<DraftsRoom, 'create' | 'save'> {
    return {
      create: ({ answers, page }, { idempotencyKey = '' } = {}) => {
        stub.calls.push('create');
        return carry(() => {
          const body = JSON.stringify({ answers, page });
          const earlier = made.get(idempotencyKey);
          if (earlier !== undefined && earlier !== body) throw new PanjareError('key-reused');
          if (earlier !== undefined && stub.draft)
            return { state: 'saved', draft: structuredClone(stub.draft) };
          made.set(idempotencyKey, body);
          stub.made += 1;
          if (stub.draft) stub.others.push(stub.draft);
          return keep(by, 1, { id: `made-${stub.made}`, answers, page });
        });
      },
      save: (id, revision, patch) => {
        stub.calls.push('save');
        return carry(() => {
          if (stub.draft?.id !== id) return { state: 'gone' };
          if (stub.draft.revision !== revision)
            return { state: 'conflict', theirs: structuredClone(stub.draft) };
          const content = Object.fromEntries(
            patch.map((step) => [step.path.slice(1), step.op === 'remove' ? undefined : step.value]),
          );
          return keep(by, revision + 1, content);
        });
      },
    };
  }

  return stub;
}
