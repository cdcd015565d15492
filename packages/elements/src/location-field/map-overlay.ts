import type { Point } from '@panjare/contract';
import { roundCoordinate } from '@panjare/form/place.js';
import type { Map } from 'leaflet';
import { render } from 'lit';
import { renderMark } from './render-mark.ts';

/** A place on the map, by its row in the list. */
export interface ShownPlace {
  readonly row: number;
  readonly point: Point;
}

/** What the map shows of the list beside it. */
export interface ShownPlaces {
  readonly shape: 'point' | 'polygon';
  readonly places: readonly ShownPlace[];
  /** The row that the next press or Enter moves. */
  readonly inHand: number | undefined;
  /** Its sides cross. */
  readonly faulty: boolean;
  /** Only to be looked at. */
  readonly fixed: boolean;
}

/** Told when a corner is drawn elsewhere. */
export interface OverlayActs {
  move(row: number, point: Point): void;
}

/** Drawn by us above the map: markers that can be dragged, and the polygon between them. The list says the same to those who do not see it. */
export class MapOverlay {
  readonly #map: Map;
  readonly #acts: OverlayActs;
  readonly #shape = document.createElementNS('http://www.w3.org/2000/svg', 'polygon');
  readonly #marks: HTMLElement[] = [];
  readonly #host: HTMLElement;
  #shown: ShownPlaces | undefined;
  /** Where a marker is being drawn to. */
  #drawn: { readonly row: number; readonly point: Point } | undefined;

  constructor(host: HTMLElement, map: Map, acts: OverlayActs) {
    this.#host = host;
    this.#map = map;
    this.#acts = acts;
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawing.append(this.#shape);
    host.append(drawing);
    map.on('move zoom viewreset resize', this.#lay);
  }

  show(shown: ShownPlaces): void {
    this.#shown = shown;
    while (this.#marks.length > shown.places.length) this.#marks.pop()?.remove();
    shown.places.forEach(({ row }, index) => {
      const mark = (this.#marks[index] ??= this.#makeMark());
      mark.dataset['row'] = String(row);
      mark.className = `mark ${shown.shape}${shown.inHand === row ? ' in-hand' : ''}${shown.fixed ? ' fixed' : ''}`;
      render(renderMark(shown.shape, row), mark);
    });
    this.#shape.setAttribute('class', shown.faulty ? 'area faulty' : 'area');
    this.#lay();
  }

  end(): void {
    this.#map.off('move zoom viewreset resize', this.#lay);
    this.#host.replaceChildren();
  }

  /** Puts each where the map has its place now. */
  readonly #lay = (): void => {
    const { places = [], shape } = this.#shown ?? {};
    const points = places.map(({ row, point }) => {
      const { latitude, longitude } = this.#drawn?.row === row ? this.#drawn.point : point;
      return this.#map.latLngToContainerPoint([latitude, longitude]);
    });
    points.forEach(({ x, y }, index) => {
      const mark = this.#marks[index];
      if (mark) mark.style.transform = `translate(${x}px, ${y}px)`;
    });
    const corners = shape === 'polygon' ? points.map(({ x, y }) => `${x},${y}`).join(' ') : '';
    this.#shape.setAttribute('points', corners);
  };

  #makeMark(): HTMLElement {
    const mark = document.createElement('div');
    this.#host.append(mark);
    mark.addEventListener('pointerdown', (event) => this.#take(mark, event));
    return mark;
  }

  /** From a press on a marker until it is let go. */
  #take(mark: HTMLElement, down: PointerEvent): void {
    const row = Number(mark.dataset['row']);
    const place = this.#shown?.places.find((one) => one.row === row);
    if (!place || this.#shown?.fixed || !down.isPrimary || down.button !== 0) return;
    // The marker keeps its focus off: whoever presses it would lose what they held.
    down.preventDefault();
    const { latitude, longitude } = place.point;
    const from = this.#map.latLngToContainerPoint([latitude, longitude]);
    const until = new AbortController();
    const { signal } = until;
    mark.setPointerCapture(down.pointerId);
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const { lat, lng } = this.#map
        .containerPointToLatLng([from.x + clientX - down.clientX, from.y + clientY - down.clientY])
        .wrap();
      const point = { latitude: roundCoordinate(lat), longitude: roundCoordinate(lng) };
      this.#drawn = { row, point };
      this.#lay();
    };
    const drop = () => {
      const drawn = this.#drawn;
      until.abort();
      this.#drawn = undefined;
      if (drawn) this.#acts.move(row, drawn.point);
    };
    const leave = () => {
      until.abort();
      this.#drawn = undefined;
      this.#lay();
    };
    mark.addEventListener('pointermove', follow, { signal });
    mark.addEventListener('pointerup', drop, { signal });
    mark.addEventListener('pointercancel', leave, { signal });
  }
}
