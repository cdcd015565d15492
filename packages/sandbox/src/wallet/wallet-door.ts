import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import type { WalletSession, WalletSessions } from './wallet-sessions.ts';
import type { Wallet, Wallets } from './wallets.ts';

/** What a form of the wallet sends. */
export interface Form {
  [name: string]: string | undefined;
}

/** An open wallet and the browser it is open in. */
export interface Opened {
  session: WalletSession;
  wallet: Wallet;
  formToken: string;
}

const SESSION = 'wallet';
const FORM = 'wallet-form';

/**
 * Who may pass into a wallet. The cookies are Lax: whoever is sent here by a page of another site has their wallet open
 * already. They lack `Secure` and `__Host-` only because the sandbox speaks HTTP on one machine.
 */
export class WalletDoor {
  readonly #sessions: WalletSessions;
  readonly #wallets: Wallets;

  constructor(sessions: WalletSessions, wallets: Wallets) {
    this.#sessions = sessions;
    this.#wallets = wallets;
  }

  /** The wallet that is open in this browser. */
  opened(request: FastifyRequest): Opened | undefined {
    const session = this.#sessions.of(cookieOf(request, SESSION));
    const wallet = session && this.#wallets.of(session.owner);
    return wallet && { session, wallet, formToken: this.#sessions.formToken(session.id) };
  }

  /** As `opened`, for a form: it must come from a page of this wallet. */
  openedBy(request: FastifyRequest<{ Body: Form }>): Opened | undefined {
    const opened = this.opened(request);
    if (!opened || !ownPage(request)) return undefined;
    return this.#sessions.isFormToken(opened.session.id, request.body['token']) ? opened : undefined;
  }

  /** A token for the form that opens a wallet, bound to the browser before it has a session. */
  closedToken(request: FastifyRequest, reply: FastifyReply): string {
    const known = cookieOf(request, FORM);
    const cookie = known ?? randomBytes(18).toString('base64url');
    if (!known) setCookie(reply, FORM, cookie);
    return this.#sessions.formToken(cookie);
  }

  /** Whether the form that opens a wallet comes from this browser's own page. */
  isClosedForm(request: FastifyRequest<{ Body: Form }>): boolean {
    return ownPage(request) && this.#sessions.isFormToken(cookieOf(request, FORM), request.body['token']);
  }

  open(reply: FastifyReply, owner: string): void {
    setCookie(reply, SESSION, this.#sessions.open(owner).id);
  }

  close(reply: FastifyReply, { session }: Opened): void {
    this.#sessions.close(session);
    setCookie(reply, SESSION, '', 'Expires=Thu, 01 Jan 1970 00:00:00 GMT');
  }
}

/** `no-referrer` makes Chromium send `Origin: null`; `Sec-Fetch-Site` still tells who sends a form. */
function ownPage(request: FastifyRequest): boolean {
  return (request.headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin';
}

function cookieOf(request: FastifyRequest, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) || undefined;
}

function setCookie(reply: FastifyReply, name: string, value: string, ...more: string[]): void {
  reply.header(
    'set-cookie',
    [`${name}=${value}`, 'Path=/wallet', 'HttpOnly', 'SameSite=Lax', ...more].join('; '),
  );
}
