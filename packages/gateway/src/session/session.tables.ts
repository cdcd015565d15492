import type { DeviceMode } from '@panjare/contract';
import type { Generated } from 'kysely';

/** A sign-in on its way through the issuer. */
export interface LoginTable {
  /** Hex SHA-256 of the opaque handle. */
  handle: string;
  state: string;
  nonce: string;
  verifier: string;
  mode: 'popup' | 'redirect';
  device: DeviceMode;
  acr: string | null;
  return_to: string | null;
  /** Origin of the page that asked. */
  origin: string;
  /** Third party only: S256 PKCE challenge of the page. */
  code_challenge: string | null;
  /** Third party only: RFC 7638 thumbprint of the page's key. */
  key_thumbprint: string | null;
  status:
    | 'started'
    | 'at-issuer'
    | 'returning'
    | 'granted'
    | 'redeemed'
    | 'cancelled'
    | 'refused'
    | 'level'
    | 'issuer-unreachable';
  /** Hex SHA-256 of the name by which a page of the same site asks how this attempt stands. */
  attempt: Generated<string | null>;
  session_id: string | null;
  created_at: Date;
  expires_at: Date;
}

/** A session of a citizen. */
export interface SessionTable {
  id: string;
  /** Hex SHA-256 of the cookie's token; absent for third-party sessions. */
  token: string | null;
  subject: string;
  name: string;
  national_id: string | null;
  phone_number: string | null;
  acr: string | null;
  device: DeviceMode;
  /** Third party only. */
  key_thumbprint: string | null;
  /** Third party only: the embedding origin. */
  origin: string | null;
  created_at: Date;
  idle_until: Date;
  absolute_until: Date;
  ended_at: Date | null;
  ended_reason: 'signed-out' | 'idle' | 'absolute' | 'revoked' | null;
  /** The session at the issuer (`sid`). */
  issuer_session: Generated<string | null>;
  /** What tells the issuer which session is to end, sealed for this session; gone once it is over. */
  ending: Generated<string | null>;
}

/** A way to the issuer's page that ends a session there, once. */
export interface SessionEndingTable {
  /** Hex SHA-256 of the opaque handle. */
  handle: string;
  /** What the issuer is told, sealed for `handle`. */
  ending: string;
  /** Comes back from the issuer, and says which page to lead back to. */
  state: string;
  /** Origin of the page that signed out, where it said one. */
  origin: string | null;
  used_at: Date | null;
  expires_at: Date;
}

/** A DPoP-bound access token of a third-party page. */
export interface AccessTokenTable {
  /** Hex SHA-256 of the token. */
  token: string;
  session_id: string;
  expires_at: Date;
}

/** Proof ids seen, so that none is used twice (RFC 9449 section 11.1). */
export interface ProofTable {
  /** Thumbprint and `jti`, hashed. */
  id: string;
  expires_at: Date;
}

/** What a session may ask the issuer for, so that other operators' gateways know its citizen. */
export interface SessionAccessTable {
  session_id: string;
  /** The issuer's refresh token, sealed for this session (AES-256-GCM). */
  sealed: string;
}

/** Tables of the session room. */
export interface SessionTables {
  login: LoginTable;
  session: SessionTable;
  access_token: AccessTokenTable;
  proof: ProofTable;
  session_access: SessionAccessTable;
  session_ending: SessionEndingTable;
}
