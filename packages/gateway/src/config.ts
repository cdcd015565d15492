import type {
  DeviceMode,
  DocumentType,
  Ecosystem,
  Id,
  JsonObject,
  ServiceDefinition,
  Text,
} from '@panjare/contract';

/** Where rows live. `folder` is PGlite on disk, `memory` PGlite that forgets, `postgres` a server (15 or later). */
export type DatabaseConfig =
  | { kind: 'memory' }
  | { kind: 'folder'; path: string }
  | { kind: 'postgres'; url: string; poolSize?: number };

/** The issuer of identities, and how this gateway is known to it (OpenID Connect, confidential client). */
export interface IssuerConfig {
  /** Its identifier; discovery is read from here. */
  url: string;
  clientId: string;
  /** Either a secret … */
  clientSecret?: string;
  /** … or a private key as a JWK with `alg` (`private_key_jwt`). */
  privateKey?: JsonObject;
  /** Scopes asked for, space-separated. */
  scope: string;
  /** Level of assurance asked for where neither page nor service asks for one. */
  acr?: string;
  /** Its levels of assurance, the lowest first: who holds a later one holds those before it. */
  acrLevels?: string[];
  /** Claim that holds the national id. */
  nationalIdClaim: string;
  /** Allows an `http:` issuer: on a developer's machine only. */
  allowInsecure?: boolean;
}

/** Whose documents are believed. */
export interface DocumentIssuerConfig {
  /** Its identifier: the `iss` of its credentials. */
  issuer: string;
  title: Text;
  /** Kinds of document that it issues, by id. */
  types: Id[];
  /** Its public keys: a JWK Set, or where one is. */
  keys: { jwks: { keys: JsonObject[] } } | { url: string };
  /** Addresses under which its status lists (Token Status List) are read; no other is ever fetched. */
  statusLists: string[];
}

/** Documents asked of citizens' wallets: OpenID4VP 1.0 in the shape of HAIP, credentials as SD-JWT VC. */
export interface DocumentsConfig {
  types: DocumentType[];
  /** What opens a wallet: a scheme of its own (`openid4vp://`) or an address (`https://wallet.example.ir/present`). */
  wallet: string;
  issuers: DocumentIssuerConfig[];
  /**
   * The claim that holds whose document it is. Every kind of document that has it is asked for it, and it must be the
   * citizen's own national id; it is kept only where the service asks for it too. Left out, `national_id` is compared
   * where a service asks for it.
   */
  holderClaim?: string;
  /**
   * What signs requests: a private JWK (ES256) and its certificates in base64 DER, the leaf first. The gateway's client id
   * at wallets is the `x509_hash` of the leaf.
   */
  signing: { key: JsonObject; chain: string[] };
  /** Seconds that a request lives. 300 where left out. */
  requestSeconds?: number;
  /** Seconds that a presented document is kept for a submission to take it. 24 hours where left out. */
  keepSeconds?: number;
}

/** Counters (پیشخوان دولت): who their operators are, and how a citizen lets one act. */
export interface CounterConfig {
  /** A claim of the issuer, and the value it has for operators. */
  operators: { claim: string; value: string };
  /**
   * `issuer`: by CIBA (OpenID Client-Initiated Backchannel Authentication). `code`: a code that is sent by
   * `POST {url}` with `{nationalId, code, message}` and `Authorization: Bearer {secret}`.
   */
  approval: { by: 'issuer' } | { by: 'code'; url: string; secret: string };
}

/** One register that prefills answers: `GET {url}/{nationalId}` with `Authorization: Bearer {secret}`. */
export interface RegisterConfig {
  url: string;
  secret: string;
  /** What people call it: «ثبت احوال». */
  title?: Text;
  /** What people call its facts, by name: they see them where they see who read of them. */
  facts?: { [fact: string]: Text };
  /** Where a citizen has a mistake corrected: a page of the register's own, `https://…`. */
  correctAt?: string;
}

/** An agency that answers inquiries. */
export interface AgencyConfig {
  id: Id;
  title: Text;
  /** Its public keys (JWK Set) for `private_key_jwt`. */
  jwks?: { keys: JsonObject[] };
  /** Told by POST when an inquiry opens, and when one it was told of is called off. */
  notifyUrl?: string;
  /** Where it takes cases over: tickets are posted here by the citizen's browser. */
  landing?: string;
}

