import type { Gateway } from './context.ts';

/** Runs the gateway's sweeps one after another, again and again. Returns the way to stop, which waits for a running one. */
export function startSweeper(gateway: Gateway): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  async function sweep(): Promise<void> {
    for (const { name, run } of gateway.sweeps) {
      if (stopped) return;
      try {
        await run();
      } catch (error) {
        gateway.log.error({ err: error, sweep: name }, 'A sweep failed; it runs again.');
      }
    }
  }

  function schedule(): void {
    timer = setTimeout(() => {
      running = sweep().then(() => {
        if (!stopped) schedule();
      });
    }, gateway.config.sweepSeconds * 1000);
    timer.unref();
  }

  schedule();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
