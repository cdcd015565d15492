/** A case came of a form. Bubbles to the page, for the host's receipt or its count. */
export class CaseSubmittedEvent extends Event {
  static readonly type = 'case-submitted';
  /** For reading aloud and for tracking. */
  readonly trackingCode: string;
  readonly caseId: string;

  constructor(trackingCode: string, caseId: string) {
    super(CaseSubmittedEvent.type, { bubbles: true, composed: true });
    this.trackingCode = trackingCode;
    this.caseId = caseId;
  }
}

/** Another page of a form is shown. */
export class PageChangedEvent extends Event {
  static readonly type = 'page-changed';
  /** Id of the page; `review` for the last look. */
  readonly page: string;

  constructor(page: string) {
    super(PageChangedEvent.type, { bubbles: true, composed: true });
    this.page = page;
  }
}

declare global {
  interface HTMLElementEventMap {
    'case-submitted': CaseSubmittedEvent;
    'page-changed': PageChangedEvent;
  }
}
