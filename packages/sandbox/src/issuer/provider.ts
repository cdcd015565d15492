import { exportJWK, generateKeyPair } from 'jose';
import { randomBytes } from 'node:crypto';
import Provider, { errors } from 'oidc-provider';
import { personBySubject } from '../citizens/people.ts';
import { pageHeaders } from '../pages/layout.ts';
import { Markup } from '../pages/markup.ts';
import type { Phones } from '../phone/phones.ts';
import { CIBA, cibaFeature } from './ciba.ts';
import { onwardOrigins, type IssuerClient } from './issuer-client.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { messagePage, signOutPage } from './message-page.ts';
import { levelPolicy } from './level-policy.ts';
import { persianGoingOn } from './persian-going-on.ts';
import { levels, OTP } from './subjects.ts';

/** What the issuer is made with. */
export interface IssuerOptions {
  /** Its identifier and origin. */
  issuer: string;
  clients: readonly IssuerClient[];
  /** Resource servers (RFC 8707) that tokens may be asked for: the gateways' origins. */
  resources: readonly string[];
  /** People's phones, on which they are asked. */
  phones: Phones;
}

/** The claims of each scope. */
export const scopeClaims: { readonly [scope: string]: readonly string[] } = {
  // How surely the person was known is always said, also where nobody asked.
  openid: ['sub', 'acr', 'auth_time'],
  profile: ['name', 'given_name', 'family_name', 'birthdate', 'role'],
  phone: ['phone_number', 'phone_number_verified'],
  national_id: ['national_id'],
};

interface PageContext {
  body: string;
  type: string;
  set(headers: { [name: string]: string }): void;
  oidc?: { client?: { clientId: string } };
}

interface TokenContext {
  oidc: { entities?: { RefreshToken?: { acr?: string } } };
}

/**
 * An OpenID provider in the shape we suppose IranPass to have: PAR (RFC 9126) and PKCE required, DPoP (RFC 9449),
 * resource indicators (RFC 8707). A model on open standards: no public IranPass specification exists.
 */
