import type { DocumentType, Text } from '@panjare/contract';
import { DcqlQuery, type DcqlCredential, type DcqlQueryResult } from 'dcql';
import type { IssuedDocument } from '../documents/document-issuer.ts';
import type { DocumentState, Wallet } from './wallets.ts';

/** A document that answers one question of a request, with the claims that it is asked for. */
export interface Fitting {
  document: IssuedDocument;
  /** Names of claims, in the order they were asked for. */
  claims: string[];
}

/** One question of a request: any one of the documents answers it. */
export interface Need {
  /** The id of the credential query. */
  query: string;
  fitting: Fitting[];
}

/** What the wallet has for a request. */
export type Match =
  | { state: 'possible'; needs: Need[] }
  | { state: 'missing'; document?: Text }
  | { state: 'unusable'; document: IssuedDocument; because: Exclude<DocumentState, 'valid'> };

/**
 * Which documents answer a query: found by `dcql`. One that no longer holds is told from one that is not there.
 * @param stateOf whether a document still holds
 */
export function match(
  query: DcqlQuery,
  wallet: Wallet,
  types: readonly DocumentType[],
  stateOf: (document: IssuedDocument) => DocumentState,
): Match {
  const result = DcqlQuery.query(query, wallet.documents.map(credentialOf));
  const found = new Map(
    query.credentials.map(({ id }) => [id, fittingOf(query, id, result, wallet.documents)]),
  );
  const holds = ({ document }: Fitting): boolean => stateOf(document) === 'valid';
  const needs: Need[] = [];
  for (const id of asked(result, (one) => found.get(one)?.some(holds) ?? false)) {
    const all = found.get(id) ?? [];
    const [first] = all;
    if (!first) return missing(query, id, types);
    const because = stateOf(first.document);
    const fitting = all.filter(holds);
    if (fitting.length === 0 && because !== 'valid') {
      return { state: 'unusable', document: first.document, because };
    }
    needs.push({ query: id, fitting });
  }
  return { state: 'possible', needs };
}

/** The credential queries to be answered: all, or of each required set the first option that can be. */
function asked(result: DcqlQueryResult, can: (id: string) => boolean): string[] {
  if (!result.credential_sets) return result.credentials.map(({ id }) => id);
  const required = result.credential_sets.filter((set) => set.required);
  const options = required.map((set) => {
    const whole = set.options.find((option) => option.every(can));
    return whole ?? set.matching_options?.[0] ?? set.options[0] ?? [];
  });
  return [...new Set(options.flat())];
}

function fittingOf(
  query: DcqlQuery,
  id: string,
  result: DcqlQueryResult,
  documents: readonly IssuedDocument[],
): Fitting[] {
  const valid = result.credential_matches[id]?.valid_credentials ?? [];
  return valid.flatMap(({ input_credential_index: index, claims }) => {
    const document = documents[index];
    return document ? [{ document, claims: claimNames(query, id, claims.valid_claim_sets) }] : [];
  });
}

function claimNames(
  query: DcqlQuery,
  id: string,
  [set]: readonly { valid_claim_indexes?: readonly number[] | undefined }[],
): string[] {
  const claims = query.credentials.find((credential) => credential.id === id)?.claims ?? [];
  const indexes = [...(set?.valid_claim_indexes ?? [])].sort((one, other) => one - other);
  return indexes.flatMap((index) => {
    const claim = claims[index];
    return claim && 'path' in claim ? [String(claim.path[0])] : [];
  });
}

function missing(query: DcqlQuery, id: string, types: readonly DocumentType[]): Match {
  const credential = query.credentials.find((one) => one.id === id);
  const vcts = credential?.format === 'dc+sd-jwt' ? (credential.meta?.vct_values ?? []) : [];
  const type = types.find(({ vct }) => vcts.includes(vct));
  return { state: 'missing', ...(type && { document: type.title }) };
}

function credentialOf(document: IssuedDocument): DcqlCredential {
  return {
    credential_format: 'dc+sd-jwt',
    vct: document.type.vct,
    claims: { ...document.claims },
    cryptographic_holder_binding: true,
  };
}
