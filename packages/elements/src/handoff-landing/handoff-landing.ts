import { html, LitElement } from 'lit';
import { followLocale, msg, str, unfollowLocale } from '../localize/localize.ts';
import { flowStyles } from '../context/flow.styles.ts';
import { property } from '../reactive/property.ts';

/**
 * For the page on which an agency receives a case from another: says what has arrived and leads to the agency's own
 * sign-in. It knows nothing of the citizen, as the agency does before that sign-in.
 *
 * ```html
 * <panjare-handoff-landing from="سکوی خدمات شهر" sign-in="/sign-in"></panjare-handoff-landing>
 * ```
 *
 * @tag panjare-handoff-landing
 * @csspart button - Leads to the sign-in.
 */
export class PanjareHandoffLanding extends LitElement {
  static override styles = [...flowStyles];

  /** Who sent the citizen: the gateway's name. */
  @property() from = '';
  /** Address of the agency's own sign-in, on the agency's own origin. */
  @property({ attribute: 'sign-in' }) signIn = '';

  override connectedCallback(): void {
    super.connectedCallback();
    followLocale(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unfollowLocale(this);
  }

  protected override render() {
    return html`<section class="stack" aria-labelledby="title">
      <h2 id="title">${msg('یک پرونده برای شما رسیده است')}</h2>
      <p>
        ${msg(str`${this.from} کاری را به اینجا سپرده است. هنوز نه نام شما را می‌دانیم و نه چیزی از پرونده را.`)}
      </p>
      <p>${msg(str`وارد شوید. اگر همان کسی باشید که در ${this.from} پذیرفت، پرونده باز می‌شود.`)}</p>
      <p><a class="button" part="button" href=${ownAddress(this.signIn)}>${msg('ورود با ایران‌پاس')}</a></p>
    </section>`;
  }
}

/** An address of this very site; anything else would send a person elsewhere to sign in. */
function ownAddress(address: string): string {
  const url = URL.canParse(address, location.href) ? new URL(address, location.href) : undefined;
  return url?.origin === location.origin ? url.href : location.origin;
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-handoff-landing': PanjareHandoffLanding;
  }
}
