import { corners, placeFault, readPlace } from '@panjare/form/place.js';
import type { PlaceFault } from '@panjare/form/place.js';
import type { Point } from '@panjare/contract';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { FieldIssue } from '../field/field-issue.ts';
import { TemplateFieldElement } from '../field/template-field-element.ts';
import { alert } from '../icons/generated/alert.ts';
import { msg, str } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import { property, state } from '../reactive/property.ts';
import { buttons } from '../theme/buttons.ts';
import { changeRow, layPlaces, moveRow, removeRow, rowToFill, settleRow } from './edit-rows.ts';
import { findMe } from './find-me.ts';
import { locationFieldStyles } from './location-field.styles.ts';
import { farWords, placeWords, sumWords, whereWords } from './location-words.ts';
import { MapHolder } from './map-holder.ts';
import { isSamePlace, pointOf, readLines, readPlaceText, readRows, rowsOf } from './place-rows.ts';
import type { Place, PlaceRow, Shape } from './place-rows.ts';
import { boxName, boxText, cornerName, renderAdd, renderPlaces } from './render-places.ts';
import type { CornerAct, PlacesView } from './render-places.ts';

/**
 * A place on earth, or the corners of a piece of land: typed, pasted, or put on a map beside it. The list of coordinates
 * and the map say the same, and all can be done in either. The map comes only where there is an address of tiles, and
 * everything works without it.
 *
 * ```html
 * <panjare-location-field name="land" label="جای زمین" shape="polygon" tiles="/tiles/{z}/{x}/{y}.png"></panjare-location-field>
 * ```
 *
 * @tag panjare-location-field
 * @fires input - Native; `value` is then `{latitude, longitude}`, or an array of them; what cannot be read stays as typed.
 * @fires change - Native.
 * @csspart control - Map and list.
 */
export class LocationField extends TemplateFieldElement<Place> {
  static override styles = [TemplateFieldElement.styles, buttons, locationFieldStyles];

  /** `polygon` asks for the corners of an area. */
  @property() shape: Shape = 'point';
  /** Where the map opens; as an attribute `38.0773, 46.2919`. */
  @property({ converter: (text: string | null) => (text === null ? undefined : readPlace(text)) })
  center: Point | undefined;
  /** How near it opens. */
  @property({ type: Number }) zoom: number | undefined;
  /** Address of the tiles, with `{z}`, `{x}` and `{y}`; else that of the context around. */
  @property() tiles = '';
  /** Whom the tiles are owed to. */
  @property({ attribute: 'tiles-credit' }) tilesCredit = '';

  @state() private rows: readonly PlaceRow[] = rowsOf(undefined, 'point');
  /** The key of the row that the map moves next. */
  @state() private inHand: number | undefined;
  @state() private asking = false;
  /** What came of asking where the device is, for everybody to read. */
  @state() private where = '';
  @state() private said = '';

  #quiet: ReturnType<typeof setTimeout> | undefined;
  /** What data was read last, and as what. */
  #read: { readonly text: string; readonly value: Place | undefined } | undefined;

