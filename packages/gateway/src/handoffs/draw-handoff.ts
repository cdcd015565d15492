import type { Case, ServiceDefinition } from '@panjare/contract';
import type { CaseFile } from '../cases/case.ts';
import type { Palette } from '../cases/picture.ts';
import { erased } from '../cases/words.ts';

/** The hand-off of a case as its citizen sees it; nothing where there was none. */
export function drawHandoff(
  { handoff }: CaseFile,
  { handoffs }: ServiceDefinition,
  palette: Pick<Palette, 'words'>,
): Pick<Case, 'handoff'> {
  const plan = handoffs.find(({ id }) => id === handoff?.plan);
  if (handoff === undefined || plan === undefined) return {};
  const { id, agency, state, words } = handoff;
  const { title, why, passes, clock } = plan;
  const said = words === undefined ? undefined : palette.words.get(words);
  const note = said?.kind === 'note' ? said.note : erased;
  return {
    handoff: {
      id,
      agency,
      state,
      title,
      why,
      passed: passes,
      clock,
      ...(words === undefined ? {} : { note }),
    },
  };
}
