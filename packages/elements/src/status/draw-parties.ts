import type { Case } from '@panjare/contract';
import type { TemplateResult } from 'lit';
import type { PartHost } from '../reactive/later-part.ts';
import { LaterPart } from '../reactive/later-part.ts';

// Most cases are sent in by the applicant alone.
const partiesPart = new LaterPart(() => import('../receipt/render-parties.ts'));

/** Who took part in a case, where that was more than the applicant alone; fetched then. */
export function drawParties({ parties }: Case, host: PartHost): TemplateResult | undefined {
  return parties.length > 1 ? partiesPart.drawnBy(host)?.renderParties(parties) : undefined;
}
