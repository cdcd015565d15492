import { withPage } from '../address/page-address.ts';

/**
 * What sign-in and hand-off leave in an address (RFC 6749 section 4.1.2, RFC 9207, OpenID Connect Session Management):
 * good once and for one person, so it goes nowhere else.
 */
const PASSING = /^(code|state|iss|session_state|error|error_description|ticket|token|id_token)=/;

/** The address at which a form goes on elsewhere: this page's own, with the page of the form, and nothing of the person. */
export function deviceAddress(href: string, parameter: string, page: string | undefined): string {
  const hash = href.indexOf('#');
  const whole = hash < 0 ? href : href.slice(0, hash);
  const [before = '', ...query] = whole.split('?');
  const kept = query
    .join('?')
    .split('&')
    .filter((part) => part !== '' && !PASSING.test(part));
  const rest = kept.length > 0 ? `?${kept.join('&')}` : '';
  return withPage(before + rest + (hash < 0 ? '' : href.slice(hash)), parameter, page);
}
