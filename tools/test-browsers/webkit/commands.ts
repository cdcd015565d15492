import { keyAction, keyActions } from './keys.ts';
import type { Session } from './session.ts';

type Button = 'left' | 'middle' | 'right';

/** What the runner's commands do to a page, in the words in which they ask for it. */
export interface PageCommands {
  readonly keyboard: {
    type(text: string): Promise<void>;
    press(key: string): Promise<void>;
    down(key: string): Promise<void>;
    up(key: string): Promise<void>;
  };
  readonly mouse: {
    move(x: number, y: number): Promise<void>;
    click(x: number, y: number, options?: { button?: Button | undefined }): Promise<void>;
    down(options?: { button?: Button | undefined }): Promise<void>;
    up(options?: { button?: Button | undefined }): Promise<void>;
  };
  setViewportSize(size: { width: number; height: number }): Promise<void>;
}

/**
 * `sendKeys`, `sendMouse` and `setViewport` of a test, as WebDriver's own commands. What WebDriver has no command for
 * (`emulateMedia`, `a11ySnapshot`) is left out, and a test that asks for it fails by its name.
 */
export function pageCommands(window: () => Promise<Session>): PageCommands {
  const numbered = (button: Button = 'left') => ['left', 'middle', 'right'].indexOf(button);
  return {
    keyboard: {
      type: async (text) => (await window()).moveKeys(keyActions([...text])),
      press: async (key) => (await window()).moveKeys(keyActions([key])),
      down: async (key) => (await window()).moveKeys([keyAction('keyDown', key)]),
      up: async (key) => (await window()).moveKeys([keyAction('keyUp', key)]),
    },
    mouse: {
      move: async (x, y) => (await window()).moveMouse([{ type: 'pointerMove', x, y }]),
      click: async (x, y, { button } = {}) =>
        (await window()).moveMouse([
          { type: 'pointerMove', x, y },
          { type: 'pointerDown', button: numbered(button) },
          { type: 'pointerUp', button: numbered(button) },
        ]),
      down: async ({ button } = {}) =>
        (await window()).moveMouse([{ type: 'pointerDown', button: numbered(button) }]),
      up: async ({ button } = {}) =>
        (await window()).moveMouse([{ type: 'pointerUp', button: numbered(button) }]),
    },
    setViewportSize: async (size) => fitPage(await window(), size),
  };
}

/** Gives the page itself this size: WebDriver measures a window with its bars. */
export async function fitPage(
  session: Session,
  { width, height }: { width: number; height: number },
): Promise<void> {
  await session.resize(width, height);
  const [insideWidth, insideHeight] = (await session.execute('return [innerWidth, innerHeight]')) as [
    number,
    number,
  ];
  await session.resize(2 * width - insideWidth, 2 * height - insideHeight);
}
