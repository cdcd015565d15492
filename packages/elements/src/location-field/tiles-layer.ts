import type { Coords, DoneCallback } from 'leaflet';
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
import { tileAddress } from './find-tiles.ts';

/** Tiles of one address. Leaflet's own layer would fetch a `data:` image in place of each tile it gives up, which a strict page refuses. */
export class TilesLayer extends GridLayer {
  readonly #address: string;

  constructor(address: string) {
    super({ updateWhenZooming: false, keepBuffer: 1 });
    this.#address = address;
  }

  protected override createTile({ x, y, z }: Coords, done: DoneCallback): HTMLElement {
    const tile = document.createElement('img');
    tile.alt = '';
    tile.onload = () => done(undefined, tile);
    tile.onerror = () => done(new Error('A tile did not come.'), tile);
    tile.src = tileAddress(this.#address, z, x, y);
    return tile;
  }
}
