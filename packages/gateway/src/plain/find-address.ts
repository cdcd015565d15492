import type { Address, Pointer } from '@panjare/contract';
import type { Form } from '@panjare/form';
import { isPostalCode } from '@panjare/persian';
import { ProblemError } from '../problem/problem-error.ts';
import { isShownOnly, nodeOn } from './apply-posted.ts';
import { partText } from './parts.ts';
import type { OwnVisit } from './visit.ts';

/**
 * What came of asking the post: `known`: it stands in the boxes · `kept`: what the person wrote there stays · `unknown`:
 * the post has no such code · `code`: there is no whole code to ask by · `silent`: nobody answered.
 */
export const addressSaid = ['known', 'kept', 'unknown', 'code', 'silent'] as const;
export type AddressSaid = (typeof addressSaid)[number];

/** What the post fills in; plaque, floor and unit are the person's to add. */
const posted = ['province', 'city', 'street'] as const;

/** Looks up the postal code of an address field of a page, and writes what is found into its empty boxes. */
export async function findAddress(
  visit: OwnVisit,
  form: Form,
  page: string,
  pointer: Pointer,
): Promise<AddressSaid | undefined> {
  const node = nodeOn(form, page, pointer);
  if (node?.kind !== 'field' || node.widget !== 'address' || isShownOnly(node)) return undefined;
  const typed = node.value.peek();
  const postalCode = partText(typed, 'postalCode');
  if (!isPostalCode(postalCode)) return 'code';
  const address = await ask(visit, postalCode);
  if (typeof address === 'string') return address;
  const isOwn = posted.some((name) => ![address[name], ''].includes(partText(typed, name)));
  if (isOwn) return 'kept';
  node.setValue({ ...address, ...(typed as object) });
  return 'known';
}

async function ask(visit: OwnVisit, postalCode: string): Promise<Address | 'unknown' | 'silent'> {
  try {
    return (await visit.ask('addresses.find', { body: { postalCode } })).address;
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'not-found') return 'unknown';
    if (error instanceof ProblemError && error.code === 'signed-out') throw error;
    return 'silent';
  }
}
