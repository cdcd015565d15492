import type { Case, ServiceDefinition } from '@panjare/contract';
import type { CaseFile } from '../cases/case.ts';

/** The hand-off of a case as its citizen sees it; nothing where there was none. */
export function drawHandoff({ handoff }: CaseFile, { handoffs }: ServiceDefinition): Pick<Case, 'handoff'> {
  const plan = handoffs.find(({ id }) => id === handoff?.plan);
  if (handoff === undefined || plan === undefined) return {};
  const { id, agency, state } = handoff;
  const { title, why, passes, clock } = plan;
  return { handoff: { id, agency, state, title, why, passed: passes, clock } };
}
