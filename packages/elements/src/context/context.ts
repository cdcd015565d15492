import type { DeviceMode, Locale } from '@panjare/contract';
import { css, ReactiveElement } from 'lit';
import type { PropertyValues } from 'lit';
import { connectTo } from './connection.ts';
import type { Connection } from './connection.ts';
import { property } from '../reactive/property.ts';

/**
 * Gives every Panjare element inside it one gateway, one client and one session.
 *
 * ```html
 * <panjare-context gateway="https://gateway.example.ir"><panjare-login></panjare-login></panjare-context>
 * ```
 *
 * @tag panjare-context
 * @attr tiles - Address of map tiles, with `{z}`, `{x}` and `{y}`, for the fields of places inside. Without it they have no map.
 * @attr tiles-credit - Whom the tiles are owed to, shown on the map.
 * @slot - The elements that share it. Colours and sizes set on it as custom properties reach them all.
 */
export class PanjareContext extends ReactiveElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Origin of the gateway. */
  @property() gateway?: string;
  /** How far this device is trusted. `shared` where left out. */
  @property() device?: DeviceMode;
  /** Language of the elements inside; else the nearest `lang` says it. */
  @property() locale?: Locale;
  /** Left out, it follows from whether page and gateway share a site. */
  @property() embedding?: 'same-site' | 'third-party';

  #listeners = new Set<(connection: Connection) => void>();
  #given: Connection | undefined;

  /** The connection of the elements inside; `undefined` while no gateway is named. */
  get connection(): Connection | undefined {
    if (this.#given) return this.#given;
    const { gateway, device = 'shared', embedding, locale } = this;
    if (!gateway) return undefined;
    return connectTo({ gateway, device, ...(embedding && { embedding }), ...(locale && { locale }) });
  }

  /** Hands in a connection made elsewhere. */
  set connection(connection: Connection | undefined) {
    this.#given = connection;
    this.#tell();
  }

  /** Calls the listener with the connection, now and when it changes. Returns its end. */
  follow(listener: (connection: Connection) => void): () => void {
    this.#listeners.add(listener);
    const now = this.connection;
    if (now) listener(now);
    return () => this.#listeners.delete(listener);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('gateway') || changed.has('device') || changed.has('embedding')) this.#tell();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(document.createElement('slot'));
    return root;
  }

  #tell(): void {
    // A client is made when somebody wants it, and not before the loader has said what it knows.
    if (this.#listeners.size === 0) return;
    const connection = this.connection;
    if (connection) for (const listener of this.#listeners) listener(connection);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-context': PanjareContext;
  }
}
