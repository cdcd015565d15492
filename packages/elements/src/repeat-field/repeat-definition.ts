import type { Item, JsonObject, ServiceDefinition } from '@panjare/contract';

/** Where the rows stand in the definition that is made of them. */
export const ROWS = '/rows';

/** What rows are made of, in the shapes of a service definition. */
export interface RowsDescription {
  /** Of one row: «مالک». */
  readonly rowLabel: string;
  readonly items: readonly Item[];
  /** JSON Schema draft-07 of one row. */
  readonly schema: JsonObject;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly required: boolean;
}

/** The definition of a service that asks for these rows and nothing else. */
export function definitionOf(rows: RowsDescription): ServiceDefinition {
  const { rowLabel, items, schema, min, max, required } = rows;
  // References of the schema start at its root, which is now further out.
  const { definitions, ...row } = schema;
  const none = { checks: [], prefill: [], documents: [], inquiries: [], handoffs: [] };
  return {
    ...none,
    ref: 'field/rows',
    version: 1,
    title: { fa: rowLabel },
    summary: { fa: rowLabel },
    sheet: { agency: 'field' },
    data: {
      type: 'object',
      properties: { rows: { type: 'array', items: row, ...(required && { minItems: 1 }) } },
      ...(required && { required: ['rows'] }),
      ...(definitions !== undefined && { definitions }),
    },
    pages: [
      {
        id: 'rows',
        title: { fa: rowLabel },
        items: [
          {
            kind: 'repeat',
            at: ROWS,
            label: { fa: rowLabel },
            items: [...items],
            ...(min !== undefined && { min }),
            ...(max !== undefined && { max }),
          },
        ],
      },
    ],
    commitment: { days: 0, kind: 'calendar', source: 'example' },
    signIn: { when: 'none' },
    retention: { draftDays: 0, answersDays: 0 },
  };
}
