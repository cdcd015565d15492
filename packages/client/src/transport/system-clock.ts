import type { Clock } from '../options.ts';
import { abortable } from './abortable.ts';

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wait(milliseconds, signal) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const passed = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
    return abortable(passed, signal).finally(() => clearTimeout(timer));
  },
};
