import type { BrowserLauncher } from '@web/test-runner';
import { fitPage, pageCommands, type PageCommands } from './commands.ts';
import { miniBrowser, startDriver, type Driver } from './driver.ts';
import { openSession, type Session } from './session.ts';

/**
 * The launcher, of the type whose pages the runner's commands ask in the fewest words; of the type `webdriver` they ask
 * for no key to be held and for no size.
 */
interface WebKitLauncher extends BrowserLauncher {
  type: 'playwright';
  getPage(sessionId: string): PageCommands;
}

/** The size that the other browsers' pages have. */
const PAGE = { width: 800, height: 600 };

/**
 * Runs test files in WebKitGTK's MiniBrowser on a screen of its own: one window for all files, one after the other.
 */
export function webkitLauncher(): WebKitLauncher {
  let started: Promise<{ driver: Driver; session: Session }> | undefined;
  let active: string | undefined;
  let address: string | undefined;

  const windowOf = async (sessionId: string): Promise<Session> => {
    if (active !== sessionId || !started) throw new Error(`Test session ${sessionId} has no window.`);
    return (await started).session;
  };

  return {
    name: 'WebKitGTK',
    type: 'playwright',
    concurrency: 1,
    isActive: (sessionId) => active === sessionId,
    // Asked when a page has gone silent, to tell one that left from one that crashed; the latter cannot be asked.
    getBrowserUrl: async (sessionId) => (await windowOf(sessionId)).url().catch(() => address),
    async startSession(sessionId, url) {
      started ??= startWindow();
      active = sessionId;
      await navigate(sessionId, url);
    },
    async stopSession(sessionId) {
      // Nothing of a test may go on running beside the next one, and no key stay held.
      await navigate(sessionId, 'about:blank');
      await started?.then(({ session }) => session.letGo()).catch(() => undefined);
      active = undefined;
      return {};
    },
    async startDebugSession() {
      throw new Error('This launcher has no window to debug in.');
    },
    getPage: (sessionId) => pageCommands(() => windowOf(sessionId)),
    stop,
  };

  /** A window that takes no command any more is given up: the next file opens a new one. */
  async function navigate(sessionId: string, url: string): Promise<void> {
    address = url;
    try {
      await (await windowOf(sessionId)).navigate(url);
    } catch (error) {
      await stop();
      throw error;
    }
  }

  async function stop(): Promise<void> {
    const stopping = started;
    started = undefined;
    active = undefined;
    const parts = await stopping?.catch(() => undefined);
    await parts?.session.close().catch(() => {});
    await parts?.driver.stop();
  }
}

async function startWindow(): Promise<{ driver: Driver; session: Session }> {
  const driver = await startDriver();
  try {
    const session = await openSession(driver.address, miniBrowser());
    await fitPage(session, PAGE);
    return { driver, session };
  } catch (error) {
    await driver.stop();
    throw error;
  }
}
