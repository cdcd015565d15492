import { createSelfSigned } from '@panjare/gateway';
import type { DocumentsConfig } from '@panjare/gateway';
import { documentTypes } from '../../examples/services/documents/document-types.ts';

/** What a gateway of this machine asks wallets for: the sandbox issues it, and the sandbox's wallet holds it. */
export function documentsConfiguration(operator: string, sandbox: string): DocumentsConfig {
  return {
    types: [...documentTypes],
    wallet: `${sandbox}/wallet/present`,
    issuers: [
      {
        issuer: `${sandbox}/documents`,
        title: { fa: 'صادرکنندهٔ آزمایشی مدارک', en: 'Sample issuer of documents' },
        types: documentTypes.map(({ id }) => id),
        keys: { url: `${sandbox}/documents/jwks` },
        statusLists: [`${sandbox}/documents/status`],
      },
    ],
    holderClaim: 'national_id',
    signing: createSelfSigned(`Panjare sample ${operator}`, new Date()),
  };
}
