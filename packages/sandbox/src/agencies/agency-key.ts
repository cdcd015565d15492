import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { randomBytes } from 'node:crypto';

/** The two halves of an agency's key: one stays with it, the other the gateway knows it by. */
export interface AgencyKey {
  /** The agency's id. */
  id: string;
  /** ES256, with `kid` and `alg`. */
  privateKey: JWK;
  publicKey: JWK;
}

/** Fresh keys for agencies. Nothing secret is ever committed; keys are made at each start. */
export async function createAgencyKeys(ids: readonly string[]): Promise<AgencyKey[]> {
  return Promise.all(
    ids.map(async (id) => {
      const pair = await generateKeyPair('ES256', { extractable: true });
      const shared = { kid: randomBytes(8).toString('hex'), alg: 'ES256', use: 'sig' };
      return {
        id,
        privateKey: { ...(await exportJWK(pair.privateKey)), ...shared },
        publicKey: { ...(await exportJWK(pair.publicKey)), ...shared },
      };
    }),
  );
}
