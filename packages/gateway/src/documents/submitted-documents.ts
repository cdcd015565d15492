import type { Id, Issue, PrefilledFact, ServiceDefinition } from '@panjare/contract';
import type { Transaction } from 'kysely';
import type { Gateway } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Citizen } from '../session/citizen.ts';
import { createSeal } from '../session/seal.ts';
import { askedDocument } from './document-room.ts';
import type { PresentationRow } from './presentation-rows.ts';
import { findPresentation, isOwn, stateOf } from './presentation-rows.ts';
import { requiredDocuments } from './required-documents.ts';
import { openClaims } from './sealed-parts.ts';
import { factsOf, issuerOf } from './tell-presentation.ts';

/** A document that a case was submitted with. What it said is in the answers it filled, and nowhere else. */
export interface PresentedDocument {
  document: Id;
  /** Its issuer's identifier. */
  issuer: string;
  /** Names of the claims that were asked for and shown. */
  claims: string[];
}

/** The documents that a submission brings along. */
export interface SubmittedDocuments {
  /** Required ones that are missing, and those whose time is over. */
  issues: Issue[];
  /** What they say of answers. */
  facts: PrefilledFact[];
  presented: PresentedDocument[];
  /** Takes them, in the transaction that makes the case: they count once, and their claims are forgotten here. */
  take(transaction: Transaction<Tables>): Promise<void>;
}

/**
 * Reads presentations of this very session, verified and for this service. A document speaks for its owner: who acts for
 * another by mandate has none of theirs to show. Throws `presentation-rejected` for one that is not accepted.
 */
export async function readSubmittedDocuments(
  gateway: Gateway,
  citizen: Citizen,
  applicant: Pick<Citizen, 'subject'>,
  definition: ServiceDefinition,
  ids: readonly string[],
): Promise<SubmittedDocuments> {
  const { documents: config, sealKey } = gateway.config;
  const rows: PresentationRow[] = [];
  const read: SubmittedDocuments = { issues: [], facts: [], presented: [], take: taking(rows) };
  if (config === undefined || sealKey === undefined) {
    if (ids.length > 0) throw notAccepted();
    return read;
  }
  const seal = createSeal(sealKey);
  const { ref: service, version } = definition;
  for (const id of new Set(ids)) {
    const row = await findPresentation(gateway.database, id);
    if (row === undefined || !isOwn(row, citizen) || row.service !== service) throw notAccepted();
    if (row.subject !== applicant.subject) throw notAccepted();
    const asked = askedDocument(gateway, config, { service, version, document: row.document });
    const claims = openClaims(seal, row);
    const names = asked?.request.claims ?? [];
    const holds = stateOf(row, gateway.clock.now()) === 'verified' && claims !== undefined;
    if (asked === undefined || !holds || !names.every((name) => Object.hasOwn(claims, name))) {
      read.issues.push(required(row.document));
      continue;
    }
    const readAt = (row.verified_at ?? row.created_at).toISOString();
    rows.push(row);
    read.facts.push(...factsOf(asked, claims, issuerOf(config, row), readAt));
    read.presented.push({ document: row.document, issuer: row.issuer ?? '', claims: [...names] });
  }
  for (const { id } of requiredDocuments(gateway, definition)) {
    const isThere = read.presented.some(({ document }) => document === id);
    const isTold = read.issues.some(({ params }) => params['document'] === id);
    if (!isThere && !isTold) read.issues.push(required(id));
  }
  return read;
}

function taking(rows: readonly PresentationRow[]): SubmittedDocuments['take'] {
  return async (transaction) => {
    if (rows.length === 0) return;
    const taken = await transaction
      .deleteFrom('presentation')
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .where('state', '=', 'verified')
      .returning('id')
      .execute();
    if (taken.length < rows.length) throw notAccepted();
  };
}

function required(document: Id): Issue {
  return { path: '', code: 'document-required', params: { document } };
}

function notAccepted(): ProblemError {
  return new ProblemError(422, 'presentation-rejected');
}
