/** How the last call to a verifier ended. `sent`: what was sent may have arrived all the same. */
export type CallEnd =
  { state: 'none' } | { state: 'answered'; status: number } | { state: 'unreachable'; sent: boolean };

const PATIENCE = 10_000;
const MOST_BYTES = 256 * 1024;

/**
 * The wallet's line to one verifier. Calls leave for its origin only, follow no redirect, and neither wait nor read
 * without end. Remembers how the last one ended, which the libraries above it blur.
 */
export class VerifierLine {
  readonly origin: string;
  end: CallEnd = { state: 'none' };

  constructor(origin: string) {
    this.origin = origin;
  }

  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== this.origin) throw new Error(`This line leads to ${this.origin} only`);
    this.end = { state: 'unreachable', sent: true };
    const response = await this.#call(url, init);
    const body = await readSome(response);
    this.end = { state: 'answered', status: response.status };
    return new Response(body, { status: response.status, headers: response.headers });
  };

  async #call(url: URL, init: RequestInit | undefined): Promise<Response> {
    try {
      return await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
    } catch (error) {
      if (neverLeft(error)) this.end = { state: 'unreachable', sent: false };
      throw error;
    }
  }
}

/** Whether a call failed before anything could be sent. */
function neverLeft(error: unknown): boolean {
  const { code } = ((error as { cause?: unknown }).cause ?? {}) as { code?: unknown };
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EHOSTUNREACH';
}

/** The whole body, or a fault where it is too long. */
async function readSome(response: Response): Promise<string | null> {
  if (!response.body) return null;
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Error(`More than ${MOST_BYTES} bytes from ${response.url}`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
