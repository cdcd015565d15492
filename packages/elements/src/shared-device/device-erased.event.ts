/**
 * A citizen has finished: nothing of them is on this page any more. What the page itself shows of them (a tracking code
 * in its title) is the page's to take away.
 */
export class DeviceErasedEvent extends Event {
  constructor() {
    super('device-erased', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'device-erased': DeviceErasedEvent;
  }
}
