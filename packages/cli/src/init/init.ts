import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CommandError } from '../command-error.ts';
import { readCommandLine } from '../command-line.ts';
import type { Run } from '../terminal.ts';
import { pageFiles } from './page-files.ts';

const SERVICE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** The packages share one version; what is served under it never changes. */
const EMBED = `/panjare/${version}/embed.js`;

/** `panjare init`: a page with sign-in, form and status, ready to be served. */
export const init: Run = async (args, { cwd, error }) => {
  const { positionals, options } = readCommandLine(args, {
    names: ['folder'],
    optional: 1,
    options: ['gateway', 'service', 'embed'],
  });
  const folder = positionals[0] ?? '.';
  const service = options['service'] ?? 'city/building-completion';
  if (!SERVICE.test(service))
    throw new CommandError('usage', `${service} is no service: city/building-completion`);
  const gateway = origin(options['gateway'] ?? 'http://localhost:4100');
  const files = pageFiles({ gateway, service, embed: options['embed'] ?? EMBED });

  const existing = files.map(({ path }) => path).filter((path) => existsSync(resolve(cwd, folder, path)));
  if (existing.length > 0) {
    throw new CommandError('exists', `${existing.join(', ')} already in ${folder}. Nothing is written.`);
  }
  await mkdir(resolve(cwd, folder), { recursive: true });
  for (const { path, text } of files) {
    await writeFile(resolve(cwd, folder, path), text, { flag: 'wx' });
    error(`${join(folder, path)}\n`);
  }
  if (options['embed'] === undefined) {
    error(`Serve dist/embed of @panjare/elements as ${EMBED.replace('/embed.js', '/')}, beside the page.\n`);
  }
  error('Serve the page from an origin that the gateway has registered.\n');
  return 0;
};

function origin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.origin;
  throw new CommandError(
    'usage',
    `${JSON.stringify(text)} is not the address of a gateway: https://gateway.example.ir`,
  );
}
