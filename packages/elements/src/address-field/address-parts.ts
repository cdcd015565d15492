import type { Address } from '@panjare/contract';
import { isPostalCode } from '@panjare/persian';
import type { FieldIssue } from '../field/field-issue.ts';
import { msg } from '../localize/localize.ts';

/** One box of an address. */
export type AddressPart = keyof Address;

/** What the post tells of a code, and a second look-up may replace. */
export const POSTED = ['province', 'city', 'street', 'number', 'floor', 'unit'] as const;
/** What an address is not one without. */
export const NEEDED: readonly AddressPart[] = ['postalCode', 'province', 'city', 'street'];

/** Autofill tokens (HTML, autofill). What has none is not the browser's to guess. */
export const TOKENS: { readonly [part in AddressPart]?: string } = {
  postalCode: 'postal-code',
  province: 'address-level1',
  city: 'address-level2',
  street: 'street-address',
};

/** Characters of a part, as the contract has them. */
const LIMITS: { readonly [part in AddressPart]: number } = {
  postalCode: 10,
  province: 100,
  city: 100,
  street: 500,
  number: 20,
  floor: 20,
  unit: 20,
};

/** What is wrong with a part of an address that is there. */
export function checkAddressPart(name: AddressPart, data: string | undefined): FieldIssue | undefined {
  if (data === undefined) return NEEDED.includes(name) ? { code: 'required', params: {} } : undefined;
  if (name === 'postalCode')
    return isPostalCode(data) ? undefined : { code: 'format', params: { format: 'postal-code' } };
  const limit = LIMITS[name];
  return [...data].length > limit ? { code: 'maxLength', params: { limit } } : undefined;
}

/** The words of a part. */
export function addressPartLabel(name: string): string | undefined {
  switch (name as AddressPart) {
    case 'postalCode':
      return msg('کد پستی');
    case 'province':
      return msg('استان');
    case 'city':
      return msg('شهر یا روستا');
    case 'street':
      return msg('محله، خیابان و کوچه');
    case 'number':
      return msg('پلاک');
    case 'floor':
      return msg('طبقه');
    case 'unit':
      return msg('واحد');
  }
  return undefined;
}
