import type { Case, CaseHandoff, HandoffPlan, ServiceDefinition } from '@panjare/contract';
import { midwayCase } from '../status/status.fixtures.ts';

/** A synthetic plan: another agency checks the land. */
export const landPlan: HandoffPlan = {
  id: 'land-confirmation',
  agency: 'land-agency',
  title: { fa: 'تأیید زمین', en: 'Land confirmation' },
  why: {
    fa: 'پلاک ثبتی را سازمان زمین و مسکن در سامانهٔ خودش با شما تطبیق می‌دهد.',
    en: 'The Land and Housing Organisation checks the plate with you, on its own site.',
  },
  passes: ['/renovationCode', '/plate'],
  clock: 'pauses',
};

/** A service that hands over by this plan. */
export function handoffService(plan: HandoffPlan = landPlan): ServiceDefinition {
  return {
    ref: midwayCase.service,
    version: midwayCase.version,
    title: midwayCase.title,
    summary: midwayCase.title,
    sheet: { agency: 'municipality' },
    data: { type: 'object', properties: { renovationCode: { type: 'string', title: 'کد نوسازی' } } },
    pages: [
      {
        id: 'property',
        title: { fa: 'ملک', en: 'Property' },
        items: [
          { kind: 'field', at: '/renovationCode' },
          {
            kind: 'group',
            legend: { fa: 'پلاک ثبتی', en: 'Plate' },
            items: [
              { kind: 'field', at: '/plate/main', label: { fa: 'پلاک اصلی', en: 'Main plate' } },
              { kind: 'field', at: '/plate/sub', label: { fa: 'پلاک فرعی', en: 'Sub-plate' } },
            ],
          },
        ],
      },
    ],
    checks: [],
    prefill: [],
    documents: [],
    inquiries: [],
    handoffs: [plan],
    commitment: { days: 16, kind: 'working', source: 'example' },
    signIn: { when: 'required' },
    retention: { draftDays: 30, answersDays: 365 },
  };
}

/** A case in a state of its hand-off. */
export function caseInHandoff(state: CaseHandoff['state'], plan: HandoffPlan = landPlan): Case {
  const { agency, title, why, passes, clock } = plan;
  return {
    ...midwayCase,
    holder: state === 'accepted' ? agency : midwayCase.holder,
    handoff: { id: '0197a5b0-0000-7000-8000-00000000000a', agency, state, title, why, passed: passes, clock },
  };
}
