import type { UploadType } from '@panjare/contract';
import type { FieldIssue } from '../field/field-issue.ts';

/** What a field takes. */
export interface FileLimits {
  readonly types: readonly UploadType[];
  /** Bytes of one file. */
  readonly maximumBytes: number;
}

/** What a definition means that says nothing. */
export const usualLimits: FileLimits = {
  types: ['application/pdf', 'image/jpeg', 'image/png'],
  maximumBytes: 10 * 1024 * 1024,
};

/** How each type is called, and how its files end: devices do not know the type of all of them. */
const typeNames: { readonly [type in UploadType]: readonly [name: string, ...endings: string[]] } = {
  'application/pdf': ['PDF', 'pdf'],
  'image/jpeg': ['JPEG', 'jpg', 'jpeg'],
  'image/png': ['PNG', 'png'],
  'image/webp': ['WebP', 'webp'],
  'image/tiff': ['TIFF', 'tif', 'tiff'],
  'image/heic': ['HEIC', 'heic', 'heif'],
  'image/vnd.dwg': ['DWG', 'dwg'],
  'application/zip': ['ZIP', 'zip'],
};

/** How types are called. */
export function namesOf(types: readonly UploadType[]): string[] {
  return types.map((type) => typeNames[type][0]);
}

/** The `accept` of a native input. */
export function acceptOf(types: readonly UploadType[]): string {
  return types.flatMap((type) => [type, ...typeNames[type].slice(1).map((ending) => `.${ending}`)]).join(',');
}

/** What is wrong with a file before any of it is sent. What it really is only its bytes tell, to the gateway. */
export function checkFile(file: File, { types, maximumBytes }: FileLimits): FieldIssue | undefined {
  const type = typeOf(file);
  if (type !== undefined && !types.some((one) => one === type))
    return { code: 'file-type', params: { allowed: [...types] } };
  if (file.size === 0) return { code: 'file-empty', params: {} };
  return file.size > maximumBytes ? { code: 'file-size', params: { limit: maximumBytes } } : undefined;
}

/** `undefined` where neither the device nor the name says it. */
function typeOf({ name, type }: File): string | undefined {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  const known = Object.entries(typeNames).find(([, [, ...endings]]) => endings.some((one) => one === ending));
  if (known) return known[0];
  return type || (ending === undefined ? undefined : 'application/octet-stream');
}
