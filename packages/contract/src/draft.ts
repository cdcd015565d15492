import type { Instant, Json, JsonObject, Pointer, ServiceRef, Text } from './basics.ts';
import type { PrefillPolicy, UnreachableOperator } from './service.ts';

/** A form half filled in, kept on the gateway for one citizen. */
export interface Draft {
  /** UUIDv7. */
  id: string;
  service: ServiceRef;
  /** The mandate it was begun by: it is then for its giver, and the holder's own all the same. */
  mandate?: string;
  version: number;
  answers: JsonObject;
  /** The page the citizen was on. */
  page: string;
  /** Counts saves; sent back as `If-Match`. */
  revision: number;
  savedAt: Instant;
  expiresAt: Instant;
}

/** A new draft. */
export interface DraftRequest {
  service: ServiceRef;
  /** Acting for another: the mandate held. @maxLength 64 */
  mandate?: string;
  version: number;
  answers: JsonObject;
  page: string;
}

/** One step of a JSON Patch (RFC 6902), of the operations a draft takes. */
export type PatchOperation = PatchAdd | PatchRemove | PatchReplace | PatchTest;

/** `add`. */
export interface PatchAdd {
  op: 'add';
  path: Pointer;
  value: Json;
}

/** `remove`. */
export interface PatchRemove {
  op: 'remove';
  path: Pointer;
}

/** `replace`. */
export interface PatchReplace {
  op: 'replace';
  path: Pointer;
  value: Json;
}

/** `test`. */
export interface PatchTest {
  op: 'test';
  path: Pointer;
  value: Json;
}

/** One save. The patch applies to `{answers, page}`. */
export interface DraftPatch {
  /** @maxItems 1000 */
  patch: PatchOperation[];
}

/** The citizen's drafts, of every operator that answered. */
export interface DraftList {
  drafts: Draft[];
  unreachable: UnreachableOperator[];
}

/** A secret that opens what a citizen's own device keeps of forms. Held in memory only, and gone with the page. */
export interface DeviceKey {
  /** Says which of the gateway's secrets it comes of. */
  id: string;
  /** 32 bytes, base64url. */
  key: string;
}

/** The key to write with, and those that what was written earlier opens with. The same for a citizen at every asking. */
export interface DeviceKeys extends DeviceKey {
  earlier: DeviceKey[];
}

/** A fact a register gave, and where it comes from. */
export interface PrefilledFact {
  to: Pointer;
  value: Json;
  policy: PrefillPolicy;
  provenance: Provenance;
}

/** An answer of an earlier case of this citizen that fits here. */
export interface EarlierAnswer {
  to: Pointer;
  value: Json;
  reuse: 'always' | 'ask';
  /** The case it was given to. */
  service: ServiceRef;
  title: Text;
  givenAt: Instant;
}

/** Where a value comes from. */
export interface Provenance {
  /** Register or document type: `civil`, `national-card`. */
  source: string;
  /** What people call it. */
  sourceTitle?: Text;
  /** Who issued the document, as this operator's trust list names it. */
  issuer?: Text;
  kind: 'register' | 'document';
  /** What the register calls it: `birthDate`. */
  fact: string;
  readAt: Instant;
  /** Where the citizen has a mistake corrected. */
  correctAt?: string;
}

/** What registers know; those that did not answer are named and nothing is blocked. */
export interface Prefill {
  facts: PrefilledFact[];
  unreachable: string[];
  /** Registers that were not asked, as the citizen has no national id that they could be asked by. */
  unasked?: string[];
  /** The newest of each; a register's fact goes before it. */
  earlier?: EarlierAnswer[];
}

/** A draft in a file of the citizen's own, to be gone on with anywhere. No secret is in it, and all the answers are. */
export interface DraftFile {
  format: 'panjare-draft/1';
  service: ServiceRef;
  version: number;
  answers: JsonObject;
  page: string;
  savedAt: Instant;
}
