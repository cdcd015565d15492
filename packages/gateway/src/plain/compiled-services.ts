import type { ServiceRef } from '@panjare/contract';
import { compilePublished } from '@panjare/form';
import { withPlaces } from '@panjare/form/place.js';
import type { CompiledForm } from '@panjare/form';
import type { Visit } from './visit.ts';

/** Other operators' forms kept ready, the oldest forgotten first. */
const MOST = 50;

/** Forms made ready: our own as the registry has them, another operator's compiled once for each version. */
export class CompiledServices {
  readonly #others = new Map<string, CompiledForm>();

  /** The version published now, from whichever operator publishes it. Throws `ProblemError` `not-found`. */
  async current({ gateway, ask }: Visit, ref: ServiceRef): Promise<CompiledForm> {
    const own = gateway.services.current(ref);
    if (own !== undefined) return gateway.compiled(ref, own.version);
    const [ecosystem = '', service = ''] = ref.split('/');
    const definition = await ask('services.read', { params: { ecosystem, service } });
    const key = `${ref}@${definition.version}`;
    const known = this.#others.get(key);
    if (known !== undefined) return known;
    // Another operator's word is hostile input, as it is for a browser.
    const compiled = compilePublished(definition, withPlaces);
    this.#others.set(key, compiled);
    for (const oldest of this.#others.keys()) {
      if (this.#others.size <= MOST) break;
      this.#others.delete(oldest);
    }
    return compiled;
  }
}
