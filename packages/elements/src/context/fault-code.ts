/** The stable code of a thrown `PanjareError`; `internal` of anything else. */
export function codeOf(error: unknown): string {
  return error instanceof Object && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'internal';
}
