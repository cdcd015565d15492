import type { GatewayMetadata, ServiceDefinition, ServiceList } from '@panjare/contract';
import { CommandError } from '../command-error.ts';

const SECONDS = 15;
const LARGEST = 5_000_000;

async function readJson(url: URL, fetch: typeof globalThis.fetch): Promise<unknown> {
  let text: string;
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(SECONDS * 1000),
    });
    text = await response.text();
    if (!response.ok) throw new CommandError('not-a-gateway', `${url.href} answered ${response.status}.`);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const reason =
      error instanceof Error ? (error.cause instanceof Error ? error.cause : error).message : String(error);
    throw new CommandError('unreachable', `${url.href} cannot be reached: ${reason}`, { cause: error });
  }
  if (text.length > LARGEST)
    throw new CommandError('not-a-gateway', `${url.href} is larger than a definition can be.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError('not-a-gateway', `${url.href} did not answer with JSON.`, { cause: error });
  }
}

/** The address of an operation on the gateway itself; its metadata may not lead to another origin. */
function endpoint(metadata: GatewayMetadata, gateway: URL, operation: string): string {
  const path: unknown = metadata.endpoints?.[operation];
  if (typeof path !== 'string' || new URL(path, gateway).origin !== gateway.origin) {
    throw new CommandError('not-a-gateway', `${gateway.origin} names no endpoint ${operation}.`);
  }
  return path;
}

/**
 * Reads the definitions of all services a gateway offers, save those done on another site.
 * @throws CommandError `unreachable`, also where the gateway could not ask another operator: half a list would take
 * services away without a word; `not-a-gateway` if the answers are not of the contract.
 */
export async function gatewayServices(
  gateway: URL,
  fetch: typeof globalThis.fetch,
): Promise<ServiceDefinition[]> {
  const metadata = (await readJson(new URL('/.well-known/panjare', gateway), fetch)) as GatewayMetadata;
  const listPath = endpoint(metadata, gateway, 'services.list');
  const readPath = endpoint(metadata, gateway, 'services.read');

  const list = (await readJson(new URL(listPath, gateway), fetch)) as ServiceList;
  if (!Array.isArray(list.services)) {
    throw new CommandError('not-a-gateway', `${gateway.origin}${listPath} holds no list of services.`);
  }
  const unreachable = list.unreachable ?? [];
  if (unreachable.length > 0) {
    const names = unreachable.map(({ operator }) => operator).join(', ');
    throw new CommandError(
      'unreachable',
      `The gateway got no answer from ${names}. Nothing is written; try again.`,
    );
  }

  const definitions: ServiceDefinition[] = [];
  for (const summary of list.services) {
    if (summary.elsewhere) continue;
    const [ecosystem = '', service = ''] = String(summary.ref).split('/');
    const path = readPath
      .replace('{ecosystem}', encodeURIComponent(ecosystem))
      .replace('{service}', encodeURIComponent(service));
    const definition = (await readJson(new URL(path, gateway), fetch)) as ServiceDefinition;
    if (definition.ref !== summary.ref || typeof definition.data !== 'object' || definition.data === null) {
      throw new CommandError(
        'not-a-gateway',
        `${gateway.origin}${path} is not the definition of ${summary.ref}.`,
      );
    }
    definitions.push(definition);
  }
  return definitions;
}
