/** A hand-off was offered; the browser goes to the gateway's preview unless the host prevents it. */
export class HandoffOfferedEvent extends Event {
  static readonly type = 'handoff-offered';
  readonly handoffId: string;
  /** The gateway's own page, on which the citizen sees what passes on, and consents or declines. */
  readonly previewUrl: string;

  constructor(handoffId: string, previewUrl: string) {
    super(HandoffOfferedEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.handoffId = handoffId;
    this.previewUrl = previewUrl;
  }
}

declare global {
  interface HTMLElementEventMap {
    'handoff-offered': HandoffOfferedEvent;
  }
}
