import type { Issue, Upload, UploadFinished, UploadForAsk, UploadForDraft } from '@panjare/contract';
import type { PanjareError } from '../fault/panjare-error.ts';
import type { Observable } from '../observable/observable.ts';
import type { CallOptions } from '../options.ts';

/**
 * What a file may be sent for, or why there is no place for it: `signed-out`: nobody is there to have one ·
 * `not-saved`: it cannot be made just now · `gone`: there will be none.
 */
export type UploadTo = UploadForDraft | UploadForAsk | { state: 'signed-out' | 'not-saved' | 'gone' };

/**
 * How far a file is. `waiting → sending ⇄ paused → done | refused | failed`; with the signal aborted, `paused` for good
 * (`stopped`). `id`: the upload on the gateway, as soon as there is one. Sizes in bytes.
 */
export type UploadState =
  /** Another file of this client goes first. */
  | { state: 'waiting'; sent: number; id?: string }
  | { state: 'sending'; sent: number; id?: string }
  /** `offline` and `fault` are tried again by themselves; `signed-out` goes on with the next sign-in. */
  | { state: 'paused'; reason: 'offline' | 'fault' | 'signed-out' | 'stopped'; sent: number; id?: string }
  | { state: 'done'; upload: UploadFinished; id: string }
  /** `file-type`, `file-size`, `file-empty`, `file-checksum`, or `file-unreadable` where the device cannot read it. */
  | { state: 'refused'; issue: Pick<Issue, 'code' | 'params'> }
  /** What waiting does not heal; a person may try again. */
  | { state: 'failed'; error: PanjareError; id?: string };

/** One file on its way. */
export interface UploadSending {
  readonly state: Observable<UploadState>;
  /** Back online: tries now instead of waiting. */
  resume(): void;
  /** Settles with `done`, `refused`, `failed` or `stopped`; never rejects. */
  readonly settled: Promise<UploadState>;
}

/** Sends files, over tus 1.0: what has arrived stays there through cuts. */
export interface UploadsRoom {
  /**
   * Sends a file, after those before it. `to` is asked when its turn comes, as a draft must exist before its files, and
   * again where there was none. `id`: goes on with an upload begun earlier, of the same file.
   */
  send(file: File, to: () => Promise<UploadTo>, options?: CallOptions & { id?: string }): UploadSending;
  /** `undefined` for one that is not there, or not this citizen's. */
  read(id: string, options?: CallOptions): Promise<Upload | undefined>;
  /** Takes an upload back. One that is gone already is no fault; throws `not-now` where a case has it. */
  end(id: string, options?: CallOptions): Promise<void>;
}
