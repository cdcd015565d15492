/**
 * An agency's own web server, as small as it can be: `node server.ts [port=4200] [gateway=http://localhost:4100]
 * [host=localhost]`. Any server that sends files and one header does as well.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { extname, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sampleTile } from './sample-tile.ts';
import { writePage } from './write-page.ts';

const EMBED = '/panjare/0.1.0/';
const here = import.meta.dirname;
const embed = resolve(here, '../../packages/elements/dist/embed');
const fonts = '@fontsource-variable/vazirmatn/files/vazirmatn-';

const kinds: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** Where the page is served and which gateway it talks to. */
export interface PageServerOptions {
  port: number;
  /** `localhost` where left out. */
  host?: string;
  gateway: string;
}

/** The policy of the page: its own files, one gateway, and nothing else at all. */
export function contentSecurityPolicy(gateway: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${gateway}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html panjare',
  ].join('; ');
}

/** Serves the page until the server is closed. */
export async function servePages(options: PageServerOptions): Promise<Server> {
  const headers = {
    'content-security-policy': contentSecurityPolicy(options.gateway),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const tile = sampleTile(path);
    if (tile !== undefined) {
      response.writeHead(200, {
        ...headers,
        'content-type': kinds['.svg'],
        'cache-control': 'public, max-age=86400',
      });
      return void response.end(tile);
    }
    const file = request.method === 'GET' || request.method === 'HEAD' ? fileOf(path) : undefined;
    const content = file && (await readFile(file).catch(() => undefined));
    if (!file || !content) {
      response.writeHead(path === '/healthz' ? 200 : 404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(path === '/healthz' ? 'ok' : 'پیدا نشد');
      return;
    }
    const body = file.endsWith('.html') ? await writeReady(path, content, options.gateway) : content;
    if (body === undefined) {
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' });
      response.end('این صفحه آماده نیست: هنوز ساخته نشده است (npm run build).');
      return;
    }
    response.writeHead(200, {
      ...headers,
      'content-type': kinds[extname(file)] ?? 'application/octet-stream',
      'cache-control': file.endsWith('.woff2') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(options.port, options.host ?? 'localhost', done);
  });
  return server;
}

/** The file behind an address; nothing outside the two folders and the font. */
function fileOf(path: string): string | undefined {
  const font = /^\/fonts\/vazirmatn-(arabic|latin)\.woff2$/.exec(path);
  if (font) return createRequire(import.meta.url).resolve(`${fonts}${font[1]}-wght-normal.woff2`);
  const [folder, name] = path.startsWith(EMBED) ? [embed, path.slice(EMBED.length)] : [here, path.slice(1)];
  const file = resolve(folder, name || 'index.html');
  return file.startsWith(folder + sep) && extname(file) in kinds ? file : undefined;
}

/** A page with its parts. Nothing where the elements are not built. */
async function writeReady(path: string, page: Buffer, gateway: string): Promise<string | undefined> {
  const manifest = await readFile(resolve(embed, 'manifest.json'), 'utf8').catch(() => undefined);
  if (manifest === undefined) return undefined;
  const { 'embed.js': integrity } = JSON.parse(manifest) as { 'embed.js': string };
  const readPart = (part: string) => readFileSync(resolve(here, part.slice(1)), 'utf8');
  return writePage(page.toString('utf8'), { path, gateway, integrity }, readPart);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [port = '4200', gateway = 'http://localhost:4100', host = 'localhost'] = process.argv.slice(2);
  const server = await servePages({ port: Number(port), gateway, host });
  console.log(`page at http://${host}:${port}/`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.closeAllConnections();
      server.close(() => process.exit(0));
    });
  }
}
