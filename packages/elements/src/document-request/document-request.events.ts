/** A document was verified. What it says stays with the gateway; a submission names it by `presentation`. */
export class DocumentVerifiedEvent extends Event {
  static readonly type = 'document-verified';
  /** The kind of document: `driving-licence`. */
  readonly document: string;
  /** The id of the presentation, for the `presentations` of a submission. */
  readonly presentation: string;

  constructor(document: string, presentation: string) {
    super(DocumentVerifiedEvent.type, { bubbles: true, composed: true });
    this.document = document;
    this.presentation = presentation;
  }
}

declare global {
  interface HTMLElementEventMap {
    'document-verified': DocumentVerifiedEvent;
  }
}
