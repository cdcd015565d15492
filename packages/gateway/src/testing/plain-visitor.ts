import type { CitizenBrowser } from './test-gateway.ts';

/** A page as it came, and the values its forms would send. */
export interface PlainPageRead {
  status: number;
  headers: Headers;
  /** Where it came from, after redirects. */
  url: string;
  html: string;
}

/** A browser without script: follows redirects, reads forms, sends them as they stand. */
export class PlainVisitor {
  readonly #browser: CitizenBrowser;
  readonly #url: string;

  constructor(browser: CitizenBrowser, url: string) {
    this.#browser = browser;
    this.#url = url;
  }

  /** Goes to an address. */
  async open(path: string, headers: { [name: string]: string } = {}): Promise<PlainPageRead> {
    const all = { 'sec-fetch-site': 'same-origin', ...headers };
    return this.#read(await this.#browser.request(new URL(path, this.#url).href, { headers: all }), path);
  }

  /** Sends the form with this action, or the last of the page, with some values changed; `null` leaves one out. */
  async send(
    page: PlainPageRead,
    changes: { [name: string]: string | null } = {},
    options: { headers?: { [name: string]: string }; action?: string } = {},
  ): Promise<PlainPageRead> {
    const found = formsOf(page.html).filter(
      ({ action }) => options.action === undefined || action === options.action,
    );
    const form = found.at(-1);
    if (form === undefined) throw new Error(`No form on ${page.url}: ${page.html.slice(0, 2000)}`);
    const values = new URLSearchParams(form.values);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) values.delete(name);
      else values.set(name, value);
    }
    return this.post(form.action, values, options.headers);
  }

  /** Posts a form as a browser does. */
  async post(
    path: string,
    values: URLSearchParams,
    headers: { [name: string]: string } = {},
  ): Promise<PlainPageRead> {
    // Line ends are sent as CRLF, as a browser does.
    const body = new URLSearchParams();
    for (const [name, value] of values) body.append(name, value.replaceAll(/\r?\n/gu, '\r\n'));
    const response = await this.#browser.request(new URL(path, this.#url).href, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: this.#url,
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
      body: body.toString(),
    });
    return this.#read(response, path);
  }

  /** Sends the last form of the page with files, as `multipart/form-data`. */
  async sendFiles(page: PlainPageRead, files: { [name: string]: File[] }): Promise<PlainPageRead> {
    const form = formsOf(page.html).at(-1);
    const body = new FormData();
    for (const [name, value] of form?.values ?? []) if (!Object.hasOwn(files, name)) body.append(name, value);
    for (const [name, chosen] of Object.entries(files)) for (const file of chosen) body.append(name, file);
    const response = await this.#browser.request(new URL(form?.action ?? '', this.#url).href, {
      method: 'POST',
      headers: { origin: this.#url, 'sec-fetch-site': 'same-origin' },
      body,
    });
    return this.#read(response, form?.action ?? '');
  }

  async #read(response: Response, path: string): Promise<PlainPageRead> {
    const location = response.headers.get('location');
    if (location !== null) {
      const { pathname, search } = new URL(location, this.#url);
      return this.open(pathname + search);
    }
    return { status: response.status, headers: response.headers, url: path, html: await response.text() };
  }
}

/** The forms of a page and what each would send untouched. */
export function formsOf(html: string): { action: string; values: [string, string][] }[] {
  return [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/gu)].map(
    ([, action = '', inner = '']) => ({ action: unescape(action), values: valuesOf(inner) }),
  );
}

function valuesOf(html: string): [string, string][] {
  const values: [string, string][] = [];
  for (const [tag] of html.matchAll(/<input[^>]*>/gu)) {
    const type = attribute(tag, 'type');
    const name = attribute(tag, 'name');
    if (name === undefined || ((type === 'radio' || type === 'checkbox') && !/\schecked/u.test(tag)))
      continue;
    values.push([name, attribute(tag, 'value') ?? '']);
  }
  for (const [, open = '', text = ''] of html.matchAll(/<textarea([^>]*)>\n?([\s\S]*?)<\/textarea\s*>/gu))
    values.push([attribute(open, 'name') ?? '', unescape(text)]);
  for (const [, open = '', options = ''] of html.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/gu)) {
    const chosen = /<option[^>]*\sselected/u.exec(options)?.[0] ?? '';
    values.push([attribute(open, 'name') ?? '', attribute(chosen, 'value') ?? '']);
  }
  return values;
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1];
  return value === undefined ? undefined : unescape(value);
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
