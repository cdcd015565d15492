/** Tables of the cases room. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface CasesTables {}
