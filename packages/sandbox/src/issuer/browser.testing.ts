/** A browser in small for tests: keeps cookies by path, follows redirects until an address it may not visit. */
export class Browser {
  readonly #cookies = new Map<string, { value: string; path: string }>();

  /** Ends at the first page, or at the first redirect that leaves `origin`. */
  async open(address: string, form?: { [name: string]: string }): Promise<Page> {
    let url = new URL(address);
    let body = form && new URLSearchParams(form);
    for (let step = 0; step < 10; step++) {
      const response = await fetch(url, {
        method: body ? 'POST' : 'GET',
        headers: { cookie: this.#cookieHeader(url) },
        redirect: 'manual',
        ...(body && { body }),
      });
      for (const cookie of response.headers.getSetCookie()) this.#keep(cookie, url);
      const location = response.headers.get('location');
      if (!location) return { url: url.href, status: response.status, text: await response.text() };
      const next = new URL(location, url);
      if (next.origin !== url.origin) return { url: next.href, status: response.status, text: '' };
      url = next;
      body = undefined;
    }
    throw new Error('too many redirects');
  }

  #keep(cookie: string, url: URL): void {
    const [pair = '', ...attributes] = cookie.split(/;\s*/);
    const [name = '', ...value] = pair.split('=');
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? url.pathname;
    const expired = attributes.some(
      (text) => /^expires=/i.test(text) && Date.parse(text.slice(8)) < Date.now(),
    );
    if (expired) this.#cookies.delete(`${path} ${name}`);
    else this.#cookies.set(`${path} ${name}`, { value: value.join('='), path });
  }

  #cookieHeader(url: URL): string {
    return [...this.#cookies]
      .filter(([, { path }]) => url.pathname === path || url.pathname.startsWith(path.replace(/\/?$/, '/')))
      .map(([key, { value }]) => `${key.split(' ')[1]}=${value}`)
      .join('; ');
  }
}

/** Where the browser ended. */
export interface Page {
  url: string;
  status: number;
  text: string;
}
