import type { AnyClient } from '@panjare/client';
import { systemClock } from '@panjare/client/clock.js';
import { drawCurtain, meetSession, noCurtain } from './curtain-state.ts';
import type { Curtain, CurtainAct, CurtainReason } from './curtain-state.ts';
import { clearMark, findDeadMarks, forgetMarks, setMark } from './tab-marks.ts';

/** An element that holds something of a citizen. */
export interface WatchedElement {
  /** Takes what it shows off the page, and keeps it in memory. */
  draw(why: CurtainReason): void;
  /** Shows it again. */
  lift(): void;
  /** Forgets it, and begins anew with whoever is there now. */
  erase(): void;
  /** Whether it holds words or files that nobody has sent, besides answers that save themselves. */
  holdsUnsent(): boolean;
}

/** Milliseconds for which what was typed waits in memory for the person whose session ended. */
const PATIENCE = 15 * 60_000;

/** Milliseconds between two questions who is there. */
const AGAIN = 3000;

/**
 * Follows the session of one client for all elements of the page that hold something of a citizen, so that none shows
 * what is another's. One for each client.
 */
export class DeviceWatch {
  readonly client: AnyClient;
  readonly elements = new Set<WatchedElement>();
  curtain: Curtain = noCurtain;
  /** Called when the citizen has finished in another tab, or their browser died before they could. */
  onFinished: () => void = () => this.ask();
  /** Among tabs of a device of many. */
  readonly #channel: BroadcastChannel | undefined;
  #waiting: AbortController | undefined;

  constructor(client: AnyClient) {
    this.client = client;
    if (client.device !== 'personal') {
      this.#followPage();
      this.#channel = openChannel(client.gateway);
    }
    this.#channel?.addEventListener('message', ({ data }) =>
      data === 'finished' ? this.onFinished() : this.ask(),
    );
    client.session.state.subscribe((session) => {
      const before = this.curtain.subject;
      if (client.device !== 'personal')
        if ('session' in session) void setMark();
        else if (session.state === 'ended' || session.state === 'signed-out') clearMark();
      this.#take(meetSession(this.curtain, session, client.device));
      // Other tabs may still show whoever was here before.
      if (before !== undefined && this.curtain.subject !== before) this.tellTabs('changed');
    });
  }

  /** Hides all, before the session has ended. */
  hide(why: CurtainReason): void {
    this.#take(drawCurtain(this.curtain, why));
  }

  /** Forgets all that was hidden or shown. */
  erase(): void {
    this.#take({ curtain: noCurtain, act: 'erase' });
  }

  /** Asks the gateway who is there; what it says comes by the session. Where it says nothing, what is hidden stays so. */
  ask(): void {
    this.client.session.refresh().catch(() => undefined);
  }

  /** Whoever waits in front of a page that was gone back to has no button to press. */
  async #askUntilKnown(): Promise<void> {
    for (;;) {
      await this.client.session.refresh().catch(() => undefined);
      if (this.curtain.state !== 'drawn' || this.curtain.why !== 'asking') return;
      await systemClock.wait(AGAIN);
    }
  }

  /** Has the other tabs of this page's origin ask who is there, or finish too. Nothing is said of whom. */
  tellTabs(what: 'changed' | 'finished'): void {
    this.#channel?.postMessage(what);
  }

  #take({ curtain, act }: { curtain: Curtain; act: CurtainAct }): void {
    this.curtain = curtain;
    if (act === 'none') return;
    this.#waiting?.abort();
    this.#waiting = undefined;
    for (const element of [...this.elements])
      if (act === 'draw') element.draw(curtain.state === 'drawn' ? curtain.why : 'ended');
      else element[act]();
    if (act === 'draw') void this.#wait();
  }

  /** Who walked away may come back; nobody's answers wait for ever. */
  async #wait(): Promise<void> {
    this.#waiting = new AbortController();
    const { signal } = this.#waiting;
    await systemClock.wait(PATIENCE, signal).catch(() => undefined);
    if (!signal.aborted && this.curtain.state === 'drawn' && this.curtain.why === 'ended') this.erase();
  }

  /**
   * Whoever is signed in on a page that is just opened, where a tab died before, is who was there when it died: the
   * browser brought the cookie back. It is not known who sits there now, so it ends.
   */
  async #lookBack(): Promise<void> {
    const marks = await findDeadMarks();
    if (marks.length === 0) return;
    let isSettled = false;
    const unsubscribe = this.client.session.state.subscribe((session) => {
      if (isSettled || session.state === 'unknown' || session.state === 'unreachable') return;
      isSettled = true;
      forgetMarks(marks);
      queueMicrotask(() => {
        unsubscribe();
        if ('session' in session) this.onFinished();
      });
    });
  }

  /** A page that is left may come back as it was (bfcache): it leaves with nothing shown, and asks when it is back. */
  #followPage(): void {
    void this.#lookBack();
    addEventListener('pagehide', ({ persisted }) => {
      clearMark();
      if (persisted) this.hide('asking');
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      this.hide('asking');
      void this.#askUntilKnown();
    });
    addEventListener('online', () => this.curtain.state === 'drawn' && this.ask());
  }
}

/** Absent where the page may not have one, as in a sandboxed frame. */
function openChannel(gateway: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(`panjare ${gateway}`);
  } catch {
    return undefined;
  }
}

const watches = new WeakMap<AnyClient, DeviceWatch>();

/** The watch of a client. */
export function watchOf(client: AnyClient): DeviceWatch {
  let watch = watches.get(client);
  if (!watch) watches.set(client, (watch = new DeviceWatch(client)));
  return watch;
}
