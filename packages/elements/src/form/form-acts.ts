import { whenChecked } from './checks/checks.ts';
import type { FormFlow } from './form-flow.ts';
import type { FormFocus } from './form-focus.ts';
import { aroundPart, reviewPart, summaryPart } from './later-parts.ts';

/** What can be asked of a form on any of its pages, with what the focus does then. */
export class FormActs {
  readonly flow: FormFlow;
  /** Signs in beside the page; as surely as the service wants it, unless told. */
  readonly signIn: (acr?: string) => void;
  readonly #focus: FormFocus;

  constructor(flow: FormFlow, focus: FormFocus, signIn: (acr?: string) => void) {
    this.flow = flow;
    this.#focus = focus;
    this.signIn = signIn;
  }

  /** Goes on from the page that stands on the screen. */
  next(shown: string | undefined): void {
    whenChecked(() => {
      // A second click may come before the page that the first one led to stands there.
      if (this.flow.page.peek() === shown) this.#goOn();
    });
  }

  /** Leads to all that is wrong. */
  async tellFaults(): Promise<void> {
    await Promise.all([summaryPart.fetch(), aroundPart.fetch()]).catch(() => undefined);
    await this.#focus.summary();
  }

  #goOn(): void {
    this.flow.next();
    const now = this.flow.state.peek();
    if (now.state === 'page' && now.issues.length > 0) void this.tellFaults();
    // Whoever goes on comes to the last look.
    else reviewPart.fetch().catch(() => undefined);
  }
}
