import { createHash, randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { pageOrigin } from '../../testing/test-gateway.ts';
import type { CitizenBrowser } from '../../testing/test-gateway.ts';

/** A synthetic PDF: its first bytes are right, the rest says nothing. */
export function syntheticPdf(size: number): Buffer {
  const file = randomBytes(size);
  file.write('%PDF-1.7\n', 'latin1');
  return file;
}

/** `Upload-Checksum` of some bytes. */
export function checksumOf(bytes: Uint8Array): { 'upload-checksum': string } {
  return { 'upload-checksum': `sha256 ${createHash('sha256').update(bytes).digest('base64')}` };
}

/** tus 1.0 as a page speaks it, and as a bad network makes of it. */
export class TusClient {
  readonly #url: string;
  readonly #browser: CitizenBrowser;

  constructor(url: string, browser: CitizenBrowser) {
    this.#url = url;
    this.#browser = browser;
  }

  create(
    size: number,
    metadata: { [key: string]: string },
    headers: { [name: string]: string } = {},
  ): Promise<Response> {
    const pairs = Object.entries(metadata).map(
      ([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`,
    );
    return this.#browser.call('/uploads', 'POST', undefined, {
      'tus-resumable': '1.0.0',
      'upload-length': String(size),
      'upload-metadata': pairs.join(','),
      ...headers,
    });
  }

  head(id: string): Promise<Response> {
    return this.#browser.call(`/uploads/${id}`, 'HEAD', undefined, { 'tus-resumable': '1.0.0' });
  }

  async offset(id: string): Promise<number> {
    const answer = await this.head(id);
    if (answer.status !== 200) throw new Error(`The offset was answered with ${answer.status}.`);
    return Number(answer.headers.get('upload-offset'));
  }

  append(
    id: string,
    offset: number,
    bytes: Uint8Array,
    headers: { [name: string]: string } = {},
  ): Promise<Response> {
    return this.#browser.request(`${this.#url}/uploads/${id}`, {
      method: 'PATCH',
      headers: { ...this.#headers(offset), ...headers },
      body: Buffer.from(bytes),
    });
  }

  end(id: string): Promise<Response> {
    return this.#browser.call(`/uploads/${id}`, 'DELETE', undefined, { 'tus-resumable': '1.0.0' });
  }

  /** Begins to send `declared` bytes and cuts the connection after those given. */
  async cut(
    id: string,
    offset: number,
    bytes: Uint8Array,
    declared: number,
    headers: { [name: string]: string } = {},
  ): Promise<void> {
    const cookies = [...this.#browser.cookies(this.#url)].map(([name, value]) => `${name}=${value}`);
    const request = httpRequest(`${this.#url}/uploads/${id}`, {
      method: 'PATCH',
      headers: {
        ...this.#headers(offset),
        'content-length': String(declared),
        cookie: cookies.join('; '),
        ...headers,
      },
    });
    request.on('error', () => undefined);
    request.flushHeaders();
    if (bytes.length > 0) await new Promise((resolve) => request.write(bytes, resolve));
    // Long enough for what the kernel holds to be read at the other end; less only makes a cut earlier.
    await wait(30);
    request.destroy();
  }

  /** Sends a file to its end as a client does that never gives up. */
  async insist(id: string, file: Buffer, chunk: number): Promise<void> {
    for (let tries = 0; tries < 1000; tries += 1) {
      const offset = await this.offset(id).catch(() => undefined);
      if (offset === file.length) return;
      if (offset === undefined) await wait(50);
      else await this.append(id, offset, file.subarray(offset, offset + chunk)).catch(() => undefined);
    }
    throw new Error('The file never came to its end.');
  }

  #headers(offset: number): { [name: string]: string } {
    return {
      origin: pageOrigin,
      'panjare-client': 'test/1',
      'tus-resumable': '1.0.0',
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
    };
  }
}
