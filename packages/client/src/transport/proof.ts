/**
 * The one seam between cookies and DPoP: takes a request as it stands and gives it back with what proves who is asking.
 */
export type Authorise = (request: Request) => Promise<Request>;

/** What proves who is asking where no cookie does. */
export interface Proof {
  readonly authorise: Authorise;
  /** The session is over: nothing proves it any more. */
  forget(): void;
}
