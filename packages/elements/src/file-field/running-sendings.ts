import type { AnyClient, UploadSending } from '@panjare/client';

/** A file on its way, and the hand that stops it. */
export interface RunningSending {
  readonly file: File;
  readonly sending: UploadSending;
  readonly stop: AbortController;
}

/** Files on their way, by their uploads. */
export interface RunningSendings {
  get(id: string): RunningSending | undefined;
  /** Kept until it is over. */
  add(id: string, running: RunningSending): void;
}

const ofClients = new WeakMap<AnyClient, RunningSendings>();

/** What a client sends. It goes on while the person looks at another page of the form, and is found again there. */
export function sendingsOf(client: AnyClient): RunningSendings {
  const known = ofClients.get(client);
  if (known) return known;
  const running = new Map<string, RunningSending>();
  const made: RunningSendings = {
    get: (id) => running.get(id),
    add(id, sending) {
      if (running.get(id) === sending) return;
      running.set(id, sending);
      void sending.sending.settled.then(() => {
        if (running.get(id) === sending) running.delete(id);
      });
    },
  };
  ofClients.set(client, made);
  return made;
}
