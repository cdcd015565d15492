import type { AgencyInquiry } from '@panjare/contract';
import { GatewayRefusal, type AgencyClient } from './agency-client.ts';
import { scenarioOf, scriptOf, type ScenarioName } from './scenario.ts';
import { daysUntil, nextAnswer } from './script.ts';

/** How an agency works. */
export interface AgencyOptions {
  id: string;
  client: Pick<AgencyClient, 'openInquiries' | 'answer'>;
  scenario: ScenarioName;
  /** Seconds a day of a case takes. */
  daySeconds: number;
  /** Told of what went wrong; the agency goes on. */
  report: (message: string) => void;
}

/**
 * An agency that polls its gateway and answers by its script. It keeps nothing that matters: started anew, it finds
 * its open inquiries again and only counts its days from that moment on.
 */
export class Agency {
  readonly #options: AgencyOptions;
  /** When the agency first saw an inquiry in its present state, by inquiry, replies and appeal. */
  readonly #seen = new Map<string, number>();
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  #trouble = '';

  get id(): string {
    return this.#options.id;
  }

  constructor(options: AgencyOptions) {
    this.#options = options;
  }

  /** Begins polling. */
  start(): void {
    this.#schedule(0);
  }

  /** Something may be waiting: look now. */
  notice(): void {
    if (!this.#round) this.#schedule(0);
  }

  /** Stops, and waits for the round under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearTimeout(this.#timer);
    await this.#round;
  }

  #schedule(milliseconds: number): void {
    if (this.#stopping.signal.aborted) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#round = this.#look().finally(() => {
        this.#round = undefined;
        this.#schedule(this.#interval());
      });
    }, milliseconds);
  }

  #interval(): number {
    return Math.min(5_000, Math.max(100, this.#options.daySeconds * 250));
  }

  async #look(): Promise<void> {
    const { client } = this.#options;
    try {
      const inquiries = await client.openInquiries(this.#signal());
      for (const inquiry of inquiries) await this.#consider(inquiry);
      this.#trouble = '';
    } catch (error) {
      this.#report(error);
    }
  }

  async #consider(inquiry: AgencyInquiry): Promise<void> {
    const { id, scenario, daySeconds, client } = this.#options;
    const timed = nextAnswer(scriptOf(scenarioOf(inquiry, scenario), id, inquiry.service), inquiry);
    if (!timed) return;
    const key = `${inquiry.id} ${inquiry.replies.length} ${inquiry.appeal ?? ''}`;
    const now = Date.now();
    const seen = this.#seen.get(key) ?? now;
    this.#seen.set(key, seen);
    if (now < seen + daysUntil(timed.at, inquiry) * daySeconds * 1000) return;
    try {
      await client.answer(inquiry.id, timed.answer, this.#signal());
    } catch (error) {
      // 409: somebody decided meanwhile. The next list says how things stand.
      if (!(error instanceof GatewayRefusal && error.status === 409)) throw error;
    }
  }

  #signal(): AbortSignal {
    return AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(10_000)]);
  }

  /** Says a trouble once, not every round. A gateway that is down or starting is none: it is looked for again. */
  #report(error: unknown): void {
    if (this.#stopping.signal.aborted || !(error instanceof GatewayRefusal)) return;
    const { message } = error;
    if (message !== this.#trouble) this.#options.report(`${this.#options.id}: ${message}`);
    this.#trouble = message;
  }
}
