import type { DraftFile, JsonObject } from '@panjare/contract';
import { validate, validateSchema } from '@panjare/form';
import type { CompiledForm } from '@panjare/form';
import { dayNumberToIso, isoToJalali, tehranTime } from '@panjare/persian';

/** Bytes of a file at most: twice what a draft may hold, for files that were laid out to be read. */
const MOST_BYTES = 512 * 1024;

/** `DraftFile` of the contract, as hostile input: a test holds the two together. */
export const draftFileSchema = {
  type: 'object',
  properties: {
    format: { const: 'panjare-draft/1' },
    service: { type: 'string', maxLength: 200 },
    version: { type: 'integer', minimum: 1 },
    answers: { type: 'object' },
    page: { type: 'string', maxLength: 200 },
    savedAt: { type: 'string', pattern: '^20\\d{2}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$' },
  },
  required: ['answers', 'format', 'page', 'savedAt', 'service', 'version'],
  additionalProperties: false,
};

/** Why a file is not gone on from. */
export type DraftFileFault = 'too-large' | 'not-a-draft' | 'other-service' | 'newer';

/** A file that was looked at. */
export type ReadDraftFile =
  { state: 'read'; file: DraftFile } | { state: 'refused'; fault: DraftFileFault; service?: string };

/**
 * Looks at a file that a citizen opens: whose it is nobody knows, so nothing of it is used before all of it has the shape
 * of a draft of this service, of a version that stands or stood.
 */
export async function readDraftFile(
  file: Pick<Blob, 'size' | 'text'>,
  { definition: { ref, version } }: CompiledForm,
): Promise<ReadDraftFile> {
  const refused = (fault: DraftFileFault) => ({ state: 'refused', fault }) as const;
  if (file.size > MOST_BYTES) return refused('too-large');
  const found = parse(await file.text().catch(() => ''));
  const format = found?.['format'];
  if (typeof format === 'string' && /^panjare-draft\/(?!1$)\d{1,4}$/.test(format)) return refused('newer');
  if (!found || validateSchema(draftFileSchema, found).length > 0) return refused('not-a-draft');
  const draft = found as unknown as DraftFile;
  if (Number.isNaN(Date.parse(draft.savedAt))) return refused('not-a-draft');
  if (draft.service !== ref) return { ...refused('other-service'), service: draft.service };
  return draft.version > version ? refused('newer') : { state: 'read', file: draft };
}

/** Whether answers nest deeper or have more rows than any form: then none of them are looked at. */
export function isBoundless(compiled: CompiledForm, answers: JsonObject): boolean {
  return validate(compiled, answers).some(({ code }) => code === 'depth' || code === 'maxItems');
}

/** The file that a form is saved in, and its name: `city-building-completion-1405-09-01.json`. */
export function writeDraftFile(
  compiled: CompiledForm,
  answers: JsonObject,
  page: string,
  now: Date,
): { name: string; text: string } {
  const { ref, version } = compiled.definition;
  const savedAt = now.toISOString();
  const file: DraftFile = { format: 'panjare-draft/1', service: ref, version, answers, page, savedAt };
  const day = isoToJalali(dayNumberToIso(tehranTime(savedAt).dayNumber));
  return { name: `${ref.replaceAll('/', '-')}-${day}.json`, text: `${JSON.stringify(file, undefined, 2)}\n` };
}

function parse(text: string): JsonObject | undefined {
  try {
    const found = JSON.parse(text) as unknown;
    return typeof found === 'object' && found !== null && !Array.isArray(found)
      ? (found as JsonObject)
      : undefined;
  } catch {
    return undefined;
  }
}
