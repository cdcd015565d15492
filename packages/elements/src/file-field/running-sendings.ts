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

/**
 * What a client sends. It goes on while the person looks at another page of the form, and is found again there. With the
 * person it ends: nobody's file stays behind on the device, or goes on under another's name.
 */
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
  let subject: string | undefined;
  client.session.state.subscribe((now) => {
    const next = 'session' in now ? now.session.subject : subject;
    const isOver = now.state === 'ended' && now.reason === 'signed-out';
    if (isOver || (subject !== undefined && next !== subject)) {
      for (const { stop } of running.values()) stop.abort();
      running.clear();
    }
    subject = next;
  });
  ofClients.set(client, made);
  return made;
}