  readonly #map = new MapHolder(this, {
    place: (point) => this.#place(point),
    move: (row, point) => this.#put(row, point),
    letGo: () => (this.inHand = undefined),
    look: (center) => this.#sayWhere(center),
  });

  protected override readonly grouped = true;
  protected override get how() {
    return 'write' as const;
  }
  protected override get focusTarget(): HTMLElement | null {
    const { corner = 0, axis = 'latitude' } = this.#fault ?? {};
    const box = `input[data-row="${corner}"][data-axis="${axis}"]`;
    return this.renderRoot?.querySelector<HTMLElement>(box) ?? null;
  }
  protected override readData(text: string): Place | undefined {
    const value = readPlaceText(text, this.shape);
    this.#read = { text, value };
    return value;
  }
  protected override formText(value: Place | string): string {
    return JSON.stringify(value);
  }
  protected override check(): FieldIssue | undefined {
    const fault = this.#fault;
    return fault && { code: 'check', params: { message: { ...fault.message } } };
  }
  /** A form knows that something is wrong; which corner, and what to do about it, is known here. */
  protected override get shownError(): string {
    const error = super.shownError;
    const fault = error ? this.#fault : undefined;
    return fault ? pickText(fault.message) : error;
  }
  protected override valueSet(): void {
    const { value, shape } = this;
    if (value !== undefined && isSamePlace(value, readRows(this.rows, shape), shape)) return;
    this.rows = rowsOf(value, shape);
    this.#map.fit();
  }

  /** The words of the box at a pointer below the answer: `latitude`, `2/longitude`. */
  static partLabel(pointer: string): string | undefined {
    return boxName(pointer);
  }

  /** The box that a form's pointer leads to, else the first that is wrong, else the first; a map is no place to begin. */
  override focus({ path, ...options }: FocusOptions & { path?: string } = {}): void {
    const [, row = '0', axis] = /(?:\/(\d+))?\/(latitude|longitude)$/.exec(path ?? '') ?? [];
    const box =
      axis && this.renderRoot.querySelector<HTMLElement>(`[data-row="${row}"][data-axis="${axis}"]`);
    (box || this.focusTarget)?.focus(options);
  }

  get #fault(): PlaceFault | undefined {
    return this.value === undefined || typeof this.value === 'string'
      ? undefined
      : placeFault(this.value, { shape: this.shape });
  }
  get #isFixed(): boolean {
    return this.isDisabled || this.readonly;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#map.begin();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#quiet);
    this.#map.end();
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has('shape') && this.shape !== (changes.get('shape') ?? 'point')) this.#reshape();
    this.#map.look({ address: this.tiles, credit: this.tilesCredit });
  }

  /** The attribute that says what the value is of may come after the value. */
  #reshape(): void {
    this.rows = rowsOf(this.value, this.shape);
    if (this.#read && this.#read.value === this.value) this.value = this.readData(this.#read.text);
  }

  protected override renderControl(): TemplateResult {
    const { shape, rows, inHand, value } = this;
    const fault = this.#fault;
    const places = typeof value === 'string' ? undefined : value;
    const far = fault ? '' : farWords(places);
    const view: PlacesView = {
      rows,
      shape,
      wrong: this.isInvalid && (fault ?? true),
      required: this.required,
      disabled: this.isDisabled,
      readonly: this.readonly,
      hasMap: this.#map.isThere,
      inHand,
      canAdd: rows.length < corners.most,
      type: this.#type,
      leave: this.#leaveBox,
      paste: this.#paste,
      act: this.#act,
      add: this.#add,
    };
    return html`<div role="group" aria-labelledby="label" aria-describedby=${this.describedBy} part="control">
      ${this.#map.render(shape, this.#isFixed)} ${renderPlaces(view)}
      <div class="tools">
        ${shape === 'polygon' && !this.#isFixed ? renderAdd(view) : nothing} ${this.#renderMe()}
      </div>
      <p class="where" role="status">${this.where}</p>
      ${
        shape === 'polygon'
          ? html`<p class="sum">${sumWords(places, !fault)}</p>
              <p class="estimate" ?hidden=${fault !== undefined || places === undefined}>
                ${msg('مساحت از همین گوشه‌ها روی کرهٔ زمین حساب می‌شود؛ برآورد است و جای نقشه‌برداری را نمی‌گیرد.')}
              </p>`
          : nothing
      }
      <div role="status">${far ? html`<p class="warning">${alert()} <span>${far}</span></p>` : nothing}</div>
      <span class="visually-hidden" role="status">${this.said}</span>
    </div>`;
  }

  #renderMe(): TemplateResult {
    return html`<button
      class="button quiet me"
      type="button"
      aria-disabled=${this.asking ? 'true' : 'false'}
      ?disabled=${this.#isFixed}
      @click=${this.#findMe}
    >
      ${this.asking ? msg('جای شما پرسیده می‌شود…') : msg('جای کنونی من')}
    </button>`;
  }

  /** What is typed is left alone, and the caret with it, while it is what the row holds. */
  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    for (const input of this.renderRoot.querySelectorAll<HTMLInputElement>('input[data-row]')) {
      const row = this.rows[Number(input.dataset['row'])];
      const text = row ? boxText(row, input.dataset['axis'] as keyof Point) : '';
      if (input.value !== text) input.value = text;
    }
    const { shape, rows } = this;
    this.#map.show({
      shape,
      places: rows.flatMap((row, index) => {
        const point = pointOf(row);
        return point ? [{ row: index, point }] : [];
      }),
      inHand: rows.findIndex(({ key }) => key === this.inHand),
      faulty: this.#fault?.code === 'crossing',
      fixed: this.#isFixed,
    });
  }

  /** Takes rows as the person left them; the value is what they mean. */
  #take(rows: readonly PlaceRow[]): void {
    this.rows = rows;
    this.where = '';
    const next = readRows(rows, this.shape);
    if (!isSamePlace(next, this.value, this.shape)) this.changeValue(next);
  }

  /** As `#take`, where no native event of a box tells the page. */
  #change(rows: readonly PlaceRow[]): void {
    this.#take(rows);
    this.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #say(words: string): void {
    clearTimeout(this.#quiet);
    this.said = words;
  }

  /** Where the map was moved to, once the keys rest: a held arrow would talk without end. */
  #sayWhere(center: Point): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#say(msg(str`میانهٔ نقشه: ${placeWords(center)}`)), 500);
  }

  readonly #type = (event: Event): void => {
    const { row, axis, value } = boxOf(event);
    this.#take(changeRow(this.rows, row, { [axis]: value }));
  };

  readonly #leaveBox = (event: Event): void => {
    const { row, value } = boxOf(event);
    this.#take(settleRow(this.rows, row, value));
    this.#map.fit();
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };

  /** A whole place fills both boxes, several the corners from here on. */
  readonly #paste = (event: ClipboardEvent): void => {
    const { row } = boxOf(event);
    const places = readLines(event.clipboardData?.getData('text') ?? '');
    if (!places || this.#isFixed || (places.length > 1 && this.shape === 'point')) return;
    event.preventDefault();
    this.#change(layPlaces(this.rows, row, places));
    this.#map.fit();
  };

  readonly #add = (): void => {
    const { length } = this.rows;
    if (length >= corners.most) return this.#say(msg('برای گوشهٔ دیگر جا نیست.'));
    this.rows = changeRow(this.rows, length, {});
    this.#say(msg(str`${cornerName(length)} افزوده شد.`));
    this.#focusBox(length);
  };

  readonly #act = (act: CornerAct, row: number): void => {
    const held = this.rows[row];
    if (act === 'see' && held) return this.#see(held, row);
    if (act === 'remove') {
      this.#change(removeRow(this.rows, row, this.shape));
      this.#say(msg(str`${cornerName(row)} حذف شد.`));
      return this.#focusBox(Math.min(row, this.rows.length - 1));
    }
    const to = act === 'up' ? row - 1 : row + 1;
    this.#change(moveRow(this.rows, row, to));
    this.#say(msg(str`اکنون ${cornerName(to)} است.`));
    void this.updateComplete.then(() => this.#button(act, to)?.focus());
  };

  #see(held: PlaceRow, row: number): void {
    const point = pointOf(held);
    if (!point) return;
    if (!this.#isFixed) this.inHand = held.key;
    this.#map.goTo(point);
    this.#say(
      this.#isFixed
        ? msg(str`${cornerName(row)} در میانهٔ نقشه است.`)
        : msg(str`${cornerName(row)} در دست شماست؛ نقشه را ببرید و Enter بزنید.`),
    );
  }

  /** A place given on the map, or by the device. */
  #place(point: Point): void {
    if (this.#isFixed) return;
    const row = this.shape === 'point' ? 0 : rowToFill(this.rows, this.inHand);
    if (row >= corners.most) return this.#say(msg('برای گوشهٔ دیگر جا نیست.'));
    this.#put(row, point);
  }

  #put(row: number, point: Point): void {
    this.inHand = undefined;
    this.#change(changeRow(this.rows, row, { ...point }));
    const words = placeWords(point);
    this.#say(this.shape === 'polygon' ? `${cornerName(row)}: ${words}` : words);
  }

  readonly #findMe = async (): Promise<void> => {
    if (this.asking) return;
    this.asking = true;
    const where = await findMe();
    this.asking = false;
    if (!this.isConnected || this.#isFixed) return;
    if (where.state === 'found') {
      this.#place(where.point);
      this.#map.goTo(where.point, false);
    }
    this.where = whereWords(where);
  };

  #button(act: CornerAct, row: number): HTMLElement | undefined {
    return this.renderRoot.querySelectorAll<HTMLElement>(`.acts .${act}`)[row];
  }

  #focusBox(row: number): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`input[data-row="${row}"]`)?.focus(),
    );
  }
}

function boxOf(event: Event): { row: number; axis: keyof Point; value: string } {
  const { dataset, value } = event.currentTarget as HTMLInputElement;
  return { row: Number(dataset['row']), axis: dataset['axis'] as keyof Point, value };
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-location-field': LocationField;
  }
}
