import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { plus } from '../icons/generated/plus.ts';
import { msg } from '../localize/localize.ts';

/** What the map says and what its buttons do. */
export interface MapView {
  readonly credit: string;
  /** No tile came. */
  readonly failed: boolean;
  readonly fixed: boolean;
  /** «گذاشتن نقطه در میانهٔ نقشه». */
  readonly placeWord: string;
  readonly help: string;
  zoom(by: 1 | -1): void;
  place(): void;
}

/** Lucide `minus`; the icon of that name goes with what shows where a case stands. */
const minus = () => icon('M5 12h14');

/** The map's frame: Leaflet fills `.map`, our places `.overlay`. Left to right in every language, as maps are. */
export function renderMap({ credit, failed, fixed, placeWord, help, zoom, place }: MapView): TemplateResult {
  return html`<div class="frame" dir="ltr">
      <div
        class="map"
        role="application"
        tabindex="0"
        aria-label=${msg('نقشه')}
        aria-describedby="map-help"
      ></div>
      <div class="overlay" aria-hidden="true"></div>
      <div class="cross" aria-hidden="true"></div>
      <div class="zoom">
        <button type="button" aria-label=${msg('بزرگ‌تر')} @click=${() => zoom(1)}>${plus()}</button>
        <button type="button" aria-label=${msg('کوچک‌تر')} @click=${() => zoom(-1)}>${minus()}</button>
      </div>
      ${credit ? html`<small class="credit" dir="auto">${credit}</small>` : nothing}
    </div>
    ${failed ? html`<p class="warning">${msg('نقشه نیامد؛ مختصات را پایین بنویسید.')}</p>` : nothing}
    <p class="help" id="map-help">${help}</p>
    ${
      fixed
        ? nothing
        : html`<button class="button quiet place" type="button" @click=${place}>${placeWord}</button>`
    }`;
}
