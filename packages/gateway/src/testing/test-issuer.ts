import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';
import { freePort } from './free-port.ts';
import { TestPhone } from './test-phone.ts';

/** A real OpenID provider, on another site than the gateway, whose citizen is signed in without a page. */
export interface TestIssuer {
  url: string;
  clientId: string;
  clientSecret: string;
  /** What the next citizen who is asked does. */
  next: { does: 'sign-in'; citizen: SyntheticCitizen; acr?: string } | { does: 'cancel' };
  /** Whether it takes tokens back, says that it cannot, or says nothing at all. */
  revocation: 'works' | 'fails' | 'hangs';
  /** Refresh tokens it would still take. */
  refreshTokens: Set<string>;
  /** What citizens are asked on their phones. */
  phone: TestPhone;
  close(): Promise<void>;
}

/** Nobody real. */
export interface SyntheticCitizen {
  sub: string;
  name: string;
  /** Foreigners have none. */
  national_id?: string;
  phone_number: string;
  role?: string;
}

/** People made up for tests; one of them works at a counter. */
export const citizens = {
  mina: { sub: 'test-mina', name: 'مینا آزمایشی', national_id: '0013542419', phone_number: '+989120000001' },
  omid: { sub: 'test-omid', name: 'امید آزمایشی', national_id: '3240175800', phone_number: '+989120000002' },
  parvin: {
    sub: 'test-parvin',
    name: 'پروین پیشخوان‌دار',
    national_id: '0084575948',
    phone_number: '+989120000003',
    role: 'counter-operator',
  },
  jamshid: {
    sub: 'test-jamshid',
    name: 'جمشید پیشخوان‌دار',
    national_id: '0012345679',
    phone_number: '+989120000004',
    role: 'counter-operator',
  },
} satisfies { [name: string]: SyntheticCitizen };

/** Levels of assurance, the lowest first. */
export const testLevels = ['test:code', 'test:card'];

/**
 * An issuer of another shape: its endpoints elsewhere, the request in the address, all claims in the ID token, and no page
 * to sign out at, no word of sessions that end, nothing taken back.
 */
const plain = {
  routes: { authorization: '/oauth/enter', token: '/oauth/tokens', jwks: '/oauth/keys' },
  conformIdTokenClaims: false,
};
const plainFeatures = {
  userinfo: { enabled: false },
  rpInitiatedLogout: { enabled: false },
  revocation: { enabled: false },
  pushedAuthorizationRequests: { enabled: false },
  backchannelLogout: { enabled: false },
};

/** Starts the issuer; `redirectUri` is the gateway's callback. */
export async function startTestIssuer(
  redirectUri: string,
  shape: 'whole' | 'plain' = 'whole',
): Promise<TestIssuer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const known = new Map<string, SyntheticCitizen>(
    Object.values(citizens).map((citizen) => [citizen.sub, citizen]),
  );
  const issuer: TestIssuer = {
    url,
    clientId: 'gateway',
    clientSecret: 'a-secret-of-the-tests-only-0123456789',
    next: { does: 'sign-in', citizen: citizens.mina },
    revocation: 'works',
    refreshTokens: new Set(),
    phone: new TestPhone(Object.values(citizens)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const provider: Provider = new Provider(url, {
    clients: [
      {
        client_id: issuer.clientId,
        client_secret: issuer.clientSecret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        ...(shape === 'plain'
          ? { grant_types: ['authorization_code'] }
          : {
              grant_types: ['authorization_code', 'refresh_token', 'urn:openid:params:grant-type:ciba'],
              backchannel_token_delivery_mode: 'poll' as const,
              post_logout_redirect_uris: [new URL('/session/ended', redirectUri).href],
              backchannel_logout_uri: new URL('/session/backchannel', redirectUri).href,
              backchannel_logout_session_required: true,
            }),
      },
    ],
    claims: {
      openid: ['sub', 'acr'],
      profile: ['name', 'role'],
      phone: ['phone_number'],
      national_id: ['national_id'],
    },
    scopes: ['openid', 'profile', 'phone', 'national_id'],
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600, RefreshToken: 600 },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: true },
      revocation: { enabled: true },
      backchannelLogout: { enabled: true },
      ciba: issuer.phone.feature,
      ...(shape === 'plain' ? plainFeatures : {}),
    },
    ...(shape === 'plain' ? plain : {}),
    acrValues: testLevels,
    issueRefreshToken: async () => true,
    // By itself it speaks to nobody on this machine.
    fetch(address, options) {
      if (options) Reflect.deleteProperty(options, 'dispatcher');
      return fetch(address, options);
    },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    cookies: { keys: ['keys-of-the-tests-only'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ ...known.get(id), sub: id }) }),
    async loadExistingGrant({ oidc }) {
      const clientId = oidc.client?.clientId ?? '';
      const grant = new provider.Grant({ clientId, accountId: oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid profile phone national_id');
      await grant.save();
      return grant;
    },
  });
  issuer.phone.use(provider);
  provider.on('refresh_token.saved', ({ jti }: { jti: string }) => issuer.refreshTokens.add(jti));
  provider.on('refresh_token.destroyed', ({ jti }: { jti: string }) => issuer.refreshTokens.delete(jti));
  const answer = provider.callback();
  const server = createServer((request, response) => {
    if ((request.url ?? '').startsWith('/token/revocation') && issuer.revocation !== 'works') {
      if (issuer.revocation === 'fails') response.writeHead(503).end();
      return;
    }
    if (request.method === 'POST' && request.url === '/session/end') {
      // The provider takes POST here only with cookies of `SameSite=None`, which plain HTTP cannot have.
      return void text(request).then((fields) =>
        answer(Object.assign(request, { method: 'GET', url: `/session/end?${fields}` }), response),
      );
    }
    if (!(request.url ?? '').startsWith('/interaction/')) return answer(request, response);
    if (issuer.next.does === 'cancel') {
      return void provider.interactionFinished(request, response, { error: 'access_denied' });
    }
    const { citizen, acr = testLevels[0] } = issuer.next;
    known.set(citizen.sub, citizen);
    return void provider.interactionFinished(request, response, { login: { accountId: citizen.sub, acr } });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return issuer;
}
