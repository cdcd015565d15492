import type { AddressFound } from '@panjare/contract';
import type { CallOptions } from '../options.ts';

/** What the post knows of postal codes. */
export interface AddressesRoom {
  /**
   * The address of a postal code, ten digits, bare; `undefined` where the post knows none. Throws where the register
   * does not answer (`upstream-unreachable`) and where nobody is signed in (`signed-out`).
   */
  find(postalCode: string, options?: CallOptions): Promise<AddressFound | undefined>;
}
