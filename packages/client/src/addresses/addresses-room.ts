import type { AddressesRoom } from './addresses.ts';
import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';
import { expectBody } from '../transport/answer.ts';

/** What the post knows of postal codes. The code travels in the body: addresses end up in logs. */
export function createAddressesRoom({ transport }: CoreParts): AddressesRoom {
  return {
    async find(postalCode, { signal } = {}) {
      const answer = await transport.ask('POST', 'addresses.find', { body: { postalCode }, signal });
      return !answer.ok && answer.problem.code === 'not-found' ? undefined : expectBody(answer);
    },
  };
}

/** The addresses of a client. */
export const addressesOf = roomTaker<AddressesRoom>(({ addresses }) => addresses, createAddressesRoom);
