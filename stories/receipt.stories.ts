import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { standInClient } from '../packages/elements/src/context/stand-in-client.ts';
import type { StandInAnswers } from '../packages/elements/src/context/stand-in-client.ts';
import '../packages/elements/src/define/receipt.ts';
import { midwayCase, representedCase } from '../packages/elements/src/status/status.fixtures.ts';

const story = (answers: StandInAnswers): StoryObj => ({
  render: () =>
    html`<panjare-receipt .client=${standInClient(answers).client} case=${midwayCase.id}></panjare-receipt>`,
});

export default { title: 'Flows/receipt', component: 'panjare-receipt' };

export const Shown = story({ case: midwayCase });
/** By a mandate, and at a counter. */
export const Represented = story({ case: representedCase });
export const Loading = story({ rooms: { cases: { read: () => new Promise<never>(() => undefined) } } });
export const Fault = story({});
