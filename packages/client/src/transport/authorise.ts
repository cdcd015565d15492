/**
 * The one seam between cookies and DPoP: takes a request as it stands and gives it back with what proves who is asking.
 */
export type Authorise = (request: Request) => Promise<Request>;

/** Same site: the browser adds the session's cookie. */
export const authoriseByCookie: Authorise = async (request) =>
  new Request(request, { credentials: 'include' });
