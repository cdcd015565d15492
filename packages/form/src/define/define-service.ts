import type {
  Check,
  ClaimFill,
  Consent,
  DocumentRequest,
  HandoffPlan,
  InquiryPlan,
  JsonObject,
  Page,
  PrefillRule,
  Question,
  ServiceDefinition,
  ServiceSheet,
} from '@panjare/contract';
import { pagesOf, type Step } from './branch.ts';
import type { PointerOf, Readable } from './pointers.ts';
import { type RuleOf, ruleJson } from './rules.ts';
import { textOf, type Words } from './words.ts';

/** The sheet, with plain words where Persian is enough. */
export interface SheetOptions extends Omit<
  ServiceSheet,
  'agency' | 'description' | 'unit' | 'fee' | 'agreement' | 'guide' | ListsOfWords
> {
  agency?: string;
  description?: Words;
  unit?: Words;
  fee?: Words;
  agreement?: Words;
  guide?: Words;
  channels?: Words[];
  documents?: Words[];
  inquiries?: Words[];
  steps?: Words[];
  legalBasis?: Words[];
  questions?: Question[];
}

type ListsOfWords = 'channels' | 'documents' | 'inquiries' | 'steps' | 'legalBasis';

/** A service as its agency writes it: `P` is every pointer into its answers. */
export interface ServiceOptions<P extends string> extends Pick<
  ServiceDefinition,
  'ref' | 'version' | 'title' | 'commitment'
> {
  summary?: Words;
  /** Owner of the service; or `sheet.agency`. */
  agency?: string;
  sheet?: SheetOptions;
  /** The JSON Schema of the answers, as `panjare schema` writes it. It becomes `data`. */
  schema: object;
  /** Pages in order, and forks among them: `branch`. */
  pages: Step<P, P>[];
  checks?: (Omit<Check, 'that' | 'at'> & { that: RuleOf<Readable<P>>; at: P })[];
  prefill?: (Omit<PrefillRule, 'to'> & { to: P })[];
  documents?: (Omit<DocumentRequest, 'fills'> & { fills?: (Omit<ClaimFill, 'to'> & { to: P })[] })[];
  /** `silence` is `escalate` where it is not named. */
  inquiries?: (Omit<InquiryPlan, 'sees' | 'when' | 'silence' | 'escalation'> &
    Partial<Pick<InquiryPlan, 'silence' | 'escalation'>> & {
      sees: P[] | 'all';
      when?: RuleOf<Readable<P>>;
    })[];
  handoffs?: (Omit<HandoffPlan, 'passes' | 'when'> & { passes: P[]; when?: RuleOf<Readable<P>> })[];
  /** Required before the first answer, where it is not named. */
  signIn?: ServiceDefinition['signIn'];
  /** Drafts thirty days, answers a year, where it is not named. */
  retention?: ServiceDefinition['retention'];
  consents?: Consent[];
  elsewhere?: ServiceDefinition['elsewhere'];
}

/**
 * A service definition, as plain JSON: the builders leave nothing behind, and JSON written by hand is as good.
 * A pointer that the data type does not have does not compile.
 */
export function defineService<T extends object>(options: ServiceOptions<PointerOf<T>>): ServiceDefinition;
export function defineService(options: ServiceOptions<string>): ServiceDefinition {
  const { ref, version, title, commitment, consents, elsewhere } = options;
  return {
    ref,
    version,
    title,
    summary: options.summary === undefined ? title : textOf(options.summary),
    sheet: sheetOf(options.sheet ?? {}, options.agency),
    data: options.schema as JsonObject,
    pages: pagesOf(options.pages).map((page, index): Page => ({
      ...page,
      id: page.id || `page-${index + 1}`,
    })),
    checks: (options.checks ?? []).map((check) => ({ ...check, that: ruleJson(check.that) })),
    prefill: options.prefill ?? [],
    documents: options.documents ?? [],
    inquiries: (options.inquiries ?? []).map(({ when, ...inquiry }) => ({
      silence: 'escalate',
      escalation: [],
      ...inquiry,
      ...(when !== undefined && { when: ruleJson(when) }),
    })),
    handoffs: (options.handoffs ?? []).map(({ when, ...handoff }) => ({
      ...handoff,
      ...(when !== undefined && { when: ruleJson(when) }),
    })),
    commitment,
    signIn: options.signIn ?? { when: 'required' },
    retention: options.retention ?? { draftDays: 30, answersDays: 365 },
    ...(consents !== undefined && { consents }),
    ...(elsewhere !== undefined && { elsewhere }),
  };
}

function sheetOf({ agency, ...sheet }: SheetOptions, owner: string | undefined): ServiceSheet {
  const plain: { [name: string]: unknown } = { ...sheet, agency: agency ?? owner ?? '' };
  for (const name of ['description', 'unit', 'fee', 'agreement', 'guide'] as const) {
    const words = sheet[name];
    if (words !== undefined) plain[name] = textOf(words);
  }
  for (const name of ['channels', 'documents', 'inquiries', 'steps', 'legalBasis'] as const) {
    const list = sheet[name];
    if (list !== undefined) plain[name] = list.map(textOf);
  }
  return plain as unknown as ServiceSheet;
}
