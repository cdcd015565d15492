import type { Address } from '@panjare/contract';
import { citizens } from '../citizens/citizens.ts';
import file from './addresses.json' with { type: 'json' };

/** What the post knows: some dozens of invented addresses, and where the synthetic citizens live. */
const addresses: readonly Address[] = [
  ...file.addresses,
  ...citizens.map(({ postalCode, province, city, address }) => ({
    postalCode,
    province,
    city,
    street: address,
  })),
];

/** The address of a postal code, ten digits, bare. */
export function addressOf(postalCode: string): Address | undefined {
  return addresses.find((address) => address.postalCode === postalCode);
}
