import type { Client, SignInState, UploadSending, UploadState, UploadTo } from '@panjare/client';
import type { Upload } from '@panjare/contract';
import { standInClient } from '../context/stand-in-client.ts';
import type { UploadPlace } from './upload-place.ts';

/** Uploads without a network, moved on by a test or a story. */
export interface StandInUploads {
  readonly room: Client['uploads'];
  readonly place: UploadPlace;
  setSession(session: SignInState): void;
  /** What was asked for, in order: `send plan.pdf`, `send plan.pdf from <id>`, `end <id>`, `resume`. */
  readonly calls: string[];
  /** What the last file is for. */
  target(): Promise<UploadTo>;
  /** What the gateway has, by id. */
  readonly kept: Map<string, Upload>;
  /** Moves the last file on. */
  move(state: UploadState): void;
}

/** Ids are `upload-1`, `upload-2`, … `first`: how a file stands as soon as it is sent. */
export function standInUploads(first?: (file: File, id: string) => UploadState): StandInUploads {
  const calls: string[] = [];
  const kept = new Map<string, Upload>();
  let move: (state: UploadState) => void = () => undefined;
  let count = 0;
  let target: () => Promise<UploadTo> = () => Promise.resolve({ state: 'gone' });

  const send: Client['uploads']['send'] = (file, to, { id, signal } = {}) => {
    calls.push(id === undefined ? `send ${file.name}` : `send ${file.name} from ${id}`);
    count += 1;
    target = to;
    let state: UploadState = first?.(file, `upload-${count}`) ?? { state: 'waiting', sent: 0 };
    const listeners = new Set<(state: UploadState) => void>();
    let resolve: (end: UploadState) => void = () => undefined;
    const settled = new Promise<UploadState>((settle) => (resolve = settle));
    move = (next) => {
      state = next;
      for (const listener of listeners) listener(next);
      if (['done', 'refused', 'failed'].includes(next.state)) resolve(next);
    };
    signal?.addEventListener('abort', () => calls.push(`stop ${file.name}`));
    const sending: UploadSending = {
      state: {
        read: () => state,
        subscribe(listener) {
          listeners.add(listener);
          listener(state);
          return () => listeners.delete(listener);
        },
      },
      settled,
      resume: () => calls.push('resume'),
    };
    return sending;
  };

  const room: Client['uploads'] = {
    send,
    read: (id) => Promise.resolve(kept.get(id)),
    end(id) {
      calls.push(`end ${id}`);
      return Promise.resolve();
    },
  };
  const { client, setSession } = standInClient({ rooms: { uploads: room } });
  const to = () => Promise.resolve({ draft: 'draft-1', at: '/plan' });
  return {
    room,
    place: { client, to },
    setSession,
    calls,
    kept,
    target: () => target(),
    move: (state) => move(state),
  };
}

/** A synthetic finished upload. */
export function finishedUpload(
  id: string,
  name: string,
  size: number,
): Extract<Upload, { state: 'finished' }> {
  return {
    state: 'finished',
    id,
    for: { draft: 'draft-1', at: '/plan' },
    name,
    type: 'application/pdf',
    size,
    sha256: '0'.repeat(64),
    scan: 'off',
  };
}
