import type { Gateway } from '../context.ts';

/** Tells streams that a case has new events. The event rows are the truth; a lost word costs delay, never an event. */
export interface Live {
  /** To be called after the commit. */
  changed(caseId: string): void;
  /** Calls `wake` when the case moves past `position`, and may call it for nothing. Returns the way to stop. */
  watch(caseId: string, position: () => number, wake: () => void): () => void;
}

interface Watcher {
  position(): number;
  wake(): void;
}

const channel = 'panjare_case';
/** At most twenty notifications a second from one process. */
const coalesceMilliseconds = 50;
/** The backstop for a lost notification. */
const pollMilliseconds = 2000;
/** A NOTIFY carries at most 8,000 bytes; a key is 36. */
const keysInOne = 150;

/** Listens on the gateway's channel, and looks at the rows of watched cases every two seconds beside. */
export async function startLive(gateway: Gateway): Promise<Live> {
  const watchers = new Map<string, Set<Watcher>>();
  const moved = new Set<string>();
  let pending: NodeJS.Timeout | undefined;

  function wake(caseId: string): void {
    for (const watcher of watchers.get(caseId) ?? []) watcher.wake();
  }

  function flush(): void {
    pending = undefined;
    const keys = [...moved];
    moved.clear();
    for (let start = 0; start < keys.length; start += keysInOne) {
      const payload = keys.slice(start, start + keysInOne).join(',');
      gateway.connection.notifications.notify(channel, payload).catch(() => payload.split(',').forEach(wake));
    }
  }

  async function poll(): Promise<void> {
    if (watchers.size === 0) return;
    const rows = await gateway.database
      .selectFrom('case_file')
      .select(['id', 'position'])
      .where('id', 'in', [...watchers.keys()])
      .execute();
    for (const { id, position } of rows) {
      for (const watcher of watchers.get(id) ?? []) if (watcher.position() < position) watcher.wake();
    }
  }

  const unlisten = await gateway.connection.notifications.listen(channel, (payload) =>
    payload.split(',').forEach(wake),
  );
  const timer = setInterval(() => {
    poll().catch((error: unknown) => gateway.log.error({ error: String(error) }, 'live poll'));
  }, pollMilliseconds);
  timer.unref();
  gateway.closers.push(async () => {
    clearInterval(timer);
    clearTimeout(pending);
    await unlisten();
  });
  return {
    changed(caseId) {
      moved.add(caseId);
      pending ??= setTimeout(flush, coalesceMilliseconds).unref();
    },
    watch(caseId, position, wakeUp) {
      const watcher = { position, wake: wakeUp };
      const set = watchers.get(caseId) ?? new Set();
      watchers.set(caseId, set.add(watcher));
      return () => {
        set.delete(watcher);
        if (set.size === 0 && watchers.get(caseId) === set) watchers.delete(caseId);
      };
    },
  };
}
