import type { Id, InquiryPlan, ServiceDefinition } from '@panjare/contract';
import type { Gateway } from '../context.ts';
import type { Calendars } from './case-clock.ts';

/** The inquiry of a service that names none: its own agency decides, within the commitment. */
const decision: Id = 'decision';

/** What a case of this service may ask of agencies. Never empty: somebody decides. */
export function plansOf({ inquiries, sheet, commitment }: ServiceDefinition): readonly InquiryPlan[] {
  const own: InquiryPlan = {
    id: decision,
    agency: sheet.agency,
    sees: 'all',
    deadline: commitment,
    silence: 'escalate',
    escalation: [],
  };
  return [...inquiries, ...(inquiries.some(({ id }) => id === decision) ? [] : [own])];
}

/** The plans that answers call for: those without a rule, and those whose rule holds. */
export function plannedFor(definition: ServiceDefinition, holds: (plan: InquiryPlan) => boolean): Id[] {
  const wanted = definition.inquiries
    .filter((plan) => plan.when === undefined || holds(plan))
    .map(({ id }) => id);
  return wanted.length === 0 ? [decision] : wanted;
}

/** The host's calendars by name; the first is the default. */
export function calendarsOf({ config }: Pick<Gateway, 'config'>): Calendars {
  const calendars = config.calendars.map(
    ({ id, weekend, holidays }) => [id, { weekend, holidays: new Set(holidays) }] as const,
  );
  const [first] = calendars;
  return new Map(first === undefined ? [] : [['default', first[1]], ...calendars]);
}
