import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CommandError } from '../command-error.ts';
import { readCommandLine } from '../command-line.ts';
import type { Run } from '../terminal.ts';
import { serviceTypes } from './declarations.ts';
import { gatewayServices } from './gateway-services.ts';

function gatewayUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url;
  throw new CommandError(
    'usage',
    `${JSON.stringify(text)} is not the address of a gateway: https://gateway.example.ir`,
  );
}

/** `panjare types`: from a gateway's services to the types `createClient<Services>` takes. */
export const types: Run = async (args, { cwd, error, fetch }) => {
  const { positionals, options } = readCommandLine(args, { names: ['gateway'], options: ['out'] });
  const gateway = gatewayUrl(positionals[0] ?? '');
  const out = options['out'] ?? 'services.gen.ts';
  const services = await gatewayServices(gateway, fetch);
  await writeFile(resolve(cwd, out), serviceTypes(gateway.origin, services));
  error(`${out}: ${gateway.origin}, ${services.map(({ ref }) => ref).join(', ')}\n`);
  return 0;
};
