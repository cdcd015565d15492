import type { ServiceRef } from '@panjare/contract';

/** Where the plain pages begin. Ids in addresses are random; nothing a person said is ever part of one. */
export const formsPath = '/forms';
/** The citizen's cases. */
export const casesPath = `${formsPath}/cases`;
/** Who read the citizen's data. */
export const dataUsesPath = `${formsPath}/data-uses`;

/** A service's sheet; everything about the service lies beneath it. */
export function servicePath(ref: ServiceRef): string {
  return `${formsPath}/${ref}`;
}

/** A draft's page. */
export function pagePath(ref: ServiceRef, draft: string, page: string): string {
  return `${servicePath(ref)}/drafts/${draft}/pages/${page}`;
}

/** The last look at a draft before it is sent. */
export function reviewPath(ref: ServiceRef, draft: string): string {
  return `${servicePath(ref)}/drafts/${draft}/review`;
}

/** Where a case stands. */
export function casePath(ref: ServiceRef, id: string): string {
  return `${servicePath(ref)}/cases/${id}`;
}

/** The id of what stands for a pointer on the page: letters, digits, `-` and `_` only. */
export function idOf(pointer: string, part = 'f'): string {
  const safe = pointer.replaceAll(/[^A-Za-z0-9/]/gu, (character) => `_${character.codePointAt(0)}_`);
  return part + safe.replaceAll('/', '-');
}
