import type { Locale, ServiceRef } from './basics.ts';

/**
 * What the citizen saw when submitting. The gateway computes it again with the form engine; a difference is told,
 * never overlooked.
 */
export interface Shown {
  service: ServiceRef;
  version: number;
  locale: Locale;
  /**
   * base64url SHA-256 over the labels, hints, options and consents of the visible fields, in order, in `locale`.
   * @pattern ^[A-Za-z0-9_-]{43}$
   */
  texts: string;
}
