import type { DocumentRequest, DocumentType, ServiceDefinition, Text } from '@panjare/contract';
import type { DocumentsConfig } from '../config.ts';
import type { Gateway } from '../context.ts';
import type { Seal } from '../session/seal.ts';
import { createSeal } from '../session/seal.ts';
import type { RequestSigner } from './signer.ts';
import { createSigner } from './signer.ts';
import type { PresentationRow } from './presentation-rows.ts';
import { unknownClaims } from './asked-claims.ts';
import { createIssuerKeys } from './issuer-keys.ts';
import { createStatusLists } from './status-lists.ts';
import type { Verifier } from './verify-document.ts';

/** What the parts of the documents room share. */
export interface DocumentRoom {
  config: DocumentsConfig;
  seal: Seal;
  signer: RequestSigner;
  verifier: Verifier;
}

/** Throws where the configuration does not hold together, or services ask for what no document has. */
export function openDocumentRoom(
  { config: { sealKey, services }, clock }: Gateway,
  config: DocumentsConfig,
): DocumentRoom {
  if (sealKey === undefined)
    throw new Error('A gateway that asks for documents needs "sealKey" (PANJARE_SEAL_KEY).');
  const faults = unknownClaims(services, config.types);
  if (faults.length > 0) throw new Error(faults.join(' '));
  const keys = createIssuerKeys();
  const statuses = createStatusLists(keys, clock);
  return {
    config,
    seal: createSeal(sealKey),
    signer: createSigner(config.signing),
    verifier: { issuers: config.issuers, keys, statuses, clock },
  };
}

/** What a service asks for, and what kind of document that is. */
export interface AskedDocument {
  definition: ServiceDefinition;
  request: DocumentRequest;
  type: DocumentType;
  /** The claim that must be the citizen's national id, where it is asked for or always compared. */
  holderClaim: string | undefined;
}

/** As the definition says, and nothing else. `undefined` where the service does not ask for it, or it is unknown here. */
export function askedDocument(
  gateway: Gateway,
  config: DocumentsConfig,
  { service, version, document }: Pick<PresentationRow, 'service' | 'version' | 'document'>,
): AskedDocument | undefined {
  const definition = gateway.services.version(service, version);
  const request = definition?.documents.find(({ type }) => type === document);
  const type = config.types.find(({ id }) => id === document);
  if (definition === undefined || request === undefined || type === undefined) return undefined;
  return { definition, request, type, holderClaim: holderClaimOf(config, type, request) };
}

/** The agency that a service belongs to, by name. */
export function agencyOf({ config }: Gateway, { sheet }: ServiceDefinition): Text {
  return config.agencies.find(({ id }) => id === sheet.agency)?.title ?? config.title;
}

function holderClaimOf(
  { holderClaim }: DocumentsConfig,
  { claims }: DocumentType,
  request: DocumentRequest,
): string | undefined {
  if (holderClaim !== undefined && claims.some(({ name }) => name === holderClaim)) return holderClaim;
  return request.claims.includes('national_id') ? 'national_id' : undefined;
}
