import type { Id, ServiceRef } from '@panjare/contract';
import type { CallOptions } from '../options.ts';
import type { Asking } from './asking.ts';

/** A document that a service asks for: one of the `documents` of its definition, by `type`. */
export interface DocumentAsked {
  service: ServiceRef;
  version: number;
  document: Id;
}

/** Documents of the citizen's wallet. */
export interface DocumentsRoom {
  /**
   * Makes ready to ask for a document; nothing is sent before its `start`. Aborted, it goes no further, and ends at the
   * gateway by itself.
   */
  ask(document: DocumentAsked, options?: CallOptions): Asking;
}
