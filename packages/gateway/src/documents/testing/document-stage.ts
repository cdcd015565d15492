import { randomBytes } from 'node:crypto';
import type { DocumentType, Presentation, PresentationWaiting, ServiceDefinition } from '@panjare/contract';
import { agencies } from '../../cases/testing/agencies.ts';
import { openOffice } from '../../cases/testing/permit-office.ts';
import type { PermitOffice } from '../../cases/testing/permit-office.ts';
import { permit } from '../../cases/testing/permit.ts';
import type { DocumentsConfig, GatewayConfig } from '../../config.ts';
import { pageOrigin } from '../../testing/test-gateway.ts';
import type { CitizenBrowser } from '../../testing/test-gateway.ts';
import type { DocumentOffice, IssueChanges, IssuedDocument } from './document-office.ts';
import { issueDocument, openDocumentOffice } from './document-office.ts';
import { HandMadeWallet } from './hand-made-wallet.ts';
import { createSelfSigned } from '../self-signed.ts';

/** A national card that exists nowhere else. */
export const cardType: DocumentType = {
  id: 'national-card',
  vct: 'urn:test:national-card',
  title: { fa: 'کارت ملی', en: 'National card' },
  claims: ['national_id', 'given_name', 'family_name', 'card_serial'].map((name) => ({
    name,
    title: { fa: name },
  })),
};

/** A service that asks for it. */
export const lamp: ServiceDefinition = {
  ...permit,
  ref: 'city/lamp',
  title: { fa: 'چراغ کوچه', en: 'Street lamp' },
  data: {
    type: 'object',
    properties: {
      name: { type: 'string', title: 'نام' },
      family: { type: 'string', title: 'نام خانوادگی' },
      street: { type: 'string', title: 'کوچه' },
    },
    required: ['name', 'street'],
    additionalProperties: false,
  },
  pages: [
    {
      id: 'one',
      title: { fa: 'یک' },
      items: ['/name', '/family', '/street'].map((at) => ({ kind: 'field' as const, at })),
    },
  ],
  inquiries: [],
  consents: [],
  documents: [
    {
      type: 'national-card',
      claims: ['given_name', 'family_name'],
      why: { fa: 'تا بدانیم چه کسی چراغ می‌خواهد', en: 'To know who asks for a lamp' },
      required: true,
      fills: [
        { claim: 'given_name', to: '/name', policy: 'locked' },
        { claim: 'family_name', to: '/family' },
      ],
    },
  ],
};

/** What the card of the synthetic Mina says. */
export const minaCard = {
  national_id: '0013542419',
  given_name: 'مینا',
  family_name: 'آزمایشی',
  card_serial: 'A-1',
};

/** A gateway that asks for documents, an issuer, and a wallet with its owner's card. */
export interface DocumentStage extends PermitOffice {
  registry: DocumentOffice;
  documents: DocumentsConfig;
  wallet: HandMadeWallet;
  /** Issues a card to the wallet's key. */
  issue(changes?: IssueChanges, claims?: { [name: string]: string }): Promise<IssuedDocument>;
  start(browser: CitizenBrowser, device?: 'same' | 'other'): Promise<PresentationWaiting>;
  read(browser: CitizenBrowser, id: string): Promise<Presentation>;
}

/** Where a page of the same device is come back to. */
export const returnTo = `${pageOrigin}/service?step=3`;

/** Opens all of it. */
export async function openDocumentStage(
  database: GatewayConfig['database'],
  changes: Partial<DocumentsConfig> = {},
): Promise<DocumentStage> {
  const registry = await openDocumentOffice([cardType.id]);
  const documents: DocumentsConfig = {
    types: [cardType],
    wallet: 'openid4vp://',
    issuers: [registry.config],
    holderClaim: 'national_id',
    signing: createSelfSigned('Sample gateway', new Date()),
    ...changes,
  };
  const office = await openOffice(database, {
    services: [permit, lamp],
    agencies: [...agencies, { id: 'lamps', title: { fa: 'روشنایی شهر', en: 'City lights' } }],
    documents,
    sealKey: randomBytes(32).toString('base64url'),
  }).catch(async (error: unknown) => {
    await registry.close();
    throw error;
  });
  const wallet = await HandMadeWallet.create();
  return {
    ...office,
    registry,
    documents,
    wallet,
    issue: (issueChanges, claims = minaCard) =>
      issueDocument(registry, cardType.vct, claims, wallet.publicJwk, issueChanges),
    async start(browser, device = 'other') {
      const response = await browser.call('/presentations', 'POST', {
        service: lamp.ref,
        version: lamp.version,
        document: cardType.id,
        device,
        ...(device === 'same' ? { returnTo } : {}),
      });
      if (response.status !== 201) throw new Error(await response.text());
      return (await response.json()) as PresentationWaiting;
    },
    async read(browser, id) {
      const response = await browser.call(`/presentations/${id}`);
      if (!response.ok) throw new Error(await response.text());
      return (await response.json()) as Presentation;
    },
    async close() {
      await office.close();
      await registry.close();
    },
  };
}
