import { abortable } from '../transport/abortable.ts';

/** Whether somebody looks at this page. */
export interface Visibility {
  /** Resolves at once or when the page is looked at again; rejects when aborted. */
  visible(signal: AbortSignal): Promise<void>;
}

/** The page's own; where there is no page, it always is. */
export const pageVisibility: Visibility = {
  visible(signal) {
    const page = globalThis.document as Document | undefined;
    if (page?.visibilityState !== 'hidden') return Promise.resolve();
    const shown = new Promise<void>((resolve) => {
      const look = () => page.visibilityState !== 'hidden' && resolve();
      page.addEventListener('visibilitychange', look, { signal });
    });
    return abortable(shown, signal);
  },
};
