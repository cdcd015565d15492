import type { Item, JsonObject, ServiceDefinition } from '@panjare/contract';

/** The kinds of field that the generated form goes round. */
const kinds = ['text', 'number', 'select', 'yes-no', 'date'] as const;

/** One generated field. Every tenth shows only while the first question is answered «بله». */
export interface GeneratedField {
  name: string;
  kind: (typeof kinds)[number];
  label: string;
  conditional: boolean;
}

/** The fields of a form of this size, the same for ours and for the one written by hand. */
export function generatedFields(count: number): GeneratedField[] {
  return Array.from({ length: count }, (_, index) => ({
    name: index === 0 ? 'more' : `f${index}`,
    kind: index === 0 ? 'yes-no' : kinds[index % kinds.length]!,
    label: `پرسش ${index + 1}`,
    conditional: index > 0 && index % 10 === 9,
  }));
}

/** The choices of a generated select. */
export const choices = ['یک', 'دو', 'سه', 'چهار'];

/** A definition with those fields on one page. */
export function generatedDefinition(count: number): ServiceDefinition {
  const fields = generatedFields(count);
  const schema: { [kind in GeneratedField['kind']]: JsonObject } = {
    text: { type: 'string', minLength: 2, maxLength: 100 },
    number: { type: 'number', minimum: 0, maximum: 1_000_000 },
    select: { type: 'string', enum: choices },
    'yes-no': { type: 'boolean' },
    date: { type: 'string', format: 'date' },
  };
  return {
    ref: 'bench/generated',
    version: 1,
    title: { fa: 'فرم ساختگی', en: 'Generated form' },
    summary: { fa: 'برای سنجش', en: 'For measuring' },
    sheet: { agency: 'bench' },
    data: {
      type: 'object',
      properties: Object.fromEntries(fields.map((field) => [field.name, schema[field.kind]])),
      required: fields.filter((field) => !field.conditional).map((field) => field.name),
      additionalProperties: false,
    },
    pages: [{ id: 'all', title: { fa: 'همه', en: 'All' }, items: fields.map(item) }],
    checks: [],
    prefill: [],
    documents: [],
    inquiries: [],
    handoffs: [],
    commitment: { days: 1, kind: 'working', source: 'example' },
    signIn: { when: 'none' },
    retention: { draftDays: 1, answersDays: 1 },
  };
}

function item(field: GeneratedField): Item {
  return {
    kind: 'field',
    at: `/${field.name}`,
    widget: field.kind,
    label: { fa: field.label, en: field.label },
    hint: { fa: 'راهنمای کوتاه این پرسش', en: 'A short hint' },
    ...(field.kind === 'select' && {
      options: choices.map((choice) => ({ value: choice, label: { fa: choice, en: choice } })),
    }),
    ...(field.conditional && { when: { '===': [{ var: '/more' }, true] } }),
  };
}
