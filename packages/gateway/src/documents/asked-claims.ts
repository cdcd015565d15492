import type { DocumentType, ServiceDefinition } from '@panjare/contract';

/**
 * What services ask of documents that no document has, in sentences; none where all is well. A wallet could only ever
 * answer such a request with no.
 */
export function unknownClaims(
  services: readonly ServiceDefinition[],
  types: readonly DocumentType[],
): string[] {
  return services.flatMap(({ ref, version, documents }) =>
    documents.flatMap(({ type: id, claims, fills = [] }) => {
      const type = types.find((candidate) => candidate.id === id);
      if (type === undefined) return [];
      const missing = claims.filter((claim) => !type.claims.some(({ name }) => name === claim));
      const unasked = fills.map(({ claim }) => claim).filter((claim) => !claims.includes(claim));
      const about = `${ref} version ${version}`;
      return [
        ...missing.map((claim) => `${about} asks for ${claim}, which no ${id} has.`),
        ...unasked.map((claim) => `${about} fills an answer with ${claim} of ${id} without asking for it.`),
      ];
    }),
  );
}
