import { fixtureCleanup } from '@open-wc/testing';
import { isUsedByHand } from '../testing/control/by-hand.ts';
import type { ControlCase } from '../testing/control/draw-control.ts';
import { behavesInAForm } from '../testing/control/in-a-form.ts';
import { speaksInWords } from '../testing/control/in-words.ts';
import { seePersian } from './see-persian.ts';

export type { ControlCase } from '../testing/control/draw-control.ts';

/** What every field does alike in a plain form; each field's own test runs it. */
export function controlSuite(control: ControlCase): void {
  seePersian();
  describe(`${control.tag} ${Object.keys(control.attributes ?? {}).join(' ')} as a control`, () => {
    behavesInAForm(control);
    speaksInWords(control);
    isUsedByHand(control);
    after(fixtureCleanup);
  });
}
