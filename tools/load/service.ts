import type { InquiryPlan, JsonObject, ServiceDefinition, Submission } from '@panjare/contract';
import { compile, shownHash } from '@panjare/form';

/** A synthetic service whose every request goes to seventeen agencies. */
export const seventeenAgencies: ServiceDefinition = {
  ref: 'city/seventeen-agencies',
  version: 1,
  title: { fa: 'هفده دستگاه', en: 'Seventeen agencies' },
  summary: { fa: 'برای سنجش بار.', en: 'To measure load with.' },
  sheet: { agency: 'agency-1' },
  data: {
    type: 'object',
    properties: { code: { type: 'string', title: 'کد' }, area: { type: 'number', title: 'زیربنا' } },
    required: ['code', 'area'],
    additionalProperties: false,
  },
  pages: [
    {
      id: 'all',
      title: { fa: 'همه' },
      items: ['/code', '/area'].map((at) => ({ kind: 'field' as const, at })),
    },
  ],
  checks: [],
  prefill: [],
  documents: [],
  inquiries: Array.from({ length: 17 }, (_, index): InquiryPlan => ({
    id: `inquiry-${index + 1}`,
    agency: `agency-${index + 1}`,
    sees: ['/code'],
    deadline: { days: 5, kind: 'working', source: 'example' },
    silence: 'escalate',
    escalation: [],
  })),
  handoffs: [],
  commitment: { days: 16, kind: 'working', source: 'example' },
  signIn: { when: 'required' },
  retention: { draftDays: 30, answersDays: 365 },
};

const answers: JsonObject = { code: '12-345-6', area: 120 };

/** What a form sends for it. */
export async function submissionOf({ ref: service, version } = seventeenAgencies): Promise<Submission> {
  const texts = await shownHash(compile(seventeenAgencies), answers, 'fa');
  return { service, version, answers, shown: { service, version, locale: 'fa', texts }, consents: [] };
}