export async function createIssuer(options: IssuerOptions): Promise<Provider> {
  const headers = pageHeaders(onwardOrigins(options.clients));
  const show = (ctx: PageContext, page: string): void => {
    ctx.type = 'html';
    ctx.set(headers);
    ctx.body = page;
  };
  const homeOf = (ctx: PageContext): { url: string; label: string } | undefined => {
    const client = options.clients.find(({ id }) => id === ctx.oidc?.client?.clientId) ?? options.clients[0];
    return client && { url: client.home, label: `بازگشت به ${client.name}` };
  };
  const provider = new Provider(options.issuer, {
    adapter: memoryAdapter(),
    clients: options.clients.map((client) => ({
      client_id: client.id,
      client_name: client.name,
      client_secret: client.secret,
      client_uri: client.home,
      redirect_uris: client.redirectUris,
      post_logout_redirect_uris: client.postLogoutRedirectUris ?? [],
      token_endpoint_auth_method: client.authMethod ?? 'client_secret_basic',
      id_token_signed_response_alg: 'ES256',
      grant_types: ['authorization_code', 'refresh_token', CIBA],
      backchannel_token_delivery_mode: 'poll',
      response_types: ['code'],
      ...(client.backchannelLogoutUri !== undefined && {
        backchannel_logout_uri: client.backchannelLogoutUri,
        backchannel_logout_session_required: true,
      }),
    })),
    jwks: { keys: [await signingKey()] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    acrValues: [...levels],
    claims: scopeClaims,
    // The id token says who it is, without a second call.
    conformIdTokenClaims: false,
    // A gateway asks for tokens of other gateways while its session lasts. The refresh token ends with the person's
    // session here, since no offline access was asked for.
    issueRefreshToken: (_ctx: unknown, client: { grantTypeAllowed(type: string): boolean }) =>
      client.grantTypeAllowed('refresh_token'),
    extraTokenClaims: (ctx: TokenContext, token: { accountId?: string; resourceServer?: object }) =>
      token.accountId && token.resourceServer ? peerClaims(token.accountId, ctx.oidc) : undefined,
    // Signing out takes tokens back; what the person agreed to stands, and is not asked again.
    revokeGrantPolicy: (ctx: { oidc: { route: string } }) => ctx.oidc.route !== 'revocation',
    // By itself it speaks to nobody on this machine; the addresses are those of its configuration.
    fetch(address: URL, options: RequestInit) {
      Reflect.deleteProperty(options, 'dispatcher');
      return fetch(address, options);
    },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      BackchannelAuthenticationRequest: 180,
      Grant: 12 * 3600,
      IdToken: 600,
      Interaction: 1800,
      RefreshToken: 12 * 3600,
      Session: 12 * 3600,
    },
    interactions: {
      url: (_ctx: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}`,
      policy: levelPolicy(),
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: true },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      // A gateway takes its refresh token back when its session ends (RFC 7009).
      revocation: { enabled: true },
      backchannelLogout: { enabled: true },
      ciba: cibaFeature(options.phones),
      resourceIndicators: {
        enabled: true,
        defaultResource: () => undefined,
        // The first token is for the issuer's own userinfo; a gateway names the resource of every other.
        useGrantedResource: () => false,
        getResourceServerInfo: (_ctx: unknown, resource: string) =>
          resourceServer(options.resources, resource),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx: PageContext, form: string) => show(ctx, signOutPage(new Markup(form))),
        postLogoutSuccessSource: (ctx: PageContext) =>
          show(ctx, messagePage('خارج شدید', 'از ایران‌پاس آزمایشی خارج شدید.', homeOf(ctx))),
      },
    },
    renderError: (ctx: PageContext, out: { error: string }) =>
      show(
        ctx,
        messagePage(
          'این نشانی دیگر کار نمی‌کند',
          'شاید مهلت ورود گذشته یا صفحه دوباره باز شده است. به سایت برگردید و دوباره «ورود با ایران‌پاس» را بزنید.',
          homeOf(ctx),
          out.error,
        ),
      ),
    findAccount: (_ctx: unknown, subject: string) => account(subject),
  });
  return provider.use(async (ctx, next) => {
    await next();
    // Set again, an empty body would make of any status a 204.
    const page = persianGoingOn(ctx.body);
    if (page !== undefined) ctx.body = page;
  });
}

/** What the issuer says of a person. The subject is the national id's stand-in, never the id itself. */
async function account(subject: string): Promise<object | undefined> {
  const person = personBySubject(subject);
  if (!person) return undefined;
  return {
    accountId: subject,
    claims: () => ({
      sub: subject,
      name: person.name,
      given_name: person.givenName,
      family_name: person.familyName,
      birthdate: person.birthDate,
      role: person.role,
      national_id: person.nationalId,
      phone_number: person.mobile,
      phone_number_verified: true,
    }),
  };
}

/** What one operator's gateway learns of a person who comes through another's. */
async function peerClaims(subject: string, { entities }: TokenContext['oidc']): Promise<object | undefined> {
  const { claims } = ((await account(subject)) ?? {}) as { claims?: () => { [claim: string]: unknown } };
  if (!claims) return undefined;
  const { name, national_id, phone_number } = claims();
  return { name, national_id, phone_number, acr: entities?.RefreshToken?.acr ?? OTP };
}

async function resourceServer(resources: readonly string[], resource: string): Promise<object> {
  if (!resources.includes(resource)) throw new errors.InvalidTarget();
  return {
    scope: 'cases',
    audience: resource,
    accessTokenFormat: 'jwt',
    accessTokenTTL: 600,
    jwt: { sign: { alg: 'ES256' } },
  };
}

async function signingKey(): Promise<object> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString('hex'), use: 'sig', alg: 'ES256' };
}
