import type { Id, JsonObject, Pointer, ServiceRef, Text } from './basics.ts';
import type { LocationRule } from './place.ts';
import type { Rule } from './rule.ts';
import type { UploadType } from './upload.ts';

/** The kinds of field an element exists for. */
export type Widget =
  | 'text'
  | 'long-text'
  | 'number'
  | 'money'
  | 'date'
  | 'date-parts'
  | 'national-id'
  | 'legal-id'
  | 'mobile'
  | 'postal-code'
  | 'iban'
  | 'select'
  | 'choice'
  | 'yes-no'
  | 'file'
  | 'location'
  | 'address'
  | 'bill';

/**
 * Whether an answer the citizen gave to an earlier case fills this one: `always`: it stands there, and may be changed ·
 * `ask`: it is offered · `never`: it is not kept for that.
 */
export type ReusePolicy = 'always' | 'ask' | 'never';

/** One answer. */
export interface FieldItem {
  kind: 'field';
  /** Which answer: a pointer into the data, relative to the row inside a repeat (`/share`). */
  at: Pointer;
  /** Left out, it follows from the schema. */
  widget?: Widget;
  /** Left out, the `title` of the schema, else its `description`. */
  label?: Text;
  hint?: Text;
  /** Words for the values of an `enum`, by value. */
  options?: Option[];
  /** Shown beside a number: `m²`. */
  unit?: Text;
  /** An HTML autofill token: `tel`, `postal-code`. */
  autocomplete?: string;
  when?: Rule;
  /** The value follows from other answers; the field is shown read-only. */
  compute?: Rule;
  /** `never` where left out. */
  reuse?: ReusePolicy;
  /**
   * What the answer means, in an open registry that services share: `person.mobile`. Answers of the same meaning are
   * used again from one service to another; without it, only within one service.
   * @pattern ^[a-z][a-z0-9-]*\.[A-Za-z][A-Za-z0-9]*$
   */
  means?: string;
  /** What a `file` field takes. */
  file?: FileRule;
  /** What a `location` field asks for. */
  location?: LocationRule;
}

/** Files a field takes. Its answer is the id of an `Upload`, or an array of them. */
export interface FileRule {
  /**
   * Media types, by the content and never by the name: those of `UploadType`. PDF, JPEG and PNG where left out.
   * @minItems 1
   */
  types?: UploadType[];
  /**
   * Bytes of one file. 10,485,760 where left out.
   * @minimum 1
   * @maximum 52428800
   */
  maximumBytes?: number;
}

/** One choice of a field. */
export interface Option {
  value: string | number | boolean;
  label: Text;
}

/** Items answered once for each row of an array. */
export interface RepeatItem {
  kind: 'repeat';
  at: Pointer;
  /** Of one row, singular: «مالک». */
  label?: Text;
  hint?: Text;
  items: Item[];
  /** @minimum 0 */
  min?: number;
  /** @maximum 500 */
  max?: number;
  when?: Rule;
}

/** Items under one legend. */
export interface GroupItem {
  kind: 'group';
  legend: Text;
  items: Item[];
  when?: Rule;
}

/** Words for the person filling in: a small Markdown subset, parsed to nodes. */
export interface NoteItem {
  kind: 'note';
  text: Text;
  when?: Rule;
}

/** What a page is made of. */
export type Item = FieldItem | RepeatItem | GroupItem | NoteItem;

/** One page of the form. */
export interface Page {
  id: Id;
  title: Text;
  items: Item[];
  when?: Rule;
}

/** A check across answers. */
export interface Check {
  id: Id;
  /** Must be true, unless one of the answers it reads is missing. */
  that: Rule;
  /** Where the fault is shown. */
  at: Pointer;
  message: Text;
}

/** `locked`: shown, not changed. `editable`: a change is marked. `confirm`: used after the citizen says so. */
export type PrefillPolicy = 'locked' | 'editable' | 'confirm';

/** A fact of a register that fills an answer. */
export interface PrefillRule {
  to: Pointer;
  /**
   * Register and fact: `civil.birthDate`.
   * @pattern ^[a-z][a-z0-9-]*\.[A-Za-z][A-Za-z0-9]*$
   */
  from: string;
  policy: PrefillPolicy;
}

/** Days committed to, and on whose word. */
export interface Duration {
  /** @minimum 0 */
  days: number;
  kind: 'working' | 'calendar';
  /** The working-day calendar, a name the gateway's host configures. */
  calendar?: Id;
  /** `sourced` where a published source says so, `example` where we chose it. */
  source: 'sourced' | 'example';
}

