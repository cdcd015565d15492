/** A value that changes: read it, or be told. */
export interface Observable<T> {
  read(): T;
  /** Called at once and on each change; returns its end. */
  subscribe(listener: (value: T) => void): () => void;
}

/** An observable and the right to change it. */
export interface Changeable<T> extends Observable<T> {
  set(value: T): void;
}

/** A value with listeners. A listener's fault stays its own: it is logged, and the others are told all the same. */
export function changeable<T>(initial: T): Changeable<T> {
  let held = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => held,
    set(value) {
      held = value;
      for (const tell of listeners) tell();
    },
    subscribe(listener) {
      const tell = () => {
        try {
          listener(held);
        } catch (error) {
          console.error(error);
        }
      };
      listeners.add(tell);
      tell();
      return () => listeners.delete(tell);
    },
  };
}
