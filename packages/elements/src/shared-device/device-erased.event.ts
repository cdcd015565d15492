/**
 * A citizen has finished: nothing of them is on this page any more. What the page itself shows of them (a tracking code
 * in its title) is the page's to take away. On a device of many the browser then leaves for `endAtIssuer`, where the
 * sign-in at the issuer ends too; preventing the event keeps the page, and leaves that to it.
 */
export class DeviceErasedEvent extends Event {
  /** A page of the gateway, good once and for a minute, to be opened at top level. */
  readonly endAtIssuer: string | undefined;

  constructor(endAtIssuer: string | undefined) {
    super('device-erased', { bubbles: true, composed: true, cancelable: true });
    this.endAtIssuer = endAtIssuer;
  }
}

declare global {
  interface HTMLElementEventMap {
    'device-erased': DeviceErasedEvent;
  }
}
