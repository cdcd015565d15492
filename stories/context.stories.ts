import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { connectionOf } from '../packages/elements/src/context/connection.ts';
import { standInClient } from '../packages/elements/src/context/stand-in-client.ts';
import '../packages/elements/src/define/context.ts';
import '../packages/elements/src/define/form.ts';
import '../packages/elements/src/define/login.ts';
import '../packages/elements/src/define/status.ts';
import { completionDefinition } from '../packages/elements/src/form/form.fixtures.ts';
import { midwayCase } from '../packages/elements/src/status/status.fixtures.ts';

export default { title: 'Flows/context', component: 'panjare-context' };

/** One client for all three: signing in once serves each. */
export const Together: StoryObj = {
  render: () => {
    const { client } = standInClient({ definition: completionDefinition, case: midwayCase });
    return html`<panjare-context .connection=${connectionOf(client)}>
      <panjare-login></panjare-login>
      <panjare-form service="city/building-completion"></panjare-form>
      <panjare-status></panjare-status>
    </panjare-context>`;
  },
};

/** Colours set once on the context reach everything inside it. */
export const Coloured: StoryObj = {
  render: () => {
    const { client } = standInClient({ case: midwayCase });
    return html`<panjare-context
      style="--panjare-color-action: light-dark(#732e8e, #e5abff); --panjare-color-action-hover: light-dark(#4b1a5f, #f3d6ff)"
      .connection=${connectionOf(client)}
    >
      <panjare-login></panjare-login>
      <panjare-status></panjare-status>
    </panjare-context>`;
  },
};
