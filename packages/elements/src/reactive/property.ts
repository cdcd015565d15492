import type { PropertyDeclaration, ReactiveElement } from 'lit';

/** What it gives back is the compiler's business: a descriptor, where it wraps an accessor. */
type Decorator = (prototype: object, name: string) => void;

/**
 * A reactive property, as Lit's own decorator declares it. Lit's speaks both dialects of decorators; every page would
 * fetch the one that our compiler never writes.
 */
export function property(options?: PropertyDeclaration): Decorator {
  return (prototype, name) => {
    const isAccessor = Object.hasOwn(prototype, name);
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
    // The compiler puts back the descriptor that it is not given: of an accessor, the one that Lit has wrapped.
    return isAccessor ? Object.getOwnPropertyDescriptor(prototype, name) : undefined;
  };
}

/** A reactive property that is the element's own matter: no attribute sets it. */
export function state(): Decorator {
  return property({ state: true, attribute: false });
}
