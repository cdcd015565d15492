import { handoffsOf } from '@panjare/client/handoffs.js';
import { servicesOf } from '@panjare/client/services.js';
import type { Case, HandoffPlan, ServiceDefinition, Text } from '@panjare/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Connection } from '../context/connection.ts';
import { codeOf } from '../context/fault-code.ts';
import { faultText } from '../context/fault-text.ts';
import { FlowElement } from '../context/flow-element.ts';
import { flowStyles } from '../context/flow.styles.ts';
import { msg } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import { StatusFlow } from '../status/status-flow.ts';
import type { StatusState } from '../status/status-flow.ts';
import { handoffStep } from './handoff-step.ts';
import type { HandoffStep } from './handoff-step.ts';
import { clockSentence, offerFault, sentence } from './handoff-text.ts';
import { HandoffOfferedEvent } from './handoff.events.ts';
import { passedLabels } from './passed-labels.ts';
import { property, state } from '../reactive/property.ts';

/** What the service says of the hand-off. `unknown → told | failed`; `failed → unknown` on trying again. */
type Telling =
  | { state: 'unknown' }
  | { state: 'told'; plan: HandoffPlan | undefined; agency: Text; passes: Text[] }
  | { state: 'failed'; code: string };

/** `idle → offering → idle | failed`; `failed → offering`. */
type Offering = { state: 'idle' } | { state: 'offering' } | { state: 'failed'; code: string };

/**
 * Hands a case over to another agency's own site, and says who holds it: who takes over, why, what passes on, whether
 * the clock runs on. The consent itself is given on a page of the gateway, where no script of this page reaches. Shows
 * nothing where there is nobody signed in, no case, or nothing to hand over.
 *
 * ```html
 * <panjare-handoff plan="land-confirmation"></panjare-handoff>
 * ```
 *
 * @tag panjare-handoff
 * @fires handoff-offered - Before the browser goes to the preview; preventing it keeps the page.
 * @csspart sentence - Who holds the case now.
 */
export class PanjareHandoff extends FlowElement {
  static override styles = [...flowStyles];

  /** The case. Left out: the one submitted last on this page, else the newest open one. */
  @property() case?: string;
  /** Which hand-off of the service; the first where left out. */
  @property() plan?: string;

  @state() private picture: StatusState = { state: 'loading' };
  @state() private telling: Telling = { state: 'unknown' };
  @state() private offering: Offering = { state: 'idle' };
  #flow: StatusFlow | undefined;
  #told: string | undefined;

