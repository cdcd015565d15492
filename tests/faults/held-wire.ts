/** One request on its way. Nothing happens to it unless somebody says so. */
interface OnItsWay {
  by: string;
  request: Request;
  body: string;
  /** What the gateway answered, once it was asked; nobody has heard it yet. */
  answer?: Response;
  settle: { resolve: (answer: Response) => void; reject: (cause: Error) => void };
}

/** A network on which requests arrive, answers are heard, and either is lost, exactly when a test says so. */
export interface HeldWire {
  /** How many requests and answers are on their way. */
  readonly onTheirWay: number;
  /** `fetch` of one device. What is not about drafts goes through at once. */
  fetchOf(by: string, headers: { [name: string]: string }): typeof fetch;
  /** Lets the request arrive, or its answer be heard. */
  forward(index: number): Promise<void>;
  /** Loses it: the device hears that the network failed. */
  lose(index: number): void;
  /** Loses everything; from a page that is gone nobody hears. */
  clear(): void;
}

/** Opens it; `arrived` is told what the gateway answered to whom. */
export function openHeldWire(
  arrived: (by: string, request: Request, status: number, answer: string) => void,
): HeldWire {
  let waiting: OnItsWay[] = [];

  function take(index: number): OnItsWay {
    const [taken] = waiting.splice(index, 1);
    if (!taken) throw new Error(`Nothing is on its way at ${index}.`);
    return taken;
  }

  return {
    get onTheirWay() {
      return waiting.length;
    },

    fetchOf: (by, headers) => async (input, init) => {
      const request = new Request(input, init);
      for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
      const body = await request.clone().text();
      if (!new URL(request.url).pathname.startsWith('/drafts') || request.method === 'GET')
        return fetch(request);
      return new Promise<Response>((resolve, reject) => {
        waiting.push({ by, request, body, settle: { resolve, reject } });
        // Whoever gives up hears nothing; what was sent is on its way all the same.
        request.signal.addEventListener('abort', () => reject(new Error('given up')), { once: true });
      });
    },

    async forward(index) {
      const held = waiting[index];
      if (held === undefined) throw new Error(`Nothing is on its way at ${index}.`);
      if (held.answer) return take(index).settle.resolve(held.answer);
      const { method, url, headers } = held.request;
      const response = await fetch(url, { method, headers, ...(held.body !== '' && { body: held.body }) });
      const text = await response.text();
      arrived(held.by, held.request, response.status, text);
      held.answer = new Response(text === '' ? null : text, response);
    },

    lose: (index) => take(index).settle.reject(new TypeError('The network failed.')),

    clear() {
      for (const { settle } of waiting) settle.reject(new TypeError('The network failed.'));
      waiting = [];
    },
  };
}
