/** A site that signs people in with this issuer: a gateway, or another agency's own site. */
export interface IssuerClient {
  id: string;
  /** What the person reads: «سکوی خدمات شهر». */
  name: string;
  secret: string;
  /** How the secret is sent. `client_secret_basic` where left out. */
  authMethod?: 'client_secret_basic' | 'client_secret_post';
  redirectUris: string[];
  postLogoutRedirectUris?: string[];
  /** Told when a person's session ends here (OpenID Connect Back-Channel Logout 1.0). */
  backchannelLogoutUri?: string;
  /** Where a person who is lost is sent: the site's first page. */
  home: string;
  /** Origins that a finished sign-in leads through beyond the redirect addresses: the pages it returns to. */
  onward?: string[];
}

/** Every origin a form of the issuer may lead to. */
export function onwardOrigins(clients: readonly IssuerClient[]): string[] {
  const addresses = clients.flatMap((client) => [
    client.home,
    ...client.redirectUris,
    ...(client.onward ?? []),
  ]);
  return [...new Set(addresses.map((address) => new URL(address).origin))];
}
