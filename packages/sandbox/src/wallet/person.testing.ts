import assert from 'node:assert/strict';
import { Browser, type Page } from '../issuer/browser.testing.ts';

/** A person with a wallet, at a browser in small. */
export class Person {
  readonly browser = new Browser();
  readonly #wallet: string;

  /** `sandbox` is its origin. */
  constructor(sandbox: string) {
    this.#wallet = sandbox;
  }

  open(address: string): Promise<Page> {
    return this.browser.open(new URL(address, this.#wallet).href);
  }

  /** Opens the wallet of a national id, and goes on to an address. */
  async unlock(owner: string, to = '/wallet', pin = '۱۲۳۴'): Promise<Page> {
    const page = await this.open(`/wallet/unlock?to=${encodeURIComponent(to)}`);
    return this.send(page, { owner, pin }, '/wallet/unlock');
  }

  /** Sends the form of a page, with its hidden fields; `action` where it has several. */
  send(page: Page, fields: { [name: string]: string }, action?: string): Promise<Page> {
    const form = page.text
      .split('<form ')
      .slice(1)
      .find((text) => action === undefined || text.includes(`action="${action}"`))
      ?.split('</form>')[0];
    assert.ok(form, `no form ${action ?? ''} on ${page.url}: ${page.text.slice(-600)}`);
    const hidden = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name, unescape(value ?? '')],
    );
    const address = unescape(/action="([^"]+)"/.exec(form)?.[1] ?? '');
    return this.browser.open(new URL(address, page.url).href, { ...Object.fromEntries(hidden), ...fields });
  }

  /** Sends the form of the request shown. */
  answer(page: Page, fields: { [name: string]: string }): Promise<Page> {
    return this.send(page, fields, new URL(page.url).pathname);
  }
}

/** The names of the boxes of a page. */
export function boxes(page: Page): string[] {
  return [...page.text.matchAll(/type="checkbox" name="([^"]+)"/g)].map(([, name]) => name ?? '');
}

function unescape(text: string): string {
  return text
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'");
}
