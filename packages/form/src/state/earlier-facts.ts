import type { EarlierAnswer } from '@panjare/contract';
import type { EarlierFact } from './nodes.ts';

/**
 * Answers of earlier cases as what fills a form.
 *
 * @param isBegun the citizen was in this form before: what stands empty was left empty, so everything asks first.
 */
export function earlierFacts(earlier: readonly EarlierAnswer[], isBegun: boolean): EarlierFact[] {
  return earlier.map(({ to, value, reuse, service, title, givenAt }) => ({
    to,
    value,
    policy: reuse === 'always' && !isBegun ? 'editable' : 'ask',
    provenance: { kind: 'earlier', service, title, readAt: givenAt },
  }));
}
