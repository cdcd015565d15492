/** Parameters of anything named by an id. */
export interface IdParams {
  /** @maxLength 64 */
  id: string;
}

/** Any change carries this header, so that no other site's form can send it. */
export interface ChangeHeaders {
  'panjare-client': string;
}
