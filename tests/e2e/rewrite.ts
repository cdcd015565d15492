import type { Page } from 'playwright-core';

/** Has a page get other words from an address than its server sends. */
export function rewrite(page: Page, address: string, change: (text: string) => string): Promise<unknown> {
  return page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}
