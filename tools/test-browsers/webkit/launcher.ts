import type { BrowserLauncher } from '@web/test-runner';
import { miniBrowser, startDriver, type Driver } from './driver.ts';
import { openSession, type Session } from './session.ts';

/** The launcher, with the method that the runner's `sendKeys` command looks for on a launcher of this type. */
interface WebKitLauncher extends BrowserLauncher {
  type: 'webdriver';
  sendKeys(sessionId: string, keys: string[]): Promise<void>;
}

/**
 * Runs test files in WebKitGTK's MiniBrowser on a screen of its own: one window for all files, one after the other.
 * The window has the size that the other browsers' pages have.
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
    type: 'webdriver',
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
      // Nothing of a test may go on running beside the next one.
      await navigate(sessionId, 'about:blank');
      active = undefined;
      return {};
    },
    async startDebugSession() {
      throw new Error('This launcher has no window to debug in.');
    },
    sendKeys: async (sessionId, keys) => (await windowOf(sessionId)).press(keys),
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
    await fitPage(session, 800, 600);
    return { driver, session };
  } catch (error) {
    await driver.stop();
    throw error;
  }
}

/** Gives the page itself this size: WebDriver measures a window with its bars. */
async function fitPage(session: Session, width: number, height: number): Promise<void> {
  await session.resize(width, height);
  const [insideWidth, insideHeight] = (await session.execute('return [innerWidth, innerHeight]')) as [
    number,
    number,
  ];
  await session.resize(2 * width - insideWidth, 2 * height - insideHeight);
}
