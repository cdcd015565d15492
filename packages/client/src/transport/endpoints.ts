import { PanjareError } from '../fault/panjare-error.ts';

/**
 * The address of an operation: a path template of the gateway's metadata with its parameters filled in and its query
 * added. It never leaves the gateway's origin, whatever the template says.
 */
export function address(
  gateway: string,
  template: string | undefined,
  params: object = {},
  query: object = {},
): URL {
  if (template === undefined) throw new PanjareError('contract-breach', { message: 'endpoint not named' });
  const given = new Map(Object.entries(params));
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(given.get(name))),
  );
  const url = new URL(path, gateway);
  if (url.origin !== new URL(gateway).origin) {
    throw new PanjareError('contract-breach', { message: 'endpoint of another origin' });
  }
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}
