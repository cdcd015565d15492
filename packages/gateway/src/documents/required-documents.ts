import type { DocumentType, ServiceDefinition } from '@panjare/contract';
import type { Gateway } from '../context.ts';

/** The documents that a service requires here: of a kind this gateway does not know, answers are written by hand. */
export function requiredDocuments(
  { config }: Pick<Gateway, 'config'>,
  { documents }: Pick<ServiceDefinition, 'documents'>,
): DocumentType[] {
  const known = config.documents?.types ?? [];
  return documents.flatMap(({ type, required }) => (required && known.find(({ id }) => id === type)) || []);
}
