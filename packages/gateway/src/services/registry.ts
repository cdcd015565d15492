import type { ServiceDefinition, ServiceRef, ServiceSummary } from '@panjare/contract';
import type { CompiledForm } from '@panjare/form';
import { foldText } from '@panjare/persian';

/** The services this gateway publishes, every version ever published. */
export interface ServiceRegistry {
  /** The version published now. */
  current(ref: ServiceRef): ServiceDefinition | undefined;
  version(ref: ServiceRef, version: number): ServiceDefinition | undefined;
  /** Made ready once, then shared. */
  compiled(ref: ServiceRef, version: number): CompiledForm | undefined;
  /** Current versions; all words of `search` must be found, spelled as anyone may spell them. */
  list(search?: string): ServiceSummary[];
}

/** A registry over definitions that have been compiled. */
export function createRegistry(published: readonly CompiledForm[]): ServiceRegistry {
  const byKey = new Map<string, CompiledForm>();
  const current = new Map<ServiceRef, CompiledForm>();
  for (const form of published) {
    const { ref, version } = form.definition;
    byKey.set(`${ref}@${version}`, form);
    if ((current.get(ref)?.definition.version ?? 0) < version) current.set(ref, form);
  }
  const listed = [...current.values()].map(({ definition }) => ({
    summary: summarise(definition),
    words: foldText(searchable(definition).join(' ')),
  }));
  return {
    current: (ref) => current.get(ref)?.definition,
    version: (ref, version) => byKey.get(`${ref}@${version}`)?.definition,
    compiled: (ref, version) => byKey.get(`${ref}@${version}`),
    list(search = '') {
      const wanted = foldText(search).split(/\s+/u).filter(Boolean);
      return listed
        .filter(({ words }) => wanted.every((word) => words.includes(word)))
        .map(({ summary }) => summary);
    },
  };
}

function summarise(definition: ServiceDefinition): ServiceSummary {
  const { ref, version, title, summary, sheet, commitment, elsewhere, documents } = definition;
  const required = documents.filter((document) => document.required === true);
  return {
    ref,
    version,
    title,
    summary,
    agency: sheet.agency,
    commitment,
    ...(elsewhere && { elsewhere }),
    ...(required.length > 0 && { requiredDocuments: required.map(({ type }) => type) }),
  };
}

function searchable({ ref, title, summary, sheet }: ServiceDefinition): string[] {
  return [
    ref,
    ...Object.values(title),
    ...Object.values(summary),
    sheet.code ?? '',
    ...Object.values(sheet.description ?? {}),
  ];
}
