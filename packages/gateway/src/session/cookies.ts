import type { CookieSerializeOptions } from '@fastify/cookie';

/** Set after the sign-in. `__Host-`: this origin's only, over TLS only (browsers take localhost for secure). */
export const sessionCookie = '__Host-session';

/** Carries a sign-in to the issuer, which lives on another site, and back. */
export const loginCookie = '__Host-login';

/** Strict: no other site's link or form ever brings it along. */
export const sessionCookieOptions: CookieSerializeOptions = {
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'strict',
};

/** Lax, for ten minutes: the way back from the issuer is a top-level navigation from another site. */
export const loginCookieOptions: CookieSerializeOptions = {
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
  maxAge: 600,
};
