/** Where the tiles of a map come from, and whom they are owed to. */
export interface TileSource {
  /** With `{z}`, `{x}` and `{y}` in it. */
  readonly address: string;
  readonly credit: string;
}

/**
 * The tiles of an element: those it names itself, else those of the nearest `panjare-context`, through shadow roots.
 * Nothing where there are none, or where their address is not one to fetch from.
 */
export function findTiles(element: Element, own: TileSource): TileSource | undefined {
  if (own.address) return checked(own);
  const context = nearestContext(element);
  const address = context?.getAttribute('tiles') ?? '';
  return checked({ address, credit: own.credit || (context?.getAttribute('tiles-credit') ?? '') });
}

function nearestContext(element: Element): Element | undefined {
  const found = element.closest('panjare-context[tiles]');
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestContext(root.host) : undefined;
}

function checked(source: TileSource): TileSource | undefined {
  return isTileAddress(source.address, document.baseURI) ? source : undefined;
}

/**
 * Whether an address is one of tiles: over http or https, of one origin whatever is put in, with no name and password,
 * and each of `{z}`, `{x}` and `{y}` in it and nothing else in braces.
 */
export function isTileAddress(address: string, base: string): boolean {
  const parts = [...address.matchAll(/\{[^{}]*\}/g)].map(([part]) => part);
  if (['{z}', '{x}', '{y}'].some((part) => !parts.includes(part))) return false;
  if (parts.some((part) => !['{z}', '{x}', '{y}'].includes(part))) return false;
  const urls = [0, 17].map((number) => parse(tileAddress(address, number, number, number), base));
  const [first, second] = urls;
  return (
    first !== undefined &&
    /^https?:$/.test(first.protocol) &&
    first.origin === second?.origin &&
    first.username + first.password === ''
  );
}

/** The address of one tile. */
export function tileAddress(address: string, z: number, x: number, y: number): string {
  return address.replace(/\{([zxy])\}/g, (_, part: string) =>
    String(part === 'z' ? z : part === 'x' ? x : y),
  );
}

function parse(address: string, base: string): URL | undefined {
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}