/** Who is told when an agency falls silent, and when. */
export interface Escalation {
  /** Days after the deadline. */
  afterDays: number;
  to: Text;
}

/** One agency's part. */
export interface InquiryPlan {
  id: Id;
  agency: Id;
  /** The answers this agency may see; the least that it needs. */
  sees: Pointer[] | 'all';
  /** Inquiries that must be answered first. */
  after?: Id[];
  when?: Rule;
  deadline: Duration;
  /** What silence means past the deadline. */
  silence: 'escalate' | 'consent';
  escalation: Escalation[];
}

/** A document of the citizen's wallet that the service asks for. */
export interface DocumentRequest {
  type: Id;
  claims: string[];
  why: Text;
  required?: boolean;
  /** Answers that presented claims fill. */
  fills?: ClaimFill[];
}

/** A claim and the answer it fills. */
export interface ClaimFill {
  claim: string;
  to: Pointer;
  /** `editable` where left out. */
  policy?: PrefillPolicy;
}

/** Another site that may take the case over. */
export interface HandoffPlan {
  id: Id;
  agency: Id;
  title: Text;
  why: Text;
  /** What passes on, after consent. */
  passes: Pointer[];
  when?: Rule;
  /** Whether the citizen's clock runs on meanwhile. */
  clock: 'runs' | 'pauses';
}

/** The published service sheet (شناسنامه خدمت). */
export interface ServiceSheet {
  /**
   * کد خدمت, 10 or 11 digits.
   * @pattern ^\d{10,11}$
   */
  code?: string;
  description?: Text;
  /** The agency that owns the service, by id. */
  agency: Id;
  averageDays?: number;
  unit?: Text;
  phone?: string;
  channels?: Text[];
  documents?: Text[];
  inquiries?: Text[];
  steps?: Text[];
  fee?: Text;
  /** In-person visits. */
  visits?: number;
  legalBasis?: Text[];
  agreement?: Text;
  guide?: Text;
  questions?: Question[];
}

/** A question people ask, and its answer. */
export interface Question {
  question: Text;
  answer: Text;
}

/** How far a citizen must be known. */
export interface SignInRule {
  when: 'required' | 'before-submit' | 'none';
  /** How surely: asked of the issuer as `acr_values`, and needed to submit. */
  acr?: string;
  /** What needs it besides: to have registers fill in the form, or to hand a case over. */
  acrAlsoFor?: ('prefill' | 'handoff')[];
}

/** How long what is kept. */
export interface Retention {
  /** Days a draft lives after its last save. */
  draftDays: number;
  /** Days answers are kept after the case closes. */
  answersDays: number;
}

/**
 * A service as its agency defines it. Immutable once published under its `ref` and `version`.
 * A definition is data: nothing in it is ever run as code or shown as markup.
 */
export interface ServiceDefinition {
  ref: ServiceRef;
  /** @minimum 1 */
  version: number;
  title: Text;
  summary: Text;
  sheet: ServiceSheet;
  /** JSON Schema draft-07 of the answers. */
  data: JsonObject;
  pages: Page[];
  checks: Check[];
  prefill: PrefillRule[];
  documents: DocumentRequest[];
  inquiries: InquiryPlan[];
  handoffs: HandoffPlan[];
  commitment: Duration;
  signIn: SignInRule;
  retention: Retention;
  /** What the citizen declares on submitting; each is ticked by hand. */
  consents?: Consent[];
  /** Done on another site; listed and found here. */
  elsewhere?: Elsewhere;
}

/** A declaration made on submitting. */
export interface Consent {
  id: Id;
  text: Text;
}

/** The other site of a service. */
export interface Elsewhere {
  /** @pattern ^https?:// */
  url: string;
}

/** A service in a list. */
export interface ServiceSummary {
  ref: ServiceRef;
  version: number;
  title: Text;
  summary: Text;
  agency: Id;
  commitment: Duration;
  elsewhere?: Elsewhere;
  /** Kinds of documents that have to be shown. Who acts for another can show none: where the gateway knows one of
   * these, the citizen sends the service in person. */
  requiredDocuments?: Id[];
}

/** The services of every ecosystem that answered. */
export interface ServiceList {
  services: ServiceSummary[];
  /** Operators that did not answer, told honestly. */
  unreachable: UnreachableOperator[];
}

/** An operator that did not answer in time. */
export interface UnreachableOperator {
  /** The operator's id in the directory. */
  operator: Id;
  title: Text;
  ecosystems: Id[];
}
