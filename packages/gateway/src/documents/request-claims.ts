import type { DocumentRequest, DocumentType, JsonObject, Text } from '@panjare/contract';

/** What one signed request says. */
export interface RequestParts {
  clientId: string;
  responseUri: string;
  /** Public: whoever has seen the code on the screen knows it. */
  state: string;
  nonce: string;
  /** The key that only this request's answer is encrypted to. */
  encryptionKey: JsonObject;
  type: DocumentType;
  /** Names of the claims. */
  claims: readonly string[];
  why: DocumentRequest['why'];
  /** The agency that asks. */
  asker: Text;
  /** Who runs this gateway. */
  operator: Text;
  issuedAt: Date;
  expiresAt: Date;
  /** Of the wallet, where it sent one: handed back so that it knows the request for a fresh one. */
  walletNonce: string | undefined;
}

/**
 * The authorization request of OpenID4VP 1.0 (section 5) in the shape of HAIP 1.0 (section 5). `purpose` and `asker` are
 * our own; a wallet that does not know them passes over them.
 */
export function requestClaims(parts: RequestParts): JsonObject {
  const { clientId, state, nonce, type, claims, walletNonce } = parts;
  return {
    response_type: 'vp_token',
    response_mode: 'direct_post.jwt',
    client_id: clientId,
    response_uri: parts.responseUri,
    nonce,
    state,
    aud: 'https://self-issued.me/v2',
    iat: Math.floor(parts.issuedAt.getTime() / 1000),
    exp: Math.floor(parts.expiresAt.getTime() / 1000),
    dcql_query: dcqlQuery(type, claims),
    client_metadata: {
      client_name: parts.operator.fa,
      vp_formats_supported: {
        'dc+sd-jwt': { 'sd-jwt_alg_values': ['ES256'], 'kb-jwt_alg_values': ['ES256'] },
      },
      jwks: { keys: [parts.encryptionKey] },
      encrypted_response_enc_values_supported: ['A256GCM'],
    },
    purpose: twoLanguages(parts.why),
    asker: twoLanguages(parts.asker),
    ...(walletNonce === undefined ? {} : { wallet_nonce: walletNonce }),
  };
}

/** One credential of one kind, by the kind's id, with these claims (OpenID4VP 1.0 section 6). */
function dcqlQuery(type: DocumentType, claims: readonly string[]): JsonObject {
  return {
    credentials: [
      {
        id: type.id,
        format: 'dc+sd-jwt',
        meta: { vct_values: [type.vct] },
        claims: claims.map((name) => ({ path: [name] })),
      },
    ],
  };
}

function twoLanguages({ fa, en }: Text): JsonObject {
  return { fa, en: en ?? fa };
}
