import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from 'playwright-core';

/** What comes of the cookies of another site (`SameSite=None; Secure`, not partitioned) that a page calls. */
export interface CookiesSeen {
  /** By its answer to the page's call. */
  setByThirdParty: boolean;
  /** By itself, at top level; then it is at home. */
  setOnVisit: boolean;
  /** The one set on the visit, with the page's next call. */
  sentToThirdParty: boolean;
}

/** Tries it in a tab of its own, between two sites of this machine. */
export async function probeCookies(context: BrowserContext): Promise<CookiesSeen> {
  const server = createServer((request, response) => {
    const { origin = '', cookie = '' } = request.headers;
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-allow-credentials', 'true');
    response.setHeader('content-type', 'text/html');
    if (request.url?.startsWith('/set'))
      response.setHeader('set-cookie', `${request.url.slice(5)}=1; SameSite=None; Secure`);
    response.end(request.url === '/read' ? cookie : 'A page.');
  });
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  const [page, stranger] = [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
  const tab = await context.newPage();
  const ask = (address: string) =>
    tab.evaluate(async (url) => (await fetch(url, { credentials: 'include' })).text(), address);
  try {
    await tab.goto(page);
    await ask(`${stranger}/set?asked`);
    await tab.goto(`${stranger}/set?visited`);
    const own = await ask('/read');
    await tab.goto(page);
    const sent = await ask(`${stranger}/read`);
    return {
      setByThirdParty: own.includes('asked=1'),
      setOnVisit: own.includes('visited=1'),
      sentToThirdParty: sent.includes('visited=1'),
    };
  } finally {
    await tab.close();
    server.close();
    server.closeAllConnections();
  }
}
