import { PanjareError } from '../fault/panjare-error.ts';

/** An address the gateway names. Whatever it says, it never leaves the gateway's origin. */
export function onOrigin(gateway: string, path: string): URL {
  const url = new URL(path, gateway);
  if (url.origin !== gateway) {
    throw new PanjareError('contract-breach', { message: `not on the gateway: ${path}` });
  }
  return url;
}

/** The address of an operation: a path template of the metadata, its parameters filled in, its query added. */
export function address(
  gateway: string,
  template: string,
  params: { [name: string]: unknown } = {},
  query: object = {},
): URL {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const url = onOrigin(gateway, path);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}
