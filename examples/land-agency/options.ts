import type { JWK } from 'jose';

/** A gateway that hands cases over to this site. */
export interface KnownGateway {
  /** Origin; also the `iss` that comes with its tickets. */
  url: string;
  title: string;
  /** Origins of its pages: where a citizen may be sent back to, and nowhere else. */
  pages: string[];
}

/** What this site is started with. `LAND_AGENCY_CONFIG` names a JSON file of it. */
export interface LandAgencyOptions {
  /** 4400 where left out. */
  port?: number;
  /** Public origin. */
  url: string;
  issuer: { url: string; clientId: string; clientSecret: string };
  /** How the gateways know us, with the private key (ES256, with `kid`) of `private_key_jwt`. */
  agency: { id: string; privateKey: JWK };
  gateways: KnownGateway[];
}
