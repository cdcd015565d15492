import type { AnyClient } from '@panjare/client';
import { servicesOf } from '@panjare/client/services.js';
import type { DocumentClaim, DocumentRequest, DocumentType, Text } from '@panjare/contract';

/** All that a person is told before a document is asked of their wallet. */
export interface RequestTold {
  service: string;
  version: number;
  request: DocumentRequest;
  /** The kind of document. */
  title: Text;
  /** Who asks. */
  agency: Text;
  /** What is asked for, in the order of the definition. */
  claims: readonly DocumentClaim[];
  /** What is read besides, only to know whose document it is. */
  compared: DocumentClaim | undefined;
  /** Days that answers are kept after a case of the service is closed. */
  keptDays: number;
}

/** Where the request stands in its service. */
export interface RequestPlace {
  service: string;
  version: number | undefined;
  /** Left out, the first. */
  document: string | undefined;
  signal: AbortSignal;
}

/** Reads what there is to tell. Throws what the client throws, and `not-found` where the service asks for no such document. */
export async function readRequest(client: AnyClient, place: RequestPlace): Promise<RequestTold> {
  const { service, version, document, signal } = place;
  const [definition, metadata] = await Promise.all([
    servicesOf(client).read(service, { signal, ...(version !== undefined && { version }) }),
    client.metadata({ signal }),
  ]);
  const { documents, sheet, retention } = definition;
  const request = documents.find(({ type }) => document === undefined || type === document);
  const type = metadata.documents.find(({ id }) => id === request?.type);
  const compared = type?.claims.find(({ name }) => name === metadata.holderClaim);
  if (!request || !type)
    throw Object.assign(new Error('The service asks for no such document.'), { code: 'not-found' });
  return {
    service,
    version: definition.version,
    request,
    title: type.title,
    agency: metadata.agencies.find(({ id }) => id === sheet.agency)?.title ?? metadata.title,
    claims: request.claims.map((name) => claimOf(type, name)),
    compared: compared && request.claims.includes(compared.name) ? undefined : compared,
    keptDays: retention.answersDays,
  };
}

/** A claim that nobody has named is called what the credential calls it. */
function claimOf({ claims }: DocumentType, name: string): DocumentClaim {
  return claims.find((claim) => claim.name === name) ?? { name, title: { fa: name } };
}
