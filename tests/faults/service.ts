import type { FieldItem, JsonObject, ServiceDefinition } from '@panjare/contract';
import city from '@panjare/example-services/city/services.js';
import { toPersianDigits } from '@panjare/persian';

/** Thirty questions, `q1` to `q30`; the first must be answered. */
export const questions: readonly string[] = Array.from({ length: 30 }, (_, index) => `q${index + 1}`);

/** What a question is called on the screen. */
export function labelOf(question: string): string {
  return `پرسش ${toPersianDigits(question.slice(1))}`;
}

/** A synthetic service to break the network under: a long page, a file, two agencies that are asked. */
export const thirtyQuestions: ServiceDefinition = {
  ref: 'city/thirty-questions',
  version: 1,
  title: { fa: 'سی پرسش', en: 'Thirty questions' },
  summary: { fa: 'برای آزمون شبکه.', en: 'To try the network with.' },
  sheet: { agency: 'municipality' },
  data: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: {
      ...Object.fromEntries(questions.map((name): [string, JsonObject] => [name, question(name)])),
      plan: { type: 'string', title: 'نقشهٔ ملک' },
    },
    required: ['q1', 'plan'],
    additionalProperties: false,
  },
  pages: [
    {
      id: 'questions',
      title: { fa: 'پرسش‌ها', en: 'Questions' },
      items: questions.map((name): FieldItem => ({ kind: 'field', at: `/${name}` })),
    },
    {
      id: 'plan',
      title: { fa: 'پیوست', en: 'Attachment' },
      items: [
        {
          kind: 'field',
          at: '/plan',
          widget: 'file',
          file: { types: ['application/pdf'], maximumBytes: 3_000_000 },
        },
      ],
    },
  ],
  checks: [],
  prefill: [],
  documents: [],
  inquiries: ['engineering-organisation', 'fire-department'].map((agency) => ({
    id: agency,
    agency,
    sees: ['/q1', '/plan'],
    deadline: { days: 30, kind: 'calendar', source: 'example' },
    silence: 'escalate',
    escalation: [],
  })),
  handoffs: [],
  commitment: { days: 60, kind: 'calendar', source: 'example' },
  signIn: { when: 'required' },
  retention: { draftDays: 30, answersDays: 365 },
  consents: [{ id: 'true', text: { fa: 'آنچه نوشته‌ام درست است.', en: 'What I wrote is true.' } }],
};

function question(name: string): JsonObject {
  return { type: 'string', title: labelOf(name), maxLength: 200 };
}

/** What the gateway is told to publish. @public */
export default [...city, thirtyQuestions];