  protected override start(connection: Connection, ended: AbortSignal): void {
    const { client, submitted } = connection;
    this.#told = undefined;
    this.telling = { state: 'unknown' };
    this.offering = { state: 'idle' };
    this.#flow = new StatusFlow({ client, submitted, caseId: this.case, signal: ended });
    const unsubscribe = this.#flow.state.subscribe((state) => {
      this.picture = state;
      if (state.state === 'shown') void this.#tell(connection, state.case, ended);
    });
    ended.addEventListener('abort', unsubscribe);
    this.#flow.start();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.hasUpdated && (changed.has('case') || changed.has('plan'))) this.restart();
  }

  protected override render() {
    const now = this.picture;
    const telling = this.telling;
    if (now.state === 'fault') return this.#renderFault(now.code, () => this.#flow?.retry());
    if (now.state !== 'shown') return nothing;
    if (telling.state === 'failed') return this.#renderFault(telling.code, () => this.restart());
    if (telling.state === 'unknown' || telling.plan === undefined) return nothing;
    const step = handoffStep(now.case, telling.plan);
    return step.kind === 'none' ? nothing : this.#renderStep(step, now.case, telling.plan, telling);
  }

  #renderStep(
    step: HandoffStep,
    held: Case,
    plan: HandoffPlan,
    { agency, passes }: Extract<Telling, { state: 'told' }>,
  ): TemplateResult {
    const offering = this.offering;
    const isOpen = (step.kind === 'offer' || step.kind === 'pending') && !isRefused(offering);
    return html`<section class="stack" aria-labelledby="title">
      <h3 id="title">${pickText(plan.title)}</h3>
      <p part="sentence" role="status">${sentence(step, pickText(agency))}</p>
      <p>${pickText(plan.why)}</p>
      <div>
        <p>
          ${step.kind === 'away' || step.kind === 'back' ? msg('این‌ها داده شد:') : msg('این‌ها داده می‌شود:')}
        </p>
        <p><strong>${passes.map(pickText).join(msg('، '))}</strong></p>
      </div>
      <p class="muted small">${clockSentence(step, plan.clock)}</p>
      ${
        offering.state === 'failed'
          ? html`<p class="notice danger" role="alert" tabindex="-1">${offerFault(offering.code)}</p>`
          : nothing
      }
      ${
        isOpen
          ? html`<p>
              <button
                class=${step.kind === 'pending' ? 'button quiet' : 'button'}
                type="button"
                aria-disabled=${offering.state === 'offering' ? 'true' : 'false'}
                @click=${() => this.#offer(held.id, plan.id)}
              >
                ${step.kind === 'pending' ? msg('از نو دیدن و سپردن') : msg('دیدن و سپردن')}
              </button>
            </p>`
          : nothing
      }
    </section>`;
  }

  #renderFault(code: string, retry: () => void): TemplateResult {
    return html`<div class="notice danger" role="alert">
      <p>${faultText(code)}</p>
      <p><button class="button quiet" type="button" @click=${retry}>${msg('تلاش دوباره')}</button></p>
    </div>`;
  }

  async #tell({ client }: Connection, { service, version }: Case, signal: AbortSignal): Promise<void> {
    const wanted = `${service} ${version}`;
    if (this.#told === wanted) return;
    this.#told = wanted;
    try {
      const [definition, metadata] = await Promise.all([
        servicesOf(client).read(service, { version, signal }),
        client.metadata({ signal }).catch(() => undefined),
      ]);
      if (signal.aborted || this.#told !== wanted) return;
      const plan = planOf(definition, this.plan);
      this.telling = {
        state: 'told',
        plan,
        agency: metadata?.agencies.find(({ id }) => id === plan?.agency)?.title ?? plan?.title ?? { fa: '' },
        passes: plan === undefined ? [] : passedLabels(definition, plan.passes),
      };
    } catch (error) {
      if (!signal.aborted) this.telling = { state: 'failed', code: codeOf(error) };
    }
  }

  async #offer(caseId: string, plan: string): Promise<void> {
    const { client } = this.connection ?? {};
    if (client === undefined || this.offering.state === 'offering') return;
    this.offering = { state: 'offering' };
    try {
      const { handoff, previewUrl } = await handoffsOf(client).offer({
        case: caseId,
        plan,
        returnTo: returnTo(),
      });
      // Only the gateway shows what passes on; an address anywhere else is a fault, not a preview.
      if (new URL(previewUrl).origin !== new URL(client.gateway).origin) throw new Error('Not the gateway.');
      this.offering = { state: 'idle' };
      if (this.dispatchEvent(new HandoffOfferedEvent(handoff.id, previewUrl))) location.assign(previewUrl);
    } catch (error) {
      await this.#fail(codeOf(error));
    }
  }

  /** A button that goes leaves its focus to what says why. */
  async #fail(code: string): Promise<void> {
    const isFocused = this.renderRoot.querySelector('button:focus') !== null;
    this.offering = { state: 'failed', code };
    await this.updateComplete;
    if (isFocused && isRefused(this.offering))
      this.renderRoot.querySelector<HTMLElement>('[role=alert]')?.focus();
  }
}

/** This page, without what an earlier hand-off brought back. */
function returnTo(): string {
  const address = new URL(location.href);
  address.searchParams.delete('state');
  address.searchParams.delete('iss');
  return address.href;
}

function planOf({ handoffs }: ServiceDefinition, id: string | undefined): HandoffPlan | undefined {
  return id === undefined ? handoffs[0] : handoffs.find((plan) => plan.id === id);
}

/** Who has no national id will not be known at the other side by trying again. */
function isRefused(offering: Offering): boolean {
  return offering.state === 'failed' && offering.code === 'no-national-id';
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-handoff': PanjareHandoff;
  }
}
