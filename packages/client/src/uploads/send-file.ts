import type { Issue } from '@panjare/contract';

import type { Observable } from '../observable/observable.ts';
import type { Clock } from '../options.ts';
import type { SignInState } from '../session/session.ts';
import type { UploadSending, UploadState, UploadTo } from './uploads.ts';
import { isTransient, PanjareError } from '../fault/panjare-error.ts';
import { sameJson } from '../json/same-json.ts';
import { changeable } from '../observable/observable.ts';
import { abortable } from '../transport/abortable.ts';
import { backoff } from '../transport/backoff.ts';
import { randomToken } from '../transport/base64url.ts';
import { createPieceSize } from './piece-size.ts';
import type { TusCalls } from './tus-calls.ts';

/** What sending one file needs. */
export interface SendFileOptions {
  tus: TusCalls;
  clock: Clock;
  session: Observable<SignInState>;
  file: File;
  to: () => Promise<UploadTo>;
  /** An upload begun earlier. */
  id: string | undefined;
  /** Settles when it is this file's turn. */
  turn: Promise<unknown>;
  signal: AbortSignal | undefined;
  /** 0 to 1, for the jitter between tries. */
  random: () => number;
}

/** Milliseconds without an answer to a piece, after which its connection is taken for dead. */
const patience = 60_000;
/** So often in a row an upload may vanish, or a piece arrive changed, before that is told. */
const triesBeforeGivingUp = 3;

/** What it means that there is no place for a file. */
const nowhere = { 'signed-out': 'signed-out', 'not-saved': 'network', gone: 'not-found' } as const;

/** Why a file is not sent on, at the moment or for good. */
type Hindrance =
  | { state: 'paused'; reason: 'offline' | 'fault' | 'signed-out' | 'stopped' }
  | { state: 'again' }
  | { state: 'refused'; issue: Pick<Issue, 'code' | 'params'> }
  | { state: 'failed'; error: PanjareError };

/** Sends one file to its end, over as many connections and sessions as that takes. */
export function sendFile(options: SendFileOptions): UploadSending {
  const { tus, clock, session, file, random } = options;
  const signal = options.signal ?? new AbortController().signal;
  const pieces = createPieceSize();
  let { id } = options;
  /** The place asked for, until it is heard of: asked for again as it was, no second one is made. */
  let making: { to: UploadTo; key: string } | undefined;
  let sent = 0;
  let failures = 0;
  let odd = 0;
  let waiting = new AbortController();
  const state = changeable<UploadState>(withId({ state: 'waiting', sent }));

  function withId<State extends object>(next: State): State & { id?: string } {
    return id === undefined ? next : { ...next, id };
  }

  /** Where the next byte goes. */
  async function begin(): Promise<void> {
    if (id === undefined) {
      const to = await options.to();
      if ('state' in to) throw new PanjareError(nowhere[to.state]);
      if (!making || !sameJson(making.to, to)) making = { to, key: randomToken() };
      id = await tus.create(file, to, making.key, signal);
      making = undefined;
      sent = 0;
    } else sent = await tus.offset(id, signal);
    // An upload of another file goes on nowhere.
    if (sent > file.size) throw new PanjareError('not-found');
    state.set({ state: 'sending', sent, id });
  }

  async function sendPiece(upload: string): Promise<void> {
    const bytes = await bytesOf(file.slice(sent, sent + pieces.bytes));
    const limit = new AbortController();
    const enough = new AbortController();
    clock.wait(patience, enough.signal).then(
      () => limit.abort(),
      () => undefined,
    );
    const began = clock.now();
    try {
      sent = await tus.append(upload, sent, bytes, AbortSignal.any([signal, limit.signal]));
    } catch (error) {
      if (!limit.signal.aborted || signal.aborted) throw error;
      throw new PanjareError('network', { cause: error });
    } finally {
      enough.abort();
    }
    pieces.arrived(clock.now() - began);
    failures = odd = 0;
    state.set({ state: 'sending', sent, id: upload });
  }

  async function attempt(): Promise<UploadState> {
    await begin();
    const upload = id as string;
    while (sent < file.size) await sendPiece(upload);
    return { state: 'done', upload: await tus.finished(upload, signal), id: upload };
  }

  function meet(error: unknown): Hindrance {
    if (signal.aborted) return { state: 'paused', reason: 'stopped' };
    const fault = error instanceof PanjareError ? error : new PanjareError('internal', { cause: error });
    const [issue = { code: 'file-type', params: {} }] = fault.problem?.issues ?? [];
    switch (fault.code) {
      case 'signed-out':
        return { state: 'paused', reason: 'signed-out' };
      case 'upload-refused': {
        const { code, params } = issue;
        if (code === 'file-checksum' && ++odd < triesBeforeGivingUp) return { state: 'again' };
        return { state: 'refused', issue: { code, params } };
      }
      case 'not-found':
        // It expired, or its refusal was lost: a new one tells.
        if (id === undefined || ++odd >= triesBeforeGivingUp) return { state: 'failed', error: fault };
        id = undefined;
        return { state: 'again' };
      case 'not-now':
        // Bytes came from elsewhere; the offset is asked for again.
        return ++odd < triesBeforeGivingUp ? { state: 'again' } : { state: 'paused', reason: 'fault' };
      case 'over-capacity':
        // Too many files that no case has yet: only a person can change that.
        return { state: 'failed', error: fault };
      default:
        if (!isTransient(fault)) return { state: 'failed', error: fault };
        return { state: 'paused', reason: fault.code === 'network' ? 'offline' : 'fault' };
    }
  }

  async function pause(reason: 'offline' | 'fault' | 'signed-out'): Promise<void> {
    pieces.lost();
    state.set(withId({ state: 'paused', reason, sent }));
    waiting = new AbortController();
    const either = AbortSignal.any([signal, waiting.signal]);
    if (reason === 'signed-out') await signedIn(session, signal);
    // Also after a sign-in: what asks for one at once is not asked without end.
    if (reason !== 'signed-out' || failures > 0)
      await clock.wait(backoff(failures, random()), either).catch(() => undefined);
    failures += 1;
  }

  async function run(): Promise<UploadState> {
    await abortable(options.turn, signal).catch(() => undefined);
    for (;;) {
      try {
        if (signal.aborted) return withId({ state: 'paused', reason: 'stopped', sent });
        return await attempt();
      } catch (error) {
        if (error instanceof UnreadableError)
          return { state: 'refused', issue: { code: 'file-unreadable', params: {} } };
        const next = meet(error);
        if (next.state === 'refused' || next.state === 'failed') return withId(next);
        if (next.state === 'again') continue;
        if (next.reason === 'stopped') return withId({ ...next, sent, reason: next.reason });
        await pause(next.reason);
      }
    }
  }

  const settled = run().then((end) => {
    state.set(end);
    return end;
  });
  return { state, settled, resume: () => waiting.abort() };
}

/** The file changed on the device, or the right to read it is gone. */
class UnreadableError extends Error {}

async function bytesOf(piece: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await piece.arrayBuffer());
  } catch (cause) {
    throw new UnreadableError('The file cannot be read.', { cause });
  }
}

/** Waits until somebody is signed in; ends with the signal too. */
async function signedIn(session: Observable<SignInState>, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const either = AbortSignal.any([over.signal, signal]);
  const unsubscribe = session.subscribe(({ state }) => {
    if (state === 'signed-in' || state === 'expiring') over.abort();
  });
  if (!either.aborted) await new Promise((resolve) => either.addEventListener('abort', resolve));
  unsubscribe();
}
