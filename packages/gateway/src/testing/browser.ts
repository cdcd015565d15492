/** What of a browser a sign-in needs: cookies by host and port, and following redirects step by step. */
export class Browser {
  readonly #cookies = new Map<string, Map<string, string>>();
  /** Every address a navigation passed, newest last. */
  readonly visited: string[] = [];

  /** One request, redirects not followed. */
  async request(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    const cookies = this.cookies(url);
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(url, line);
    return response;
  }

  /** A top-level navigation, to its end or to an address that `stopAt` starts. */
  async navigate(url: string, stopAt?: string, init: RequestInit = {}): Promise<Response> {
    let response = await this.request(url, init);
    this.visited.push(url);
    for (let hops = 0; hops < 20; hops += 1) {
      const location = response.headers.get('location');
      if (location === null) return response;
      const next = new URL(location, this.visited.at(-1)).href;
      this.visited.push(next);
      if (stopAt !== undefined && next.startsWith(stopAt)) return response;
      response = await this.request(next);
    }
    throw new Error('Too many redirects.');
  }

  /** What this browser keeps for a host. */
  cookies(url: string): Map<string, string> {
    const { host } = new URL(url);
    const known = this.#cookies.get(host) ?? new Map<string, string>();
    this.#cookies.set(host, known);
    return known;
  }

  #keep(url: string, line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1)];
    const gone = attributes.some((attribute) => /^\s*max-age=0|expires=thu, 01 jan 1970/iu.test(attribute));
    if (gone || value === '') this.cookies(url).delete(name);
    else this.cookies(url).set(name, value);
  }
}
