import { render } from 'lit';
import type { PropertyValues, RenderOptions, RootPart } from 'lit';
import { ConnectedElement } from './connected-element.ts';

/** Base of the elements that talk to a gateway and draw with templates, as a `LitElement` does. */
export abstract class FlowElement extends ConnectedElement {
  readonly #options: RenderOptions = { host: this };
  #drawn: RootPart | undefined;

  /** What it shows now. */
  protected abstract render(): unknown;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#options.renderBefore ??= root.firstChild as ChildNode;
    return root;
  }

  protected override update(changed: PropertyValues): void {
    // What it asks of its own properties belongs to this update.
    const shown = this.render();
    this.#options.isConnected = this.isConnected;
    super.update(changed);
    this.#drawn = render(shown, this.renderRoot, this.#options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#drawn?.setConnected(true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drawn?.setConnected(false);
  }
}
