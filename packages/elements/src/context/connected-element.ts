import type { Client, ClientOptions } from '@panjare/client';
import type { DeviceMode } from '@panjare/contract';
import { ReactiveElement } from 'lit';
import type { PropertyValues } from 'lit';
import { followLocale, unfollowLocale } from '../localize/localize.ts';
import { connectionOf, connectTo } from './connection.ts';
import type { Connection } from './connection.ts';
import { findContext } from './find-context.ts';
import { LaterPart } from '../reactive/later-part.ts';
import { property } from '../reactive/property.ts';

/** What keeps one person's content from the next. */
export const sharedPart = new LaterPart(() => import('../shared-device/shared-part.ts'));

/**
 * Base of the elements that talk to a gateway: finds the connection, starts and stops the flow with it. How it draws is
 * its own matter: what stands on every page does without templates.
 */
export abstract class ConnectedElement extends ReactiveElement {
  /** Origin of the gateway, where no `panjare-context` says it. */
  @property() gateway?: string;
  /** How far this device is trusted, where no context says it. */
  @property() device?: DeviceMode;
  /** How the page is embedded, where no context says it. */
  @property() embedding?: 'same-site' | 'third-party';
  /** A client made by the host itself; it wins over `gateway` and the context. */
  @property({ attribute: false }) client?: Client;

  #connection: Connection | undefined;
  #unfollow: (() => void) | undefined;
  #running: AbortController | undefined;

  /** Begins with this connection. Everything begun ends with the signal. */
  protected abstract start(connection: Connection, signal: AbortSignal): void;

  /** The connection in use. */
  protected get connection(): Connection | undefined {
    return this.#connection;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    followLocale(this);
    void this.#seek();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unfollowLocale(this);
    // Moving an element takes it out and puts it back in one task; a move must not lose what is typed.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['gateway', 'device', 'embedding', 'client'].some((name) => changed.has(name))) void this.#seek();
  }

  /** Stops and starts again with the same connection. */
  protected restart(): void {
    const connection = this.#connection;
    this.#connection = undefined;
    if (connection) this.#use(connection);
  }

  /** Keeps what it shows from the next person. */
  protected guard(connection: Connection, signal: AbortSignal): void {
    Promise.all([sharedPart.fetch(), this.updateComplete]).then(
      ([part]) => part.guard(this, connection, () => this.restart(), signal),
      () => setTimeout(() => signal.aborted || this.guard(connection, signal), 3000),
    );
  }

  async #seek(): Promise<void> {
    if (this.client) return this.#use(connectionOf(this.client));
    if (this.gateway) {
      const options: ClientOptions = { gateway: this.gateway, device: this.device ?? 'shared' };
      if (this.embedding) options.embedding = this.embedding;
      return this.#use(connectTo(options));
    }
    const context = await findContext(this);
    if (!this.isConnected) return;
    this.#unfollow?.();
    this.#unfollow = context?.follow((connection) => this.#use(connection));
  }

  #use(connection: Connection): void {
    if (connection === this.#connection || connection.client === this.#connection?.client) return;
    this.#running?.abort();
    this.#connection = connection;
    this.#running = new AbortController();
    this.start(connection, this.#running.signal);
    this.guard(connection, this.#running.signal);
  }

  #stop(): void {
    this.#unfollow?.();
    this.#running?.abort();
    this.#connection = undefined;
  }
}
