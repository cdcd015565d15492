import type { DocumentType } from '@panjare/contract';
import { todayIso } from '@panjare/persian';
import { citizens, type Citizen } from '../citizens/citizens.ts';
import type { DocumentIssuer, IssuedDocument } from '../documents/document-issuer.ts';
import { hasPapers, papersOf } from '../documents/papers.ts';
import { createSigningKey, type SigningKey } from '../documents/signing-key.ts';
import type { Asked } from './asked.ts';
import type { HistoryEntry } from './history.ts';

/** Whether a document still holds. `expired` its own date says, the rest its issuer's status list. */
export type DocumentState = 'valid' | 'expired' | 'suspended' | 'revoked';

/** What one synthetic citizen's phone would hold. */
export interface Wallet {
  readonly owner: Citizen;
  /** Every document of the wallet is bound to it. */
  readonly key: SigningKey;
  readonly documents: readonly IssuedDocument[];
  /** Requests met lately, by an id of their own: they outlast a wallet that locks itself meanwhile. */
  readonly asked: Map<string, Asked>;
  /** The newest first. */
  readonly history: HistoryEntry[];
}

/** The wallets of everybody in the sandbox, filled by its document issuer. In memory: a start makes them afresh. */
export class Wallets {
  readonly #byOwner: ReadonlyMap<string, Wallet>;
  readonly issuer: DocumentIssuer;
  readonly #now: () => number;

  private constructor(issuer: DocumentIssuer, wallets: readonly Wallet[], now: () => number) {
    this.issuer = issuer;
    this.#byOwner = new Map(wallets.map((wallet) => [wallet.owner.nationalId, wallet]));
    this.#now = now;
  }

  static async fill(
    issuer: DocumentIssuer,
    types: readonly DocumentType[],
    now: () => number,
  ): Promise<Wallets> {
    const today = todayIso(now());
    const wallets = citizens.filter(hasPapers).map(async (owner): Promise<Wallet> => {
      const key = createSigningKey();
      const papers = types.flatMap((type) =>
        papersOf(owner, type.id, today).map((paper) => ({ type, paper })),
      );
      const documents = papers.map(({ type, paper }) => issuer.issue(type, paper, key.publicJwk));
      return { owner, key, documents: await Promise.all(documents), asked: new Map(), history: [] };
    });
    return new Wallets(issuer, await Promise.all(wallets), now);
  }

  /** Everybody who has a wallet. */
  get owners(): Citizen[] {
    return [...this.#byOwner.values()].map(({ owner }) => owner);
  }

  /** The wallet of the person with this national id, in Latin digits. */
  of(nationalId: string): Wallet | undefined {
    return this.#byOwner.get(nationalId);
  }

  /** Another person's wallet: for a wallet that misbehaves. */
  strangerTo(wallet: Wallet): Wallet | undefined {
    return [...this.#byOwner.values()].find((other) => other !== wallet);
  }

  stateOf(document: IssuedDocument): DocumentState {
    const status = this.issuer.statusOf(document);
    if (status !== 'valid') return status;
    return document.expiresAt * 1000 <= this.#now() ? 'expired' : 'valid';
  }

  /** Has the issuer end a document for good. */
  revoke(document: IssuedDocument): void {
    this.issuer.revoke(document);
  }
}
