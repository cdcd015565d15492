import type { Point } from '@panjare/contract';
import { roundCoordinate } from '@panjare/form/place.js';
import type { LatLng, LatLngTuple } from 'leaflet';
import { Map } from 'leaflet/src/map/Map.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import { MapOverlay } from './map-overlay.ts';
import type { ShownPlaces } from './map-overlay.ts';
import { TilesLayer } from './tiles-layer.ts';

/** What a person does on the map. */
export interface MapActs {
  /** A press, or Enter at the cross. */
  place(point: Point): void;
  /** A corner was drawn elsewhere. */
  move(row: number, point: Point): void;
  /** Escape. */
  letGo(): void;
  /** The map was moved by keys: what lies at its cross now. */
  look(center: Point): void;
  /** No tile came. */
  fail(): void;
}

/** Where a map begins. */
export interface MapStart {
  readonly tiles: string;
  readonly center: Point;
  readonly zoom: number;
}

/** Pixels that an arrow moves the map by; with Shift for the last few metres. */
const STEP = 80;
const SMALL_STEP = 8;

const closest = 17;
const arrows: { readonly [key: string]: readonly [number, number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Leaflet's map with none of its own controls, and our places on it. All it does can be done by keys as well. */
export class PlaceMap {
  readonly #map: Map;
  readonly #overlay: MapOverlay;
  readonly #acts: MapActs;
  readonly #ended = new AbortController();
  readonly #sizes: ResizeObserver;
  /** How far the wheel was turned since the map last followed it. */
  #turned = 0;

  constructor(frame: HTMLElement, { tiles, center, zoom }: MapStart, acts: MapActs) {
    this.#acts = acts;
    const element = frame.querySelector<HTMLElement>('.map') ?? frame;
    this.#map = new Map(element, {
      center: latLng(center),
      zoom,
      minZoom: 3,
      maxZoom: 19,
      attributionControl: false,
      zoomControl: false,
      zoomAnimation: false,
      fadeAnimation: false,
      inertia: false,
      keyboard: false,
      boxZoom: false,
      doubleClickZoom: false,
      tapHold: false,
    });
    this.#addTiles(tiles);
    this.#overlay = new MapOverlay(frame.querySelector('.overlay') ?? frame, this.#map, acts);
    this.#sizes = new ResizeObserver(() => this.#map.invalidateSize({ animate: false }));
    this.#sizes.observe(element);
    this.#listen(element);
  }

  get center(): Point {
    return pointOf(this.#map.getCenter());
  }

  show(places: ShownPlaces): void {
    this.#overlay.show(places);
  }

  /** Puts a place under the cross, near enough to see the ground. */
  goTo(point: Point): void {
    this.#map.setView(latLng(point), Math.max(this.#map.getZoom(), closest), { animate: false });
  }

  /** Shows all of several places. */
  fit(points: readonly Point[]): void {
    if (points.length === 1 && points[0]) this.goTo(points[0]);
    else this.#map.fitBounds(points.map(latLng), { animate: false, padding: [32, 32], maxZoom: 18 });
  }

  /** Whether a place is in sight. */
  shows(point: Point): boolean {
    return this.#map.getBounds().contains(latLng(point));
  }

  zoom(by: 1 | -1): void {
    this.#map.setZoom(this.#map.getZoom() + by, { animate: false });
  }

  end(): void {
    this.#ended.abort();
    this.#sizes.disconnect();
    this.#overlay.end();
    this.#map.remove();
  }

  #addTiles(address: string): void {
    const layer = new TilesLayer(address);
    let came = false;
    layer.on('tileload', () => (came = true));
    layer.on('tileerror', () => came || this.#acts.fail());
    layer.addTo(this.#map);
  }

  #listen(element: HTMLElement): void {
    const { signal } = this.#ended;
    this.#map.on('click', ({ latlng, originalEvent }) => {
      // A double press is one.
      if (originalEvent.detail < 2) this.#acts.place(pointOf(latlng));
    });
    element.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    // A wheel or a finger that passes over the map moves the page, until the map was chosen.
    element.addEventListener('wheel', (event) => this.#onWheel(event), { signal });
    if (!matchMedia('(pointer: coarse)').matches) return;
    const hold = () => {
      for (const handler of [this.#map.dragging, this.#map.touchZoom])
        if (element.matches(':focus')) handler?.enable();
        else handler?.disable();
    };
    hold();
    element.addEventListener('focus', hold, { signal });
    element.addEventListener('blur', hold, { signal });
  }

  #onWheel(event: WheelEvent): void {
    if (!(event.currentTarget as HTMLElement).matches(':focus')) return;
    event.preventDefault();
    // A turn of a wheel is one event, a move of two fingers many small ones.
    this.#turned += event.deltaMode === 0 ? event.deltaY : event.deltaY * 40;
    if (Math.abs(this.#turned) < 60) return;
    const zoom = this.#map.getZoom() - Math.sign(this.#turned);
    this.#turned = 0;
    this.#map.setZoomAround(this.#map.mouseEventToContainerPoint(event), zoom, { animate: false });
  }

  #onKey(event: KeyboardEvent): void {
    const [x, y] = arrows[event.key] ?? [];
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (x !== undefined && y !== undefined) {
      const step = event.shiftKey ? SMALL_STEP : STEP;
      this.#map.panBy([x * step, y * step], { animate: false });
      this.#acts.look(this.center);
    } else if (event.key === '+' || event.key === '=') this.zoom(1);
    else if (event.key === '-' || event.key === '_') this.zoom(-1);
    else if (event.key === 'Enter' || event.key === ' ') this.#acts.place(this.center);
    else if (event.key === 'Escape') this.#acts.letGo();
    else return;
    event.preventDefault();
  }
}

function latLng({ latitude, longitude }: Point): LatLngTuple {
  return [latitude, longitude];
}

/** The map goes round the world more than once. */
function pointOf(place: LatLng): Point {
  const { lat, lng } = place.wrap();
  return { latitude: roundCoordinate(Math.max(-90, Math.min(90, lat))), longitude: roundCoordinate(lng) };
}
