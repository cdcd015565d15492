import type { UploadState } from '@panjare/client';
import { uploadsOf } from '@panjare/client/uploads.js';
import type { Upload } from '@panjare/contract';
import type { FieldIssue } from '../field/field-issue.ts';
import type { FileState, HeldFile } from './held-file.ts';
import { answerOf, isToken, makeToken } from './held-file.ts';
import { sendingsOf } from './running-sendings.ts';
import type { RunningSending } from './running-sendings.ts';
import type { UploadPlace } from './upload-place.ts';

/** The files of one field, and what becomes of each. Knows no DOM. */
export class FieldFiles {
  place: UploadPlace | undefined;
  readonly #changed: (file: HeldFile | undefined) => void;
  readonly #unfollow = new Map<number, () => void>();
  #list: readonly HeldFile[] = [];
  #keys = 0;

  /** `changed` is told which file stands otherwise now; nothing where the list itself is another. */
  constructor(changed: (file: HeldFile | undefined) => void) {
    this.#changed = changed;
  }

  get list(): readonly HeldFile[] {
    return this.#list;
  }

  /** What the files give the answer. */
  get answers(): string[] {
    return this.#list.map(answerOf).filter((one) => one !== undefined);
  }

  /** Takes a file that a person chose, and begins to send it; with an issue it is only shown. */
  add(file: File, issue: FieldIssue | undefined): HeldFile {
    const left = this.#list.find(
      ({ now, name, size }) => now.state === 'unfinished' && name === file.name && size === file.size,
    );
    if (left && !issue) {
      this.#replace({ ...left, file });
      this.#begin(left.key);
      return left;
    }
    const now: FileState = issue
      ? { state: 'refused', issue }
      : this.place
        ? { state: 'waiting', sent: 0 }
        : { state: 'held' };
    const { name, size } = file;
    const added = { key: ++this.#keys, name, size, file, id: undefined, token: makeToken(), now };
    this.#list = [...this.#list, added];
    this.#changed(undefined);
    if (now.state === 'waiting') this.#begin(added.key);
    return added;
  }

  /** Takes a file away, here and on the gateway. Where that cannot be done now, the gateway does it in its own time. */
  remove(file: HeldFile): void {
    this.#drop(file);
    this.#list = this.#list.filter(({ key }) => key !== file.key);
    if (this.place && file.id !== undefined && file.now.state !== 'gone')
      uploadsOf(this.place.client)
        .end(file.id)
        .catch(() => undefined);
    this.#changed(undefined);
  }

  /** Tries again to send a file, or to learn of it. */
  retry({ key, file }: HeldFile): void {
    if (file) this.#begin(key);
    else this.#read(key);
  }

  /** The line is back: tries now what waits for it. */
  resume(): void {
    for (const file of this.#list) {
      if (file.now.state === 'unread') this.#read(file.key);
      this.#running(file)?.sending.resume();
    }
  }

  /** Shows the files that an answer from outside names; those on their way go on. */
  show(answers: readonly string[]): void {
    if (answers.length === this.answers.length && answers.every((one, index) => one === this.answers[index]))
      return;
    const before = [...this.#list];
    this.#list = answers.map((answer) => {
      const at = before.findIndex((one) => answerOf(one) === answer);
      return at < 0 ? this.#known(answer) : (before.splice(at, 1)[0] as HeldFile);
    });
    for (const file of before) this.#drop(file);
    for (const { key, now } of this.#list) if (now.state === 'reading') this.#read(key);
    this.#changed(undefined);
  }

  /** Reads again what was known only by its id while there was no place to ask. */
  placed(): void {
    for (const { key, now } of this.#list)
      if (now.state === 'reading' || now.state === 'unread') this.#read(key);
  }

  #known(answer: string): HeldFile {
    const id = isToken(answer) ? undefined : answer;
    const file = { key: ++this.#keys, name: '', size: undefined, file: undefined, id, token: answer };
    if (!this.place) return { ...file, now: { state: 'unread' } };
    const reading: HeldFile = { ...file, now: { state: 'reading' } };
    return id !== undefined || this.#running(reading) ? reading : { ...file, now: { state: 'gone' } };
  }

  #begin(key: number): void {
    const held = this.#find(key);
    const { place } = this;
    if (!held?.file || !place) return;
    const stop = new AbortController();
    const { file, id, token } = held;
    const options = { signal: stop.signal, ...(id !== undefined && { id }) };
    const sending = uploadsOf(place.client).send(file, () => place.to(), options);
    sendingsOf(place.client).add(token, { file, sending, stop });
    this.#follow(key, { file, sending, stop });
  }

  #follow(key: number, running: RunningSending): void {
    this.#unfollow.get(key)?.();
    const client = this.place?.client;
    this.#unfollow.set(
      key,
      running.sending.state.subscribe((state) => {
        if ('id' in state && state.id !== undefined && client) sendingsOf(client).add(state.id, running);
        this.#settle(key, state);
      }),
    );
  }

  #settle(key: number, state: UploadState): void {
    const held = this.#find(key);
    if (!held) return;
    const id = 'id' in state && state.id !== undefined ? state.id : held.id;
    this.#replace({ ...held, id: state.state === 'refused' ? undefined : id, now: stateOf(state) });
  }

  /** Asks what became of a file of another visit, unless it is on its way in this page. */
  #read(key: number): void {
    const held = this.#find(key);
    const { place } = this;
    if (!held || !place) return;
    const running = this.#running(held);
    if (running) {
      const { name, size } = running.file;
      this.#replace({ ...held, name, size, file: running.file });
      return this.#follow(key, running);
    }
    const { id } = held;
    if (id === undefined) return;
    const settle = (change: Partial<HeldFile>) => {
      const now = this.#find(key);
      if (now?.id === id) this.#replace({ ...now, ...change });
    };
    uploadsOf(place.client)
      .read(id)
      .then(
        (upload) => settle(upload ? knownOf(upload) : { now: { state: 'gone' } }),
        () => settle({ now: { state: 'unread' } }),
      );
  }

  /** It is no longer this field's: nothing names it, so it is not sent on. */
  #drop(file: HeldFile): void {
    this.#running(file)?.stop.abort();
    this.#unfollow.get(file.key)?.();
    this.#unfollow.delete(file.key);
  }

  #running(file: HeldFile): RunningSending | undefined {
    return this.place && sendingsOf(this.place.client).get(file.id ?? file.token);
  }

  #find(key: number): HeldFile | undefined {
    return this.#list.find((one) => one.key === key);
  }

  #replace(file: HeldFile): void {
    this.#list = this.#list.map((one) => (one.key === file.key ? file : one));
    this.#changed(file);
  }
}

function stateOf(state: UploadState): FileState {
  switch (state.state) {
    case 'done':
      return { state: 'done', scan: state.upload.scan };
    case 'failed':
      return { state: 'failed', code: state.error.code };
    default:
      return state;
  }
}

function knownOf(upload: Upload): Partial<HeldFile> {
  const { name, size } = upload;
  const now: FileState =
    upload.state === 'finished'
      ? { state: 'done', scan: upload.scan }
      : { state: 'unfinished', sent: upload.received };
  return { name, size, now };
}
