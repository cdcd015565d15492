import type { Point } from '@panjare/contract';
import type { ReactiveElement } from 'lit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../localize/localize.ts';
import { findTiles } from './find-tiles.ts';
import type { TileSource } from './find-tiles.ts';
import { helpWords } from './location-words.ts';
import type * as mapPart from './map-part.ts';
import type { ShownPlaces } from './map-overlay.ts';
import type { PlaceMap } from './place-map.ts';
import type { Shape } from './place-rows.ts';

type Part = typeof mapPart;

/**
 * `none`: there are no tiles → `far`, until the field comes near what is seen → `coming` → `there`, or `failed`, where
 * the boxes have to do.
 */
type MapState =
  | { readonly state: 'none' | 'far' | 'coming' | 'failed' }
  | { readonly state: 'there'; readonly part: Part; readonly map: PlaceMap | undefined };

/** What the field does for the map. */
export interface HolderActs {
  place(point: Point): void;
  move(row: number, point: Point): void;
  letGo(): void;
  look(center: Point): void;
}

/** The field, as far as the map knows it. */
export interface MapHost extends ReactiveElement {
  readonly center: Point | undefined;
  readonly zoom: number | undefined;
}

/** Whoever types a place never fetches it. */
const loadMap = () => import('./map-part.ts');

/** Where a map opens that knows no place: all of Iran. */
const IRAN = { center: { latitude: 32.6, longitude: 53.7 }, zoom: 5 };

/** Brings the map of a field when it is needed, and keeps it and the list the same. */
export class MapHolder {
  readonly #host: MapHost;
  readonly #acts: HolderActs;
  readonly #near: IntersectionObserver;
  #now: MapState = { state: 'none' };
  #tiles: TileSource | undefined;
  #shown: ShownPlaces | undefined;
  #isBlank = false;

  constructor(host: MapHost, acts: HolderActs) {
    this.#host = host;
    this.#acts = acts;
    this.#near = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#bring();
      },
      { rootMargin: '300px' },
    );
  }

  get isThere(): boolean {
    return this.#now.state === 'there';
  }

  begin(): void {
    this.#near.observe(this.#host);
    this.#host.requestUpdate();
  }

  /** The map goes with the field; one that comes back makes it anew. */
  end(): void {
    this.#near.disconnect();
    if (this.#now.state !== 'there') return;
    this.#now.map?.end();
    this.#now = { ...this.#now, map: undefined };
  }

  /** Looks whether there are tiles. */
  look(own: TileSource): void {
    const found = findTiles(this.#host, own);
    const isOther = found?.address !== this.#tiles?.address;
    this.#tiles = found;
    if (!isOther) return;
    if (this.#now.state === 'there') this.#now.map?.end();
    this.#now = { state: found ? 'far' : 'none' };
    // It tells again whether the field is near.
    this.#near.unobserve(this.#host);
    if (this.#host.isConnected) this.#near.observe(this.#host);
  }

  render(shape: Shape, fixed: boolean): TemplateResult | typeof nothing {
    switch (this.#now.state) {
      case 'none':
        return nothing;
      case 'far':
      case 'coming':
        return html`<div class="frame coming">${msg('نقشه می‌آید…')}</div>`;
      case 'failed':
        return html`<div class="frame coming">${msg('نقشه نیامد؛ مختصات را پایین بنویسید.')}</div>`;
      case 'there':
        return this.#now.part.renderMap({
          credit: this.#tiles?.credit ?? '',
          failed: this.#isBlank,
          fixed,
          placeWord:
            shape === 'polygon' ? msg('گذاشتن گوشه در میانهٔ نقشه') : msg('گذاشتن نشانه در میانهٔ نقشه'),
          help: helpWords(shape, fixed),
          zoom: (by) => this.#map?.zoom(by),
          place: () => this.#map && this.#acts.place(this.#map.center),
        });
    }
  }

  /** Called once the field is drawn. */
  show(shown: ShownPlaces): void {
    this.#shown = shown;
    this.#make();
    this.#map?.show(shown);
  }

  /** Shows a place, and gives the map the focus where it is to be moved by it. */
  goTo(point: Point, focus = true): void {
    this.#map?.goTo(point);
    if (focus) this.#frame?.querySelector<HTMLElement>('.map')?.focus();
  }

  /** Shows all places that are not in sight, once they are drawn. */
  fit(): void {
    void this.#host.updateComplete.then(() => {
      const points = this.#shown?.places.map(({ point }) => point) ?? [];
      if (points.length > 0 && !points.every((point) => this.#map?.shows(point))) this.#map?.fit(points);
    });
  }

  get #map(): PlaceMap | undefined {
    return this.#now.state === 'there' ? this.#now.map : undefined;
  }

  get #frame(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.frame');
  }

  async #bring(): Promise<void> {
    if (this.#now.state !== 'far') return;
    this.#now = { state: 'coming' };
    try {
      const part = await loadMap();
      const { styleSheet } = part.mapStyles;
      const root = this.#host.renderRoot as ShadowRoot;
      if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
        root.adoptedStyleSheets.push(styleSheet);
      this.#now = { state: 'there', part, map: undefined };
    } catch {
      this.#now = { state: 'failed' };
    }
    this.#host.requestUpdate();
  }

  #make(): void {
    const frame = this.#frame;
    if (this.#now.state !== 'there' || this.#now.map || !frame || !this.#tiles || !this.#host.isConnected)
      return;
    const { center = IRAN.center, zoom = this.#host.center ? 16 : IRAN.zoom } = this.#host;
    const start = { tiles: this.#tiles.address, center, zoom };
    const map = new this.#now.part.PlaceMap(frame, start, {
      ...this.#acts,
      fail: () => {
        this.#isBlank = true;
        this.#host.requestUpdate();
      },
    });
    this.#now = { ...this.#now, map };
    const points = this.#shown?.places.map(({ point }) => point) ?? [];
    if (points.length > 0) map.fit(points);
  }
}
