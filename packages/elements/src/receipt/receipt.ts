import { casesOf } from '@panjare/client/cases.js';
import type { Case } from '@panjare/contract';
import { html } from 'lit';
import type { Connection } from '../context/connection.ts';
import { codeOf } from '../context/fault-code.ts';
import { faultText } from '../context/fault-text.ts';
import { FlowElement } from '../context/flow-element.ts';
import { flowStyles } from '../context/flow.styles.ts';
import { msg } from '../localize/localize.ts';
import { receiptStyles } from './receipt.styles.ts';
import { renderReceipt } from './render-receipt.ts';
import { property, state } from '../reactive/property.ts';

/** `loading → shown | fault`; `fault → loading` on trying again. */
type ReceiptState = { state: 'loading' } | { state: 'fault'; code: string } | { state: 'shown'; case: Case };

/**
 * The receipt of a case: the code to keep, what happens next, print.
 *
 * ```html
 * <panjare-receipt case="0197a5b0-7c3e-7a2b-8f00-000000000001"></panjare-receipt>
 * ```
 *
 * @tag panjare-receipt
 * @csspart title - The heading.
 */
export class PanjareReceipt extends FlowElement {
  static override styles = [...flowStyles, receiptStyles];

  /** The case. Left out: the one submitted last on this page. */
  @property() case?: string;

  @state() private picture: ReceiptState = { state: 'loading' };

  protected override start(connection: Connection, ended: AbortSignal): void {
    // What another person saw here is not told again.
    this.picture = { state: 'loading' };
    const unsubscribe = connection.submitted.subscribe((submitted) => {
      const id = this.case ?? submitted;
      if (id !== undefined) void this.#load(connection, id, ended);
    });
    ended.addEventListener('abort', unsubscribe);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.hasUpdated && changed.has('case')) this.restart();
  }

  protected override render() {
    const state = this.picture;
    switch (state.state) {
      case 'loading':
        return html`<div class="skeleton"><span></span><span></span></div>`;
      case 'fault':
        return html`<div class="notice danger" role="alert">
          <p>${faultText(state.code)}</p>
          <p>
            <button class="button quiet" type="button" @click=${() => this.restart()}>
              ${msg('تلاش دوباره')}
            </button>
          </p>
        </div>`;
      case 'shown':
        return renderReceipt(state.case, {});
    }
  }

  async #load({ client }: Connection, id: string, ended: AbortSignal): Promise<void> {
    this.picture = { state: 'loading' };
    try {
      const held = await casesOf(client).read(id, { signal: ended });
      this.picture = { state: 'shown', case: held };
    } catch (error) {
      if (!ended.aborted) this.picture = { state: 'fault', code: codeOf(error) };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-receipt': PanjareReceipt;
  }
}
