import type { KeyAction } from './keys.ts';

/** One move of the mouse: pixels from the page's corner, buttons as `MouseEvent.button` numbers them. */
export type MouseAction =
  { type: 'pointerMove'; x: number; y: number } | { type: 'pointerDown' | 'pointerUp'; button: number };

/** One browser window under WebDriver (https://www.w3.org/TR/webdriver2/); each method is one command of it. */
export interface Session {
  navigate(url: string): Promise<void>;
  url(): Promise<string>;
  /** Runs the body of a function in the page and gives what it returns. */
  execute(body: string, ...args: unknown[]): Promise<unknown>;
  /** The window's outer size, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** What is pressed and not let go stays so for the next moves. */
  moveKeys(actions: readonly KeyAction[]): Promise<void>;
  moveMouse(actions: readonly MouseAction[]): Promise<void>;
  /** Lets go of all keys and buttons. */
  letGo(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a browser window. Throws with the driver's own words when it refuses. */
export async function openSession(driver: string, binary: string): Promise<Session> {
  const opened = (await command('POST', `${driver}/session`, {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        // The tests run while the page loads, and ask for keys meanwhile: no command waits for the page's end.
        pageLoadStrategy: 'none',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      },
    },
  })) as { sessionId: string };
  const session = `${driver}/session/${opened.sessionId}`;
  const perform = async (source: object): Promise<void> =>
    void (await command('POST', `${session}/actions`, { actions: [source] }));
  return {
    navigate: async (url) => void (await command('POST', `${session}/url`, { url })),
    url: async () => String(await command('GET', `${session}/url`)),
    execute: (script, ...args) => command('POST', `${session}/execute/sync`, { script, args }),
    resize: async (width, height) =>
      void (await command('POST', `${session}/window/rect`, { width, height })),
    moveKeys: (actions) => perform({ type: 'key', id: 'keyboard', actions }),
    moveMouse: (actions) =>
      perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }),
    letGo: async () => void (await command('DELETE', `${session}/actions`)),
    close: async () => void (await command('DELETE', session)),
  };
}

async function command(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    signal: AbortSignal.timeout(60_000),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebDriver: ${error}${message ? `: ${message}` : ''}`);
}
