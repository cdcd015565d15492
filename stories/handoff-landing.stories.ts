import { html } from 'lit';
import '../packages/elements/src/define/handoff-landing.ts';

export default { title: 'Flows/handoff-landing', component: 'panjare-handoff-landing' };

export const Arrived = {
  render: () =>
    html`<panjare-handoff-landing from="سکوی خدمات شهر" sign-in="/sign-in"></panjare-handoff-landing>`,
};
