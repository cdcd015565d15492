import type { Id, Instant, JsonObject, Text } from './basics.ts';
import type { Agency } from './agency.ts';
import type { DocumentType } from './presentation.ts';

/** `GET /.well-known/panjare`: everything a client needs to know of a gateway. */
export interface GatewayMetadata {
  operator: Id;
  title: Text;
  ecosystems: Ecosystem[];
  /** Version of this contract. */
  contract: string;
  /** Paths by operation id; `{…}` as in the OpenAPI document. Relative to the gateway's origin. */
  endpoints: { [operation: string]: string };
  issuer: string;
  agencies: Agency[];
  /** Kinds of documents that it asks wallets for. */
  documents: DocumentType[];
  /**
   * The claim that says whose a document is. Of each kind that has it, it is read whatever a service asks for, compared
   * with the signed-in citizen, and kept only where the service asks for it too.
   */
  holderClaim?: string;
  /** The gateway's signing keys, retired ones too. */
  keys: JsonObject[];
}

/** An ecosystem (زیست‌بوم). */
export interface Ecosystem {
  id: Id;
  title: Text;
}

/** The gateways that work together. Served as a compact JWS whose payload this is. */
export interface Directory {
  issuedAt: Instant;
  expiresAt: Instant;
  gateways: DirectoryGateway[];
}

/** One gateway of the directory. */
export interface DirectoryGateway {
  operator: Id;
  title: Text;
  /** Origin. */
  url: string;
  ecosystems: Ecosystem[];
  contract: string;
  /** JWKs. */
  keys: JsonObject[];
  agencies: Agency[];
}
