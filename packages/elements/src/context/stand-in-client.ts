import type { Asking, Client, CounterDesk, Observable, SignInState, UploadState } from '@panjare/client';
import type { Case, CaseEvent, Draft, GatewayMetadata, Prefill, ServiceDefinition } from '@panjare/contract';

/** What a stand-in client answers with. What is left out is never asked, or fails with `network`. */
export interface StandInAnswers {
  session?: SignInState;
  device?: Client['device'];
  definition?: ServiceDefinition;
  case?: Case;
  events?: readonly CaseEvent[];
  drafts?: readonly Draft[];
  prefill?: Prefill;
  metadata?: GatewayMetadata;
  /** Replaces members, for what a test is about. */
  rooms?: { [Room in keyof Client]?: Partial<Client[Room]> };
}

/** A stand-in for a client, and the hand on its session. */
export interface StandIn {
  readonly client: Client;
  setSession(session: SignInState): void;
}

/** A synthetic citizen's session, far from its end. */
export const signedInSession: Extract<SignInState, { state: 'signed-in' }> = {
  state: 'signed-in',
  session: {
    state: 'signed-in',
    subject: 'synthetic-1',
    name: 'نگار نمونه‌ای',
    device: 'personal',
    idleUntil: '2026-12-15T11:00:00.000Z',
    absoluteUntil: '2026-12-15T18:00:00.000Z',
  },
};

/** A client without a network, for tests and stories of elements. */
export function standInClient(answers: StandInAnswers = {}): StandIn {
  const listeners = new Set<(state: SignInState) => void>();
  let session: SignInState = answers.session ?? signedInSession;
  let draft: Draft | undefined = answers.drafts?.[0];
  const setSession = (next: SignInState) => {
    session = next;
    for (const listener of listeners) listener(next);
  };
  const unreachable = (): Promise<never> =>
    Promise.reject(Object.assign(new Error('No network.'), { code: 'network' }));
  const given = <T>(value: T | undefined): Promise<T> =>
    value === undefined ? unreachable() : Promise.resolve(value);
  const saved = (fields: Partial<Draft>) => {
    const before = draft ?? newDraft;
    draft = { ...before, ...fields, revision: before.revision + 1 };
    return Promise.resolve({ state: 'saved' as const, draft });
  };
  const rooms = answers.rooms ?? {};
  const client: Client = {
    gateway: 'https://gateway.example',
    device: answers.device ?? 'personal',
    locale: 'fa',
    metadata: () => given(answers.metadata),
    services: { list: unreachable, read: () => given(answers.definition), ...rooms.services },
    session: {
      state: {
        read: () => session,
        subscribe(listener) {
          listeners.add(listener);
          listener(session);
          return () => listeners.delete(listener);
        },
      },
      refresh: () => Promise.resolve(session),
      signIn: () => Promise.resolve(session),
      signOut() {
        setSession({ state: 'ended', reason: 'signed-out' });
        return Promise.resolve(session);
      },
      ...rooms.session,
    },
    prefill: {
      read: () => Promise.resolve(answers.prefill ?? { facts: [], unreachable: [] }),
      ...rooms.prefill,
    },
    addresses: { find: () => Promise.resolve(undefined), ...rooms.addresses },
    drafts: {
      list: () => Promise.resolve(answers.drafts ?? []),
      create: (request) => saved(request),
      read: () => Promise.resolve(draft),
      save: () => saved({}),
      delete: () => Promise.resolve(),
      onDevice: () => Promise.resolve(undefined),
      eraseDevice: () => Promise.resolve(() => Promise.resolve()),
      ...rooms.drafts,
    },
    cases: {
      submit: unreachable,
      list: () => Promise.resolve({ cases: answers.case ? [summaryOf(answers.case)] : [], unreachable: [] }),
      read: () => given(answers.case),
      async *watch() {
        yield* answers.events ?? [];
      },
      reply: () => given(answers.case),
      withdraw: () => given(answers.case),
      appeal: () => given(answers.case),
      close: () => given(answers.case),
      ...rooms.cases,
    },
    documents: { ask: () => notAsked, ...rooms.documents },
    receipts: { read: unreachable, ...rooms.receipts },
    handoffs: { offer: unreachable, read: unreachable, ...rooms.handoffs },
    dataUses: { list: unreachable, ...rooms.dataUses },
    counter: {
      ask: unreachable,
      read: unreachable,
      confirm: unreachable,
      leave: unreachable,
      desk: () => freeDesk,
      ...rooms.counter,
    },
    mandates: { list: unreachable, give: unreachable, end: unreachable, ...rooms.mandates },
    uploads: {
      send: () => ({ state: waiting, settled: new Promise(() => undefined), resume: () => undefined }),
      read: () => Promise.resolve(undefined),
      end: () => Promise.resolve(),
      ...rooms.uploads,
    },
    close() {},
  };
  return { client, setSession };
}

/** A document that nobody asks for. */
const notAsked: Asking = {
  state: {
    read: () => ({ state: 'idle' }),
    subscribe(listener) {
      listener({ state: 'idle' });
      return () => undefined;
    },
  },
  start: () => Promise.resolve({ state: 'idle' }),
  retry: () => Promise.resolve({ state: 'idle' }),
  confirm: () => Promise.resolve({ state: 'idle' }),
  returned: () => undefined,
  cancel: () => undefined,
};

/** A desk at which nobody is asked. */
const freeDesk: CounterDesk = {
  state: {
    read: () => ({ state: 'free' }),
    subscribe(listener) {
      listener({ state: 'free' });
      return () => undefined;
    },
  },
  ask: () => Promise.resolve(),
  confirm: () => Promise.resolve(),
  giveUp: () => undefined,
  leave: () => Promise.resolve(),
};

/** A file whose turn never comes. */
const waiting: Observable<UploadState> = {
  read: () => ({ state: 'waiting', sent: 0 }),
  subscribe(listener) {
    listener(waiting.read());
    return () => undefined;
  },
};

const newDraft: Draft = {
  id: '0197a5b0-0000-7000-8000-000000000002',
  service: 'city/building-completion',
  version: 1,
  answers: {},
  page: '',
  revision: 0,
  savedAt: '2026-12-15T10:35:00.000Z',
  expiresAt: '2027-01-15T10:35:00.000Z',
};

function summaryOf({ id, service, title, trackingCode, state, clock, position }: Case) {
  return { id, service, title, trackingCode, state, startedAt: clock.startedAt, position };
}