/** A working-day calendar. Holidays are host data: lunar ones cannot be computed. */
export interface WorkingCalendarConfig {
  id: Id;
  /** Days off each week, 0 = Sunday … 6 = Saturday. */
  weekend: number[];
  /** ISO dates. */
  holidays: string[];
}

/** Where the signed directory of all operators is, and whose word it must be. */
export interface DirectoryConfig {
  /** An address (`https://…`) or a file. */
  source: string;
  /** Public keys (JWKs with `kid`), EdDSA or ES256, of whom it may be signed by. */
  keys: JsonObject[];
  /** Seconds between looks. 60 where left out. */
  refreshSeconds?: number;
}

/** A scanner that speaks clamd's protocol over TCP. */
export interface ScannerConfig {
  host: string;
  port: number;
}

/** How long a session lives, in seconds. */
export interface SessionLimits {
  idle: number;
  absolute: number;
}

/** Everything a gateway is told at its start. */
export interface GatewayConfig {
  operator: Id;
  title: Text;
  /** Public origin, without a trailing slash: `https://gateway.example.ir`. */
  url: string;
  host: string;
  /** 0 takes any free port (tests). */
  port: number;
  /** Origins that embed this gateway's elements; matched exactly on every credentialed call. */
  origins: string[];
  ecosystems: Ecosystem[];
  agencies: AgencyConfig[];
  /** Definitions published at start. */
  services: ServiceDefinition[];
  /**
   * Where the page of a service is that has script, by its ref: plain pages lead there where a wallet must be asked.
   * Left out, they say so in words.
   */
  servicePages?: { [service: string]: string };
  issuer: IssuerConfig;
  /** Registers by name: the part before the dot in a definition's `prefill[].from`. */
  registers: { [name: string]: RegisterConfig };
  /**
   * Which of the registers knows the address of a postal code: it is asked `POST {url}` with `{postalCode}`, and answers
   * an `Address`. Left out, citizens write their addresses by hand.
   */
  addressRegister?: string;
  database: DatabaseConfig;
  /** Seconds a day of a case takes: 86,400 in earnest, fewer for trying out. */
  daySeconds: number;
  calendars: WorkingCalendarConfig[];
  sessions: { [mode in DeviceMode]: SessionLimits };
  /** Seconds an access token of a page of another site lives, 600 at most. The page renews it before its end. */
  accessTokenSeconds: number;
  /** Requests a minute from one address; 0 is no limit. */
  rateLimit: number;
  /** Addresses or networks of proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: string[];
  /** Seconds between sweeps of what is due (deadlines, jobs, expired rows). */
  sweepSeconds: number;
  /** The other operators, where there are any. This gateway's client id at the issuer is then `operator`. */
  directory?: DirectoryConfig;
  /** 32 random bytes in base64url: seals what is kept for a session but must be read again. Needed with `directory`. */
  sealKey?: string;
  /**
   * Each 32 random bytes in base64url, the newest first: what citizens' own devices keep of forms is sealed with keys
   * that come of them. One taken off the list makes unreadable what it sealed. Where left out, one is made and kept.
   */
  deviceSecrets?: string[];
  /**
   * Days a row of who read a citizen's data is kept, and longer where its case is still open. 1,095 (three years) where
   * left out.
   */
  dataUseDays?: number;
  /** Left out, services that ask for documents take answers by hand. */
  documents?: DocumentsConfig;
  /** Left out, nobody signs in at a counter. */
  counter?: CounterConfig;
  /** Scans files that citizens send. Where it does not answer they wait; without it they are told as unscanned. */
  scanner?: ScannerConfig;
  /** A folder served under `/panjare/{version}/`: the built elements. */
  embedFolder?: string;
  /** Validates replies too; for tests. */
  checkReplies: boolean;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** What most gateways keep as it stands. */
export const defaultConfig = {
  host: '127.0.0.1',
  port: 4100,
  origins: [],
  ecosystems: [],
  agencies: [],
  services: [],
  registers: {},
  daySeconds: 86_400,
  calendars: [{ id: 'iran', weekend: [4, 5], holidays: [] }],
  sessions: {
    personal: { idle: 30 * MINUTE, absolute: 12 * HOUR },
    shared: { idle: 5 * MINUTE, absolute: HOUR },
    counter: { idle: 10 * MINUTE, absolute: 8 * HOUR },
  },
  accessTokenSeconds: 10 * MINUTE,
  rateLimit: 600,
  trustedProxies: [],
  sweepSeconds: 5,
  checkReplies: false,
  logLevel: 'info',
} satisfies Partial<GatewayConfig>;
