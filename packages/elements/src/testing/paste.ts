import { sendKeys } from '@web/test-runner-commands';

async function shortcut(key: string): Promise<void> {
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Control' });
}

/** Copies a text and pastes it over what a control holds, by the keys that a person presses. */
export async function paste(text: string, into: HTMLInputElement | null | undefined): Promise<void> {
  const source = document.createElement('textarea');
  source.value = text;
  document.body.append(source);
  source.select();
  await shortcut('c');
  source.remove();
  into?.focus();
  into?.select();
  await shortcut('v');
}

/** A clipboard event that a test makes itself: Firefox leaves out what a made `ClipboardEvent` is given. */
export function clipboardEvent(type: 'copy' | 'cut' | 'paste', clipboardData: DataTransfer): Event {
  return Object.assign(new Event(type, { bubbles: true, composed: true, cancelable: true }), {
    clipboardData,
  });
}
